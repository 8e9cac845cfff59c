#!/bin/bash
# Installs the programs of other people that `make accessibility`, `make readers` and `make catalog`
# run over books and catalogues: scripts/setup-readers.sh. Where one cannot be installed that is
# said, and is no failure: the checks that need it are passed over, and say so too.
set -eu

declare -A package_of=([chromium]=chromium [mutool]=mupdf-tools [pandoc]=pandoc
  [ebook-convert]=calibre [mobitool]=libmobi-tools [wrk]=wrk)
missing=()
for program in "${!package_of[@]}"; do
  command -v "$program" >/dev/null || missing+=("${package_of[$program]}")
done
[ ${#missing[@]} -gt 0 ] || exit 0

if ! command -v apt-get >/dev/null; then
  echo "Not here, so what needs them is not checked: ${missing[*]}" >&2
  exit 0
fi
as_root=()
if [ "$(id -u)" != 0 ]; then
  if ! command -v sudo >/dev/null || ! sudo -n true 2>/dev/null; then
    echo "What needs these is not checked until you install them:" >&2
    echo "  sudo apt-get install --no-install-recommends ${missing[*]}" >&2
    exit 0
  fi
  as_root=(sudo)
fi
"${as_root[@]}" apt-get update -q
wanted=()
for package in "${missing[@]}"; do
  if apt-cache policy "$package" | grep -q 'Candidate: [0-9]'; then
    wanted+=("$package")
  else
    echo "There is no package $package here: what needs it is not checked" >&2
  fi
done
[ ${#wanted[@]} -gt 0 ] || exit 0
echo "Installing ${wanted[*]}" >&2
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q \
  -o DPkg::Lock::Timeout=300 --no-install-recommends "${wanted[@]}"
