#!/bin/sh
# Writes Sources/CResources/resources.c, or the file named: one #embed for each file of Resources/.
# Run it after adding, renaming or removing a file there (`make format` does).
set -eu
cd "$(dirname "$0")/.."
files=$(cd Resources && find . -type f \( -name '*.toml' -o -name '*.css' \) | sed 's|^\./||' | LC_ALL=C sort)
{
  echo '// Made by scripts/embed-resources.sh from the files in Resources/. Do not edit.'
  echo '#include "CResources.h"'
  echo '#pragma clang diagnostic ignored "-Wc23-extensions"'
  echo
  number=0
  for file in $files; do
    echo "static const unsigned char resource_$number[] = {"
    echo "#embed \"../../Resources/$file\""
    echo '};'
    number=$((number + 1))
  done
  echo
  echo 'static const struct embedded_resource resources[] = {'
  number=0
  for file in $files; do
    echo "    {\"$file\", resource_$number, sizeof resource_$number},"
    number=$((number + 1))
  done
  echo '};'
  echo "const size_t embedded_resource_count = $number;"
  echo 'struct embedded_resource embedded_resource_at(size_t number) { return resources[number]; }'
} >"${1:-Sources/CResources/resources.c}"
