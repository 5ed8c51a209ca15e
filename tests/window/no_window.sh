#!/usr/bin/env bash
# no_window.sh PROGRAM display|graphics: without a display, or with one that has no OpenGL 3.0, one line says
# so and the text player starts.
set -euo pipefail
program=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# Drivers of the machine's OpenGL keep memory to the end, which is no leak of ours.
export ASAN_OPTIONS="${ASAN_OPTIONS:+$ASAN_OPTIONS:}detect_leaks=0"
case $2 in
  display)
    start=(env -u DISPLAY -u WAYLAND_DISPLAY)
    reason="no display"
    ;;
  graphics)
    command -v xvfb-run >/dev/null && command -v xauth >/dev/null || {
      echo "skipped: no xvfb-run here (packages xvfb and xauth)"
      exit 77
    }
    start=(xvfb-run -a -s "-screen 0 1280x800x24" env LIBGL_ALWAYS_SOFTWARE=1 MESA_GL_VERSION_OVERRIDE=2.1)
    reason="no OpenGL 3.0"
    ;;
esac
# xvfb-run mixes both outputs, so the program writes its own.
echo quit >"$folder/in"
"${start[@]}" bash -c '"$0" --data "$1" play night-coach <"$1/in" >"$1/out" 2>"$1/err"' "$program" "$folder"
cat "$folder/err"
[ "$(wc -l <"$folder/err")" -eq 1 ]
grep -q "$reason" "$folder/err"
grep -q '^== ' "$folder/out"
