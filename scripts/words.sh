#!/bin/bash
# Nothing lost: is every word of every story in its book? Needs ../shared; passes without it.
# The books stay in .build/words.
set -eu
cd "$(dirname "$0")/.."
shared=../shared
if [ ! -f $shared/tools/words.py ]; then
  echo "words: $shared/tools/words.py is not here; nothing checked"
  exit 0
fi

books=.build/words
rm -rf $books
mkdir -p $books/corpus $books/synthetic
python3 $shared/tools/corpus.py 24 nothing-lost $books/synthetic

failed=0
count=0
for story in seeds/*.[Tt][Xx][Tt] $shared/seeds/*.txt $books/synthetic/*.txt; do
  count=$((count + 1))
  book=$books/$count.epub
  if ! bin/fanfold export --quiet "$story" -o "$book" >/dev/null; then
    echo "FAIL: $story: no book"
    failed=$((failed + 1))
  elif ! report=$(python3 $shared/tools/words.py "$story" "$book"); then
    echo "FAIL: $story"
    echo "$report" | grep '^missing' || true
    failed=$((failed + 1))
  fi
done
echo "words: $((count - failed)) of $count stories complete"
[ $failed -eq 0 ]

# The labelled stories come in many encodings, and some of them damaged: of these, only that each
# becomes a book (EPUBCheck sees it later).
if ! bin/fanfold export --quiet $shared/corpus/dev/*.txt -o $books/corpus >/dev/null; then
  echo "FAIL: $shared/corpus/dev: not every story became a book"
  exit 1
fi
