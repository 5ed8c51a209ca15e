#!/usr/bin/env bash
# play.sh PROGRAM SCRIPT: plays a script through the real window on a display of its own. What it prints must
# be what the text player prints, byte for byte, and the picture of the window must not be blank.
set -euo pipefail
program=$1
script=$2
if ! command -v xvfb-run >/dev/null || ! command -v xauth >/dev/null; then
  echo "skipped: no xvfb-run here (packages xvfb and xauth)"
  exit 77
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# Drivers of the machine's OpenGL keep memory to the end, which is no leak of ours.
export LIBGL_ALWAYS_SOFTWARE=1 ASAN_OPTIONS="${ASAN_OPTIONS:+$ASAN_OPTIONS:}detect_leaks=0"
"$program" --data "$folder/text" play night-coach --text --script "$script" --json >"$folder/text.json"
xvfb-run -a -s "-screen 0 1280x800x24" "$program" --data "$folder/window" play night-coach \
  --script "$script" --json --screenshot "$folder/shot.png" >"$folder/window.json"
cmp "$folder/text.json" "$folder/window.json"
size=$(stat -c %s "$folder/shot.png")
echo "picture of the window: $size bytes"
# One color in 1280x720 takes less than 10 kB as PNG.
[ "$size" -gt 25000 ]
