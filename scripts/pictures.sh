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
ls -l docs/images
