#!/usr/bin/env bash
# no_display.sh PROGRAM: without a display one line says so and the text player starts.
set -euo pipefail
program=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export ASAN_OPTIONS="${ASAN_OPTIONS:+$ASAN_OPTIONS:}detect_leaks=0"
echo quit | env -u DISPLAY -u WAYLAND_DISPLAY "$program" --data "$folder" play night-coach \
  >"$folder/out" 2>"$folder/err"
cat "$folder/err"
[ "$(wc -l <"$folder/err")" -eq 1 ]
grep -q "no display" "$folder/err"
grep -q '^== ' "$folder/out"
