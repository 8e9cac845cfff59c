#!/bin/bash
# The rules of the house that a machine can check (docs/Architecture.md). Prints what breaks them.
set -eu
cd "$(dirname "$0")/.."
broken=$(mktemp)
trap 'rm -f "$broken"' EXIT

# Every file of the project; not by git, which a tarball does not have.
files() {
  find . \( -name .git -o -name .build -o -name .tools -o -path ./bin -o -path ./demo \) -prune \
    -o -type f "$@" -print | sed 's|^\./||'
}

# rule WORDS: passes on the lines of standard input as breaches of the rule.
rule() { sed "s|^|$1: |" >>"$broken"; }

# importers TARGET: the targets under Sources/ that import it.
importers() {
  grep -rlE "^[[:space:]]*(@[A-Za-z_]+ +|public +|package +|internal +|private +|fileprivate +)*import +([a-z]+ +)?$1\b" \
    Sources --include='*.swift' | cut -d/ -f2 | sort -u
}

# only TARGET HOME…: no target but HOME imports TARGET.
only() {
  local target=$1 home allowed
  shift
  allowed=$(printf '^%s$\n' "$@")
  { importers "$target" | grep -vE "$allowed" || true; } |
    sed "s|$| imports $target|" | rule "only $* may import $target"
}

stages='StoryReading FandomCanon BookComposition EPUBRendering EPUBPackaging EPUBChecking Delivery
  CoverArt'
# Two façades: one binds, one catalogues.
for stage in $stages; do only "$stage" Fanfold Catalog; done
only Shelf Catalog
only CatalogRendering Catalog CatalogServer
only GRDB Shelf
only Hummingbird CatalogServer
only CXML2 Markup
only CZip ZIPArchive
only CDeflate ZIPArchive
only CCrypto Storage
only CUchardet StoryReading
only CLanguage StoryReading
only CMIME StoryReading Delivery
only CMailTransport Delivery
only CMarkdown StoryReading
only CPangoCairo CoverArt
only CJPEG CoverArt
only FanfoldConfiguration FanfoldCommand FanfoldServer
only TOMLKit Resources
only CResources Resources
only ArgumentParser FanfoldCommand FanfoldServer

files \( -name '*.swift' -o -name '*.sh' -o -name '*.java' -o -name '*.py' \) |
  while IFS= read -r file; do
    lines=$(wc -l <"$file")
    [ "$lines" -le 400 ] || echo "$file has $lines lines"
  done | rule 'a file stops at 400 lines'

{ files | grep -E '^(Sources|Tests)/' |
  grep -E '(^|/)[A-Za-z+]*(Utils|Utilities|Helpers?|Extensions?|Manager)(\.swift)?(/|$)' || true; } |
  rule 'a name says what is inside'

{ grep -rnE '(^|[^A-Za-z.])(debugPrint|print|dump)\(' Sources --include='*.swift' |
  grep -v '^Sources/FanfoldCommand/' || true; } | rule 'libraries never print'

{ files -not -path './seeds/*' -not -path './scripts/house-rules.sh' | tr '\n' '\0' |
  xargs -0 grep -InE '(^|[^A-Za-z0-9_.])/(root|work|home)/|TODO|FIXME' || true; } |
  rule 'no path of one machine, nothing left to do in a comment'

if [ -s "$broken" ]; then
  cat "$broken" >&2
  exit 1
fi
echo "house rules: kept"
