#!/bin/sh
# Takes away what install.sh has put below PREFIX, and nothing else; `make uninstall` calls it.
set -eu
here=$(dirname "$0")
. "$here/places.sh"

rm -rf "${root:?}/$share"
for file in bin/threedef "$manual" "$manual_zh" "$bash" "$zsh" "$fish" "$service" "$timer"; do
  rm -f "$root/$file"
done
