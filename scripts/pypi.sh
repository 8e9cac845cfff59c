#!/bin/bash
# Prints the folder that holds a package of PyPI: scripts/pypi.sh NAME VERSION [OPTION of pip]…
# What is not there yet is installed into .tools, beside the project and not in the system.
set -eu
name=$1
version=$2
shift 2
tools=$(cd "$(dirname "$0")/.." && pwd)/.tools
folder=$tools/pypi/$name-$version

if [ ! -f "$folder/ready" ]; then
  [ -x "$tools/python/bin/pip" ] || python3 -m venv "$tools/python"
  rm -rf "$folder"
  "$tools/python/bin/pip" --quiet --disable-pip-version-check install "$@" \
    --target "$folder" "$name==$version" >&2
  touch "$folder/ready"
fi
echo "$folder"
