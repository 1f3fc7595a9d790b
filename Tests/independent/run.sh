#!/bin/sh
# run.sh THREEDEF: every table of two cities, worked out by the program and by another one.
set -eu
threedef=$1
here=$(cd "$(dirname "$0")" && pwd)
samples=$here/../../samples
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# hold CITY MONTH...: takes in the months of a sample workspace, and holds each against the computation.
hold() {
  "$samples/prepare.sh" "$1" "$work/city"
  shift
  for month in "$@"; do
    "$threedef" aggregate --workspace "$work/city" --month "$month" --quiet
    python3 "$here/check.py" "$work/city" "$month"
    gunzip -c "$work/city/out/$month/three-defence-421100-$month.xml.gz" > "$work/archive.xml"
    xmllint --noout --schema "$here/../../templates/three-defence-archive-2023.xsd" "$work/archive.xml"
  done
}

# Another city, over the turn of the year: months in a row, and what is added up since January.
"$threedef" sample "$work/other" --schools 130 --units 6 --seed 7 \
  --months 2022-12 2023-01 2023-02 2023-03 --quiet
hold "$work/other" 2022-12 2023-01 2023-02 2023-03
hold "$samples/huanggang" 2023-02 2023-03
# The comparison can fail.
python3 "$here/selftest.py" "$work/city" 2023-03
# The committed sample is what the program makes.
"$threedef" sample "$work/again" --schools 300 --units 10 --seed 1 --quiet
diff -r "$samples/huanggang" "$work/again"
echo "the sample is reproducible"
