#!/bin/sh
# Every C++ file is formatted as .clang-format says: tests/format.sh CLANG-FORMAT
cd "$(dirname "$0")/.." && find engine tools tests -name '*.cpp' -o -name '*.hpp' | xargs "$1" --dry-run --Werror
