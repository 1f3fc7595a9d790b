#!/bin/sh
# demo.sh THREEDEF TARGET: runs the main job on a copy of samples/huanggang and says where to look.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
"$here/prepare.sh" "$here/huanggang" "$2"
"$1" aggregate --workspace "$2" --month 2023-02 --quiet
"$1" aggregate --workspace "$2" --month 2023-03
echo
echo "看这里 / where to look:"
for file in report.html tables/reporting.csv tables/summary.csv tables/findings.csv reminders.csv letters messages \
  three-defence-421100-2023-03.xml.gz; do
  echo "  $2/out/2023-03/$file"
done
