#!/bin/bash
# Are catalogues of books fit for readers, and is their server safe? scripts/catalog.sh
#
# A library of Fanfold's own books and of others', a catalogue of it in files and one that is served:
# every feed and page by the rules, in two clients' eyes and a browser's, downloads by EPUBCheck; then
# attacks, some seconds of load, and ends in the middle of a download. Fails on any finding. Where
# there is no Chromium, Java or wrk, what needs it is passed over, and said so.
#
# --self-test breaks a catalogue in many ways, and fails where a fault is not found.
set -eu
cd "$(dirname "$0")/.."
checks=Tests/Validation
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill -9 "$server" 2>/dev/null; rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8 SOURCE_DATE_EPOCH=1000000000
PYTHONPATH=$(scripts/pypi.sh feedparser 6.0.14)
export PYTHONPATH

program=$PWD/bin/fanfold
others=130
password=pässwört-$RANDOM
findings=$work/findings

# run PROGRAM ARGUMENT…: a check, whose last line counts. One that breaks off has none.
run() {
  python3 -B "$checks/$1" "${@:2}" >"$work/found" || true
  tee -a "$findings" <"$work/found"
  tail -1 "$work/found" | grep -qE ' failed|^SKIPPED' ||
    echo "${1%.py}: broke off: 0 passed, 1 failed" | tee -a "$findings"
}

# serve FOLDER OPTION…: starts a server on a free port; sets `server` and `url`.
serve() {
  "$program" serve "$1" --port 0 --config none "${@:2}" >"$work/served" 2>"$work/said" &
  server=$!
  url=
  for _ in $(seq 300); do
    url=$(grep -om1 'http://127\.0\.0\.1:[0-9]*' "$work/served" || true)
    [ -z "$url" ] || return 0
    kill -0 $server 2>/dev/null || break
    sleep 0.2
  done
  echo "FAIL catalog: the server does not start:" | tee -a "$findings"
  cat "$work/served" "$work/said"
  exit 1
}

# stop: ends it and counts how that went.
stop() {
  local status=0
  kill -TERM $server
  wait $server || status=$?
  server=
  if [ $status = 0 ]; then
    echo "stop: 1 passed, 0 failed"
  else
    echo "FAIL stop: the server ends with status $status"
    echo "stop: 0 passed, 1 failed"
  fi | tee -a "$findings"
}

make_library() {
  "$program" export --quiet seeds -o "$1/stories" >/dev/null 2>&1 || true
  "$program" bundle --quiet seeds --by pairing -o "$1/pairings" >/dev/null 2>&1 || true
  python3 -B $checks/library.py "$1/others" $others
  find "$1" -name '*.epub' | wc -l
}

browser=()
if command -v chromium >/dev/null; then
  axe=$(scripts/pypi.sh axe-playwright-python 0.1.8 --no-deps)
  browser=(--axe "$axe/axe_playwright_python/axe.min.js")
  if command -v java >/dev/null; then
    nu=$(scripts/pypi.sh py-html-checker 0.5.0 --no-deps)
    browser+=(--nu "$nu/html_checker/vnujar/vnu.jar")
  fi
fi

# look PLACE NAME: the pages in a browser.
look() {
  if [ ${#browser[@]} -gt 0 ]; then
    run pages.py "${browser[@]}" --screenshots ".build/validation/pages/$2" "$1"
  else
    echo "SKIPPED pages: there is no Chromium; scripts/setup-readers.sh installs it"
  fi
}

if [ "${1-}" = --self-test ]; then
  # Two pages of them.
  python3 -B $checks/library.py "$work/books" 55
  "$program" catalog "$work/books" -o "$work/static" >/dev/null
  python3 -B $checks/broken_catalogue.py "$program" "$work/static" "${browser[@]}"
  exit
fi

: >"$findings"
echo "catalog: a library of $(make_library "$work/library/books") books"
"$program" catalog "$work/library/books" -o "$work/static" >/dev/null
run opds.py --books "$work/library/books" --keep "$work/downloads" "$work/static"
look "$work/static" static

serve "$work/library/books"
run opds.py --books "$work/library/books" --keep "$work/downloads" "$url"
look "$url" served
stop
if command -v java >/dev/null; then
  find "$work/downloads" -name '*.epub' | scripts/epubcheck.sh -q - | tee -a "$findings" || true
else
  echo "SKIPPED epubcheck: there is no Java; scripts/setup.sh --tests installs it"
fi

python3 -B $checks/attacks.py --prepare "$work/library/books"
serve "$work/library/books"
run attacks.py --pid $server "$url" "$work/library/books"
stop
FANFOLD_SERVER_PASSWORD=$password serve "$work/library/books" --user jo
run attacks.py --credentials "jo:$password" "$url" "$work/library/books"
stop

run ending.py "$program"
run load.py --books 500 --seconds 5 "$program"

passed=$(grep -v '^FAIL' "$findings" | grep -oE '[0-9]+ passed' | awk '{ n += $1 } END { print n + 0 }')
failed=$(grep -v '^FAIL' "$findings" | grep -oE '[0-9]+ failed' | awk '{ n += $1 } END { print n + 0 }')
echo "catalog: $passed passed, $failed failed"
[ "$failed" = 0 ] && [ "$passed" -gt 0 ]
