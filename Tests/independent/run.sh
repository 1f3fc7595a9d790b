#!/bin/sh
# run.sh THREEDEF: the totals of the sample, worked out by the program and by another one.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$here/../../samples/prepare.sh" "$here/../../samples/huanggang" "$work/city"
for month in 2023-02 2023-03; do
  "$1" aggregate --workspace "$work/city" --month "$month" --quiet
  python3 "$here/totals.py" "$work/city" "$month"
  gunzip -c "$work/city/out/$month/three-defence-421100-$month.xml.gz" > "$work/archive.xml"
  xmllint --noout --schema "$here/../../templates/three-defence-archive-2023.xsd" "$work/archive.xml"
done
# The committed sample is what the program makes.
"$1" sample "$work/again" --schools 300 --units 10 --seed 1 --quiet
diff -r "$here/../../samples/huanggang" "$work/again"
echo "the sample is reproducible"
