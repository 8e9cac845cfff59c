#!/bin/bash
# Makes sure that what Fanfold is built with is there: scripts/setup.sh [--tests].
# On Debian and its like it installs what is missing; elsewhere it says what to install.
set -eu

libraries=(libxml-2.0 libzip libdeflate uchardet libcrypto gmime-3.0 libcmark-gfm pangocairo pangoft2
  libjpeg sqlite3)
packages=(pkg-config libxml2-dev libzip-dev libdeflate-dev libuchardet-dev libssl-dev libcld2-dev
  libgmime-3.0-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libpango1.0-dev libjpeg62-turbo-dev
  libsqlite3-dev)
# Headers for what hands mail in; the library itself is looked for when the first mail goes out.
libraries+=(libcurl)
packages+=(libcurl4-openssl-dev)
# What covers are drawn with when the program runs; without them it takes what the system has.
packages+=(fonts-ebgaramond fonts-lato fonts-oldstandard fonts-noto-core fonts-noto-cjk)
tests=false
[ "${1-}" = --tests ] && tests=true

if ! command -v swift >/dev/null; then
  echo "Swift 6.3 is needed: https://www.swift.org/install" >&2
  exit 1
fi

# EPUBCheck needs a Java that compiles; its installation and the golden cases need the others.
java_compiles() { java --list-modules 2>/dev/null | grep -q '^jdk\.compiler'; }
if $tests; then
  packages+=(python3 python3-venv unzip openssl)
  # File systems of e-readers in an image: made, mounted where that is allowed, and checked.
  packages+=(dosfstools mtools exfatprogs exfat-fuse)
  java_compiles || packages+=(default-jdk-headless)
fi

if ! command -v apt-get >/dev/null; then
  missing=()
  for library in "${libraries[@]}"; do
    pkg-config --exists "$library" 2>/dev/null || missing+=("$library")
  done
  [ "$(uname)" != Linux ] || [ -d /usr/include/cld2 ] || missing+=(cld2)
  if $tests; then
    java_compiles || missing+=(java)
    for tool in python3 unzip openssl; do command -v $tool >/dev/null || missing+=($tool); done
  fi
  [ ${#missing[@]} -eq 0 ] && exit 0
  echo "Missing: ${missing[*]}" >&2
  echo "macOS:  brew install pkgconf libxml2 libzip libdeflate uchardet openssl@3 gmime cmark-gfm" \
    "curl pango jpeg-turbo sqlite openjdk" >&2
  echo "        brew install --cask font-eb-garamond font-lato font-old-standard-tt font-noto-serif" \
    "font-noto-sans font-noto-serif-cjk font-noto-sans-cjk" >&2
  echo "Fedora: sudo dnf install pkgconf libxml2-devel libzip-devel libdeflate-devel" \
    "uchardet-devel openssl-devel cld2-devel gmime30-devel cmark-gfm-devel pango-devel" \
    "libjpeg-turbo-devel sqlite-devel google-noto-serif-fonts google-noto-sans-fonts lato-fonts java-devel" \
    "unzip" >&2
  exit 1
fi

missing=()
for package in "${packages[@]}"; do
  state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$state" = installed ] || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

echo "Installing ${missing[*]}" >&2
install=(env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends
  "${missing[@]}")
if [ "$(id -u)" = 0 ]; then
  apt-get update -q && "${install[@]}"
elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
  sudo apt-get update -q && sudo "${install[@]}"
else
  echo "Please run this once, then try again:" >&2
  echo "  sudo apt-get install ${missing[*]}" >&2
  exit 1
fi
