#!/bin/bash
# Makes the books that other people's programs are run over, in .build/validation, and prints their
# paths: chosen stories of every format, script and kind of text, alone and bound together.
set -eu
cd "$(dirname "$0")/.."
books=.build/validation/books
export SOURCE_DATE_EPOCH=1000000000 LC_ALL=C.UTF-8
pages=Tests/Fixtures/Pages
own=Tests/Validation/Stories

# A title of its own, a series, verse, a picture, no author; every other format; other scripts.
stories=(seeds/rooftop2.txt seeds/stars2.txt seeds/LETTERS.TXT seeds/saltmarsh.html
  seeds/tea-earl-grey.md seeds/holmes_bees.fb2 "seeds/chalk FINAL (2).docx"
  "seeds/weight of the hat.odt" seeds/slayfic-2001-03.mbox
  $pages/132-klyuchi.htm $pages/133-hadelet.htm $pages/139-almanack.html
  $own/paper-boats.html $own/masabih.txt $own/ame-no-hi.txt $own/spis.txt)

rm -rf $books
mkdir -p $books/epub3
bin/fanfold export --quiet "${stories[@]}" -o $books/epub3/stories >/dev/null
bin/fanfold bundle --quiet seeds --by none -o $books/epub3/seeds >/dev/null
bin/fanfold bundle --quiet "${stories[@]}" --by none -o $books/epub3/chosen >/dev/null
find $books -name '*.epub' | LC_ALL=C sort
