#!/bin/bash
# Do the programs of other people read the books, and read what is so? scripts/readers.sh LIST
#
# LIST has a line for each book: its path, then its sources, parted by tabs. EbookLib and pandoc
# read chapters and words, MuPDF draws every page, calibre reads the metadata and the cover and makes
# an AZW3 of the Kindle's books, which libmobi reads. Programs that are not there are passed over,
# and said to be.
#
# --self-test LIST takes the second book for the first, and fails where a program does not notice.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
ebooklib=$("$root/scripts/pypi.sh" EbookLib 0.20)

read_books() {
  PYTHONPATH=$ebooklib QT_QPA_PLATFORM=offscreen \
    python3 -B "$root/Tests/Validation/readers.py" "$root/bin/fanfold" "$1"
}

if [ "${1-}" = --self-test ]; then
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  paste <(sed -n 1p "$2" | cut -f1) <(sed -n 2p "$2" | cut -f2) >"$work/list"
  read_books "$work/list" >"$work/found" || true
  failed=0
  for program in EbookLib pandoc ebook-meta mobitool; do
    grep -q "^SKIPPED $program" "$work/found" || grep -q "^FAIL $program: .* not ‘" "$work/found" ||
      { echo "FAIL $program: takes one book for another"; failed=1; }
  done
  exit $failed
fi
[ $# -eq 1 ] || { echo "usage: scripts/readers.sh LIST" >&2; exit 2; }
read_books "$1"
