#!/bin/sh
# Measures bin/fanfold on synthetic stories (Benchmarks/README.md): scripts/bench.sh [COUNT…]
set -eu
cd "$(dirname "$0")/.."
generator=../shared/tools/corpus.py
if [ ! -f $generator ]; then
  echo "bench: needs the generator $generator" >&2
  exit 2
fi
[ $# -gt 0 ] || set -- 1000 10000
bench=$(swift build --configuration release --static-swift-stdlib --show-bin-path)/pipeline-benchmark
for count in "$@"; do
  corpus=.build/bench/stories-$count
  if [ ! -f "$corpus/labels.jsonl" ]; then
    mkdir -p "$corpus"
    python3 $generator "$count" 1 "$corpus"
  fi
  "$bench" "$corpus" bin/fanfold
  echo
done
