#!/bin/sh
# Takes away what install.sh has put below PREFIX, and nothing else; `make uninstall` calls it.
set -eu
here=$(dirname "$0")
. "$here/places.sh"

[ -e "$root/bin/threedef" ] || [ -e "$root/$share" ] || {
  echo "$root 下面没有装过 threedef；装在别处的，请写装的时候的 PREFIX"
  echo "no threedef is installed below $root; if it is elsewhere, give the PREFIX it was installed with"
  exit 0
}

rm -rf "${root:?}/$share"
for file in bin/threedef "$manual" "$manual_zh" "$bash" "$zsh" "$fish" "$service" "$timer"; do
  rm -f "$root/$file"
done
