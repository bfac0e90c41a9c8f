#!/bin/sh
# Opens this guide in Jalon: a double click on macOS, `sh` in a terminal of Linux.
cd "$(dirname "$0")" || exit 1
noted() { head -n 1 "$1/programme.txt" 2>/dev/null; }
for program in ./jalon "$(command -v jalon)" "$(noted "$HOME/Library/Application Support/Jalon")" \
  "$(noted "${XDG_STATE_HOME:-$HOME/.local/state}/jalon")"; do
  if [ -n "$program" ] && [ -f "$program" ] && [ -x "$program" ]; then exec "$program"; fi
done
echo "Jalon n'est pas sur cet ordinateur, ou il a changé de place."
echo "Ouvrez-le une fois lui-même, puis revenez ici."
exit 1
