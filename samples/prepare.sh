#!/bin/sh
# prepare.sh SAMPLE TARGET: copies a sample workspace, and gives its submissions the times at which
# they were received, which decide who is late and which a checkout does not keep.
set -eu
sample=$1
target=$2
rm -rf "$target"
mkdir -p "$(dirname "$target")"
cp -R "$sample" "$target"
tail -n +2 "$sample/times.csv" | tr -d '\r' | while IFS=, read -r path modified; do
  touch -d "$modified" "$target/$path"
done
