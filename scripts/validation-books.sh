#!/bin/bash
# Makes the books that other people's programs are run over, in .build/validation/books: chosen
# stories of every format, script and kind of text, alone and bound together, in every profile,
# theme and opening. Prints a line for each: its path, then its sources, parted by tabs; no sources
# where a book has many of them many times.
set -eu
cd "$(dirname "$0")/.."
books=.build/validation/books
export SOURCE_DATE_EPOCH=1000000000 LC_ALL=C.UTF-8
pages=Tests/Fixtures/Pages
own=Tests/Validation/Stories

# All that there is; a picture; another direction.
few=($own/paper-boats.html seeds/saltmarsh.html $pages/133-hadelet.htm)
# A series, verse, no author, two authors; every other format; other scripts.
all=("${few[@]}" seeds/rooftop2.txt seeds/stars2.txt seeds/LETTERS.TXT
  seeds/three_for_breakfast.txt seeds/tea-earl-grey.md seeds/holmes_bees.fb2
  "seeds/chalk FINAL (2).docx" "seeds/weight of the hat.odt" seeds/slayfic-2001-03.mbox
  $pages/132-klyuchi.htm $pages/139-almanack.html
  $own/masabih.txt $own/ame-no-hi.txt $own/spis.txt)

# line BOOK SOURCE…
line() {
  local IFS=$'\t'
  echo "$*"
}

# bundle FOLDER OPTION… SOURCE…: anthologies, which are listed without their sources.
bundle() {
  local folder=$books/$1
  bin/fanfold bundle --quiet "${@:2}" -o "$folder" >/dev/null
  find "$folder" -name '*.epub'
}

# bind FOLDER OPTION…: a book of each of `stories`, and one of all.
bind() {
  local folder=$books/$1 source name book
  shift
  mkdir -p "$folder"
  for source in "${stories[@]}"; do
    name=$(basename "$source")
    bin/fanfold export --quiet "$source" "$@" -o "$folder/${name%.*}" >/dev/null
    line "$folder/${name%.*}"/*.epub "$source"
  done
  bin/fanfold bundle --quiet "${stories[@]}" --by none "$@" -o "$folder/together" >/dev/null
  line "$folder"/together/*.epub "${stories[@]}"
}

rm -rf $books
stories=("${all[@]}")
for profile in epub3 epub2 kepub kindle; do bind $profile --format $profile; done
stories=("${few[@]}")
for theme in Resources/Themes/*/; do
  theme=$(basename "$theme")
  [ "$theme" = classic ] || bind "epub3-$theme" --theme "$theme"
done
bind epub3-drop-cap --opening drop-cap
bind epub3-small-caps --opening small-caps
bind epub3-as-typed --typography none
bundle sections --by pairing --one-volume --compiler 'Marn Oakley' seeds
bundle volumes --by none --max-stories 12 --title 'A Shelf of Stories' seeds
