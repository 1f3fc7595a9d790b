# Where everything goes below the prefix; install.sh and uninstall.sh read it.
# shellcheck shell=sh disable=SC2034
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
