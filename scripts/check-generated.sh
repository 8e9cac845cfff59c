#!/bin/sh
# Fails where Sources/CResources/resources.c is not what scripts/embed-resources.sh makes of
# Resources/ as it is now.
set -eu
cd "$(dirname "$0")/.."
file=Sources/CResources/resources.c
before=$(mktemp)
trap 'rm -f "$before"' EXIT
cp -p $file "$before"
scripts/embed-resources.sh
if ! cmp -s "$before" $file; then
  cp -p "$before" $file
  echo "$file does not fit Resources/: run make format" >&2
  exit 1
fi
cp -p "$before" $file
