#!/bin/sh
# Makes docs/images/pages.png: pages of a sample anthology as a reading system shows them. Needs
# Chromium, ImageMagick and the Libertine fonts besides what `make demo` needs.
set -eu
cd "$(dirname "$0")/.."
book='demo/pairings/Buffy Summers-Spike.epub'
work=.build/pictures
rm -rf $work
mkdir -p $work docs/images
unzip -q "$book" -d $work/book
# The book names no font: the picture uses one that e-readers have something like.
echo 'html { font: 22px "Linux Libertine O", serif; margin: 26px 30px }' >>$work/book/EPUB/book.css
for page in cover contents s002-warnings s002-c01; do
  chromium --headless=new --no-sandbox --disable-gpu --hide-scrollbars --window-size=480,680 \
    --screenshot="$PWD/$work/$page.png" "file://$PWD/$work/book/EPUB/$page.xhtml" 2>/dev/null
done
montage $work/cover.png $work/contents.png $work/s002-warnings.png $work/s002-c01.png \
  -tile 4x1 -geometry 480x680+8+8 -background '#999' $work/pages.png
convert $work/pages.png -colorspace Gray -colors 16 -depth 4 docs/images/pages.png
