#!/bin/sh
# Runs the example program on three sample stories; its books stay in .build/example.
set -eu
cd "$(dirname "$0")/.."
program=$(swift build --show-bin-path)/bind-stories
rm -rf .build/example
mkdir -p .build/example
stories="$PWD/seeds/rooftop2.txt $PWD/seeds/stars1.txt $PWD/seeds/sisters.txt"
# shellcheck disable=SC2086 # three paths without spaces
(cd .build/example && "$program" $stories)
[ "$(find .build/example -name '*.epub' | wc -l)" -eq 3 ]
echo "example: 3 books"
