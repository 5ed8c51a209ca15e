# Shared by tools/run and tools/test: which Debian packages are needed and how they get here.
# Sourced, not started.

packages_build="g++ cmake ninja-build pkg-config libimgui-dev libstb-dev libglfw3-dev libgl1-mesa-dev
libfreetype-dev libyaml-cpp-dev nlohmann-json3-dev librsvg2-dev libcairo2-dev libsqlite3-dev
libsodium-dev libcli11-dev"
packages_run="libgl1 libgl1-mesa-dri fonts-inter fonts-noto-core fonts-opendyslexic espeak-ng"
packages_test="doctest-dev clang libclang-rt-14-dev llvm clang-format gettext xvfb xauth xdotool strace
git"

say() { printf '%s\n' "$*" >&2; }

# missing NAME...: those of the packages that are not installed, on one line.
missing() {
  local installed name out=""
  installed=" $(dpkg-query -W -f='${db:Status-Status}=${Package} ' "$@" 2>/dev/null)"
  for name in "$@"; do
    case "$installed" in *" installed=$name "*) ;; *) out="$out $name" ;; esac
  done
  printf '%s' "${out# }"
}

# install_missing WHY NAME...: installs what is missing, or says exactly what to type.
install_missing() {
  local why=$1 names root=""
  shift
  command -v dpkg-query >/dev/null || { say "this is not a Debian system: install these by hand: $*"; return 1; }
  names=$(missing "$@")
  [ -n "$names" ] || return 0
  say "Sightline needs Debian packages that are not here yet ($why):"
  say "  $names"
  if [ "$(id -u)" != 0 ]; then
    if command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
      root=sudo
    else
      say "Installing them needs an administrator. Ask for this to be typed:"
      say "  apt-get update && apt-get install --no-install-recommends $names"
      return 1
    fi
  fi
  # shellcheck disable=SC2086  # the names are words on purpose
  $root apt-get update -qq &&
    $root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $names >&2 || {
    say "the packages could not be installed. Type this to see why:"
    say "  apt-get install --no-install-recommends $names"
    return 1
  }
}
