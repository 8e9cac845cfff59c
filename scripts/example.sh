#!/bin/sh
# Runs the example program on three sample stories; its books stay in .build/example.
set -eu
cd "$(dirname "$0")/.."
root=$PWD
program=$(swift build --show-bin-path)/bind-stories
rm -rf .build/example
mkdir -p .build/example
(cd .build/example &&
  "$program" "$root/seeds/rooftop2.txt" "$root/seeds/stars1.txt" "$root/seeds/sisters.txt")
[ "$(find .build/example -name '*.epub' | wc -l)" -eq 3 ]
echo "example: 3 books"
