#!/bin/sh
# Makes the pictures of docs/images: pages of books as reading systems show them, in every theme. Needs
# Chromium, ImageMagick and the Libertine fonts besides what `make demo` needs.
set -eu
cd "$(dirname "$0")/.."
work=.build/pictures
anthology='demo/pairings/Buffy Summers-Spike.epub'
rm -rf $work
mkdir -p $work docs/images

# bind NAME OPTION…: the sample story as $work/NAME.epub.
bind() {
  name=$1
  shift
  bin/fanfold export --quiet "$@" --output "$work/$name.epub" scripts/pictures/the-wick.html
}

# picture NAME SCREEN…: docs/images/NAME.png; scripts/pictures/screens.py says what a screen is.
picture() {
  name=$1
  shift
  python3 scripts/pictures/screens.py "docs/images/$name.png" "$@"
}

bind classic
bind large --opening drop-cap
bind small --opening small-caps
bind fleuron --theme fleuron --opening small-caps
bind plain --theme plain

w=$work
picture pages "$anthology:title" "$anthology:contents" "$anthology:*-warnings" "$anthology:*-c01"
picture front "$w/classic.epub:title" "$w/classic.epub:warnings" "$w/classic.epub:warnings-2" \
  "$w/classic.epub:colophon"
picture classic "$w/large.epub:c01:e-ink::2"
picture fleuron "$w/fleuron.epub:title" "$w/fleuron.epub:c01::night" "$w/fleuron.epub:c02::night:2"
picture plain "$w/plain.epub:title" "$w/plain.epub:c01" "$w/plain.epub:c02:::2"
picture openings "$w/classic.epub:c01" "$w/large.epub:c01" "$w/small.epub:c01"
picture desk "$w/small.epub:c02:desk::2"
picture index "$anthology:index-pairing:e-ink" "$anthology:index-character:e-ink"

# The pages of a catalogue, as the browser of an e-reader shows them.
bin/fanfold serve demo --title 'Kept stories' --port 0 --config none >$work/server 2>/dev/null &
server=$!
until grep -q http $work/server; do sleep 0.2; done
url=$(cat $work/server)
# first PAGE PATTERN: the first link of the page that begins so.
first() { curl -s "$url$1" | grep -o "href=\"/$2[^\"]*" | head -n 1 | cut -c8-; }
number=0
for page in '' "$(first pairings pairings/buffy-summers-spike)" "$(first anthologies books/)" bind; do
  number=$((number + 1))
  chromium --headless --no-sandbox --hide-scrollbars --window-size=600,800 \
    --screenshot="$work/catalog-$number.png" "$url$page" 2>/dev/null
done
kill $server
montage $work/catalog-?.png -tile 4x1 -geometry 450x600+8+8 -background '#9a9a9a' -depth 8 -colors 256 \
  docs/images/catalog.png
ls -l docs/images
