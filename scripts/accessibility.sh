#!/bin/bash
# Are the pages of books fit for everybody? scripts/accessibility.sh BOOK…
#
# axe-core in headless Chromium over one page of every kind, the Nu HTML checker over
# all pages, and the rules of Ace that neither has. `-` reads paths from standard input. Fails on
# any finding. Where there is no Chromium or no Java, what needs it is passed over, and said so.
#
# --self-test runs the checks over a book full of faults, and fails where one is not found.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
checks=$root/Tests/Validation
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [ "${1-}" = --self-test ]; then
  python3 -B "$checks/broken.py" "$work/broken.epub" >"$work/expected"
  "$0" "$work/broken.epub" >"$work/found" || true
  failed=0
  while IFS=: read -r checker fault; do
    grep -q "^SKIPPED $checker" "$work/found" && continue
    grep "^FAIL $checker:" "$work/found" | grep -qF "${fault# }" ||
      { echo "FAIL $checker: does not see the fault:$fault"; failed=1; }
  done <"$work/expected"
  echo "accessibility: $(wc -l <"$work/expected") faults looked for"
  exit $failed
fi

if [ "${1-}" = - ]; then cat; else printf '%s\n' "$@"; fi >"$work/list"
grep -q . "$work/list" || { echo "usage: scripts/accessibility.sh BOOK…" >&2; exit 2; }
failed=0
if command -v chromium >/dev/null; then
  axe=$("$root/scripts/pypi.sh" axe-playwright-python 0.1.8 --no-deps)
  python3 -B "$checks/axe.py" "$axe/axe_playwright_python/axe.min.js" - <"$work/list" || failed=1
else
  echo "SKIPPED axe: there is no Chromium; scripts/setup.sh --readers installs it"
fi
if command -v java >/dev/null; then
  nu=$("$root/scripts/pypi.sh" py-html-checker 0.5.0 --no-deps)
  python3 -B "$checks/nu.py" "$nu/html_checker/vnujar/vnu.jar" - <"$work/list" || failed=1
else
  echo "SKIPPED nu: there is no Java; scripts/setup.sh --tests installs it"
fi
python3 -B "$checks/ace.py" - <"$work/list" || failed=1
exit $failed
