#!/bin/sh
# Fails where Sources/CResources/resources.c is not what scripts/embed-resources.sh makes of
# Resources/ as it is now.
set -eu
cd "$(dirname "$0")/.."
made=$(mktemp)
trap 'rm -f "$made"' EXIT
scripts/embed-resources.sh "$made"
if ! cmp -s "$made" Sources/CResources/resources.c; then
  echo "Sources/CResources/resources.c does not fit Resources/: run make format" >&2
  exit 1
fi
