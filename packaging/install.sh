#!/bin/sh
# Puts a program, with all that belongs to it, below PREFIX; `make install` calls it.
#
#   DESTDIR=stage PREFIX=/usr/local WORKSPACE=/srv/threedef packaging/install.sh PROGRAM
#
# DESTDIR goes before every path that is written and stands in none of the files.
set -eu
# Everyone reads what root installs, whatever root hides otherwise.
umask 022
program=$1
here=$(dirname "$0")
. "$here/places.sh"
require_path WORKSPACE "$WORKSPACE" /srv/threedef
# Where nothing is built, `make` asks before it builds what is installed.
[ "$program" != --places ] || exit 0
case $program in
*/*) ;;
*) program=./$program ;;
esac
[ -f "$program" ] ||
  fail "没有改动任何文件：找不到程序“$program”；请先运行 make release，再写 RELEASE=.build/release/threedef" \
    "nothing was changed: there is no program '$program'; run 'make release', then give RELEASE=.build/release/threedef"
"$program" --version > /dev/null 2>&1 ||
  fail "没有改动任何文件：程序“$program”在这台机器上运行不了；缺系统库的，请先 apt-get install libsqlite3-0 libxml2 zlib1g libstdc++6" \
    "nothing was changed: '$program' does not run on this machine; where libraries are missing, apt-get install libsqlite3-0 libxml2 zlib1g libstdc++6"

install -D -m 755 "$program" "$root/bin/threedef"
install -D -m 644 "$here/man/threedef.1" "$root/$manual"
install -D -m 644 "$here/man/zh_CN/threedef.1" "$root/$manual_zh"

# One of an earlier version may hold templates that are no more.
rm -rf "${root:?}/$share"
# $1 a folder of the source, which keeps its name.
copy() {
  (cd "$here/.." && find "$1" -type f) | while read -r file; do
    install -D -m 644 "$here/../$file" "$root/$share/$file"
  done
}
copy templates
# What a clerk tries the program with.
copy samples/five
install -D -m 755 "$here/../samples/prepare.sh" "$root/$share/samples/prepare.sh"

# $1 the shell, $2 where its completions go.
complete() {
  mkdir -p "$(dirname "$root/$2")"
  "$program" --generate-completion-script "$1" > "$root/$2"
}
complete bash "$bash"
complete zsh "$zsh"
complete fish "$fish"

# $1 the sample, $2 where it goes.
schedule() {
  mkdir -p "$(dirname "$root/$2")"
  sed -e "s|@BIN@|$PREFIX/bin|g" -e "s|@WORKSPACE@|$WORKSPACE|g" \
    "$here/schedule/$1" > "$root/$2"
}
schedule crontab "$crontab"
schedule threedef.service "$service"
schedule threedef.timer "$timer"

echo "已安装到 $root/bin/threedef"
# What is staged runs elsewhere.
[ -z "${DESTDIR:-}" ] || exit 0
case ":$PATH:" in
*":$PREFIX/bin:"*) echo "下一步：运行 threedef --version，看到版本号就装好了" ;;
*)
  echo "下一步：运行 $PREFIX/bin/threedef --version，看到版本号就装好了"
  echo "$PREFIX/bin 不在 PATH 中：要只写 threedef，请运行 export PATH=$PREFIX/bin:\$PATH"
  ;;
esac
