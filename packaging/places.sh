# Where everything goes below the prefix; install.sh and uninstall.sh read it.
# shellcheck shell=sh disable=SC2034

# Ends with a sentence in each language.
fail() {
  printf '%s\n%s\n' "$1" "$2" >&2
  exit 1
}

# Refuses a path that a unit, a crontab or a shell would take for something else. $1 the variable, $2 the
# path, $3 an example.
require_path() {
  case $2 in
  /*) ;;
  *)
    fail "没有改动任何文件：$1 要写从 / 开始的完整路径，如 $1=$3，不能是“$2”" \
      "nothing was changed: $1 must be a path that begins with /, such as $1=$3, not '$2'"
    ;;
  esac
  case $2 in
  *[[:space:][:cntrl:]\'\"\`%\&\|\\\$\;\#\<\>\(\)\*\?!{}]* | *[[]* | *[]]*)
    fail "没有改动任何文件：$1 的路径里不能有空格、引号和 % & | \\ 等符号，不能是“$2”；请换一个文件夹，如 $1=$3" \
      "nothing was changed: no blanks, quotes or signs such as % & | \\ may be in the path of $1, as in '$2'; take another folder, such as $1=$3"
    ;;
  esac
}
require_path PREFIX "$PREFIX" /usr/local

root=${DESTDIR:-}$PREFIX
manual=share/man/man1/threedef.1
manual_zh=share/man/zh_CN/man1/threedef.1
share=share/threedef
bash=share/bash-completion/completions/threedef
zsh=share/zsh/site-functions/_threedef
fish=share/fish/vendor_completions.d/threedef.fish
crontab=$share/crontab
service=lib/systemd/system/threedef.service
timer=lib/systemd/system/threedef.timer
