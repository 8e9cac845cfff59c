#!/bin/sh
# Runs the golden cases: scripts/golden.sh [--accept] [CASE…].
#
# A case is a folder Tests/GoldenTests/Cases/<what-it-shows>/ with
#   in/        the files that the command finds in its folder
#   command    a shell script that calls `fanfold`
#   expected/  what the run must give: stdout, stderr, exit-status, files (all paths afterwards) and
#              books/<path>/ (the text files inside each book, but for our own style sheet, and
#              `entries`, their order)
# --accept rewrites expected/ with what the run gave, and fails where that changed anything: read
# the difference, then run again.
set -eu
cd "$(dirname "$0")/.."
root=$(pwd)
cases=$root/Tests/GoldenTests/Cases
runs=$root/.build/golden

# Same surroundings, same bytes.
PATH=$root/bin:$PATH LC_ALL=C TZ=UTC SOURCE_DATE_EPOCH=1000000000
XDG_CONFIG_HOME=$runs/no-configuration XDG_CACHE_HOME=$runs/no-cache
unset FANFOLD_CONFIG
export PATH LC_ALL TZ SOURCE_DATE_EPOCH XDG_CONFIG_HOME XDG_CACHE_HOME

if [ ! -x bin/fanfold ]; then
  echo "golden: bin/fanfold is not there; run make build" >&2
  exit 2
fi
accept=false
if [ "${1-}" = --accept ]; then
  accept=true
  shift
fi
if [ $# -eq 0 ]; then
  rm -rf "$runs"
  # shellcheck disable=SC2046 # the names of cases have no spaces
  set -- $(ls "$cases")
fi

# Runs case $1 in $runs/$1/work and leaves what it gave in $runs/$1/actual.
run() {
  work=$runs/$1/work
  actual=$runs/$1/actual
  rm -rf "${runs:?}/$1"
  mkdir -p "$work" "$actual"
  [ -d "$cases/$1/in" ] && cp -R "$cases/$1/in/." "$work"
  find "$work" -type f -exec touch -t 200109090146.40 {} +
  status=0
  (cd "$work" && sh "$cases/$1/command" >"$actual/stdout" 2>"$actual/stderr") || status=$?
  echo "$status" >"$actual/exit-status"
  (cd "$work" && find . -type f | sed 's|^\./||' | sort) >"$actual/files"
  grep '\.epub$' "$actual/files" | while IFS= read -r book; do
    # A case may hold a broken book of its own: that one is not shown.
    [ -f "$cases/$1/in/$book" ] && continue
    mkdir -p "$actual/books/$book"
    unzip -Z1 "$work/$book" >"$actual/books/$book/entries"
    unzip -q "$work/$book" -d "$actual/books/$book/"
    # A cover is as its fonts are drawn here; that it is there is among the entries.
    # The folder it leaves empty goes too: Git keeps none, so a clone would not have it.
    rm -f "$actual/books/$book"/EPUB/images/cover.jpg
    find "$actual/books/$book" -type d -empty -delete
    # The style sheets are the project's own; one that is not stays, and shows as a difference.
    for theme in "$root"/Resources/Themes/*/; do
      for kind in book modern; do
        sheet=$actual/books/$book/EPUB/$kind.css
        shared=$root/Resources/Themes/$([ $kind = book ] && echo base || echo $kind).css
        if { cat "$shared"; echo; cat "$theme$kind.css"; } | cmp -s - "$sheet"; then rm "$sheet"; fi
      done
    done
  done
}

failed=0
passed=0
for name in "$@"; do
  run "$name"
  expected=$cases/$name/expected
  if [ -d "$expected" ] && diff -r "$expected" "$actual" >"$runs/$name/diff" 2>&1; then
    passed=$((passed + 1))
    continue
  fi
  failed=$((failed + 1))
  if $accept; then
    rm -rf "$expected"
    cp -R "$actual" "$expected"
    echo "accepted: $name"
  elif [ -d "$expected" ]; then
    echo "FAIL: $name"
    diff -ru "$expected" "$actual" | head -n 60
  else
    echo "FAIL: $name has no expected/; run make accept"
  fi
done
echo "golden: $passed passed, $failed $($accept && echo rewritten || echo failed)"
[ "$failed" -eq 0 ]
