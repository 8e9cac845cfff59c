#!/bin/bash
# Makes the books that other people's programs are run over, in .build/validation/books: chosen
# stories of every format, script and kind of text, alone and bound together. Prints a line for
# each: its path, then its sources, parted by tabs.
set -eu
cd "$(dirname "$0")/.."
books=.build/validation/books
export SOURCE_DATE_EPOCH=1000000000 LC_ALL=C.UTF-8
pages=Tests/Fixtures/Pages
own=Tests/Validation/Stories

# A series, verse, no author, a picture; every other format; other scripts; all that there is.
stories=(seeds/rooftop2.txt seeds/stars2.txt seeds/LETTERS.TXT seeds/saltmarsh.html
  seeds/tea-earl-grey.md seeds/holmes_bees.fb2 "seeds/chalk FINAL (2).docx"
  "seeds/weight of the hat.odt" seeds/slayfic-2001-03.mbox
  $pages/132-klyuchi.htm $pages/133-hadelet.htm $pages/139-almanack.html
  $own/paper-boats.html $own/masabih.txt $own/ame-no-hi.txt $own/spis.txt)

# line BOOK SOURCE…
line() {
  local IFS=$'\t'
  echo "$*"
}

# bind FOLDER OPTION…: a book of each story, and one of all.
bind() {
  local folder=$books/$1 source name
  shift
  mkdir -p "$folder"
  for source in "${stories[@]}"; do
    name=$(basename "$source")
    bin/fanfold export --quiet "$source" "$@" -o "$folder/${name%.*}.epub" >/dev/null
    line "$folder/${name%.*}.epub" "$source"
  done
  bin/fanfold bundle --quiet "${stories[@]}" --by none "$@" -o "$folder/together" >/dev/null
  line "$folder"/together/*.epub "${stories[@]}"
}

rm -rf $books
bind epub3
