#!/bin/sh
# prepare.sh SAMPLE TARGET: copies a sample workspace, and gives its submissions the times at which
# they were received, which decide who is late and which a checkout does not keep. A copy that it made
# before is made anew; any other TARGET that is there is left alone. A terminal is told of success.
set -eu
fail() {
  echo "没有取出样例：$1" >&2
  exit 1
}
here=$(dirname "$0")
[ $# = 2 ] || fail "请写明样例和新文件夹，如 $0 $here/five 练习"
sample=$1
target=$2
[ -f "$sample/times.csv" ] || {
  beside=$here/$(basename "$sample")
  [ ! -f "$beside/times.csv" ] || fail "找不到 $sample。请写成 $0 $beside $target"
  fail "找不到 $sample。样例在 $here 里，请写成 $0 $here/five $target"
}
[ ! -e "$target" ] || [ -f "$target/times.csv" ] || fail "已经有 $target 了，没有动它。请换一个名字"
{ rm -rf "$target" && mkdir -p "$(dirname "$target")" && cp -R "$sample" "$target"; } 2>/dev/null ||
  fail "不能写入 $target（没有权限，或磁盘已满）。请在自己的“文档”文件夹里打开终端，再运行一次"
tail -n +2 "$sample/times.csv" | tr -d '\r' | while IFS=, read -r path modified; do
  touch -d "$modified" "$target/$path"
done
[ ! -t 1 ] || echo "已取出样例，放在 $target"
