#!/bin/bash
# Nothing lost: is every word of every source in its book, or where `inspect` says that it was set
# aside? Sources of all formats; what a reader sees of each is found out by plain.py. Needs
# ../shared; passes without it. The books stay in .build/words.
set -eu
cd "$(dirname "$0")/.."
shared=../shared
if [ ! -f $shared/tools/words.py ]; then
  echo "words: $shared/tools/words.py is not here; nothing checked"
  exit 0
fi

books=.build/words
rm -rf $books
mkdir -p $books/synthetic
python3 $shared/tools/corpus.py 24 nothing-lost $books/synthetic
find seeds Tests/Fixtures/SameStory Tests/Fixtures/Pages Tests/Fixtures/Formats $shared/seeds \
  $shared/corpus/dev $books/synthetic -type f -not -iname 'readme*' -not -name '*.json*' \
  -not -name '*.png' -not -name '*expected*' | LC_ALL=C sort | tr '\n' '\0' |
  xargs -0 python3 -B scripts/words.py bin/fanfold $shared/tools/words.py $books
