#!/bin/bash
# Runs the fuzz targets under libFuzzer and the address sanitizer:
#
#     scripts/fuzz.sh SECONDS [TARGET…]
#
# Each target runs for SECONDS, or until it finds something. Everything is in .build: the program in
# fuzz-build, and in fuzz what the targets begin with, what they have learned, and what they found.
# Ends with 1 where there is a finding, and names it.
set -eu
cd "$(dirname "$0")/.."
seconds=${1:?usage: scripts/fuzz.sh SECONDS [TARGET…]}
shift

export FANFOLD_FUZZ=1
# Swift's own backtrace takes minutes in a program that the sanitizer has grown.
export SWIFT_BACKTRACE=enable=no
# What was freed counts as memory in use for as long as the sanitizer watches it.
export ASAN_OPTIONS=quarantine_size_mb=32

options=(--configuration release --sanitize=address --product Fuzzers
  --scratch-path .build/fuzz-build)
swift build "${options[@]}"
fuzzers=$(swift build "${options[@]}" --show-bin-path)/Fuzzers
[ $# -gt 0 ] || mapfile -t targets < <("$fuzzers" --list)
[ $# -eq 0 ] || targets=("$@")

work=.build/fuzz
python3 scripts/fuzz-seeds.py "$work/seeds"
mkdir -p "$work/findings" "$work/logs"
found=0
for target in "${targets[@]}"; do
  mkdir -p "$work/corpus/$target" "$work/seeds/$target"
  # The 5 s and the gigabyte are those of the sanitized program, which is slower and larger.
  flags=(-max_total_time="$seconds" -timeout=5 -rss_limit_mb=1024 -reload=0 -print_final_stats=1
    -artifact_prefix="$work/findings/$target-")
  case $target in
    # What is short is repeated: there is no need to begin with the shortest.
    *-long) flags+=(-len_control=0 -max_len=256) ;;
  esac
  dictionary=Fuzzers/Dictionaries/${target%-long}.dict
  [ ! -f "$dictionary" ] || flags+=(-dict="$dictionary")
  log=$work/logs/$target
  if "$fuzzers" "$target" "${flags[@]}" "$work/corpus/$target" "$work/seeds/$target" >"$log" 2>&1
  then
    printf '%-14s %s\n' "$target" "$(grep -a 'cov:' "$log" | tail -1)"
  else
    found=1
    printf '%-14s FOUND (%s)\n' "$target" "$log"
    grep -aE 'Fatal error|^SUMMARY|Test unit written' "$log" | sed 's/^/  /'
  fi
done
exit $found
