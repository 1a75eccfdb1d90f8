#!/bin/sh
# Sees to it that the C++ core can be built: silent if it can, otherwise installs what is missing
# where apt-get may be used, and elsewhere says how to get it.
set -u

has_header() {
  for dir in /usr/include /usr/local/include /opt/homebrew/include; do
    if [ -f "$dir/$1" ] || [ -f "$dir/eigen3/$1" ]; then return 0; fi
  done
  return 1
}

has_cmake() {
  command -v cmake >/dev/null || return 1
  cmake --version | awk 'NR == 1 { split($3, v, "."); exit !(v[1] > 3 || v[1] == 3 && v[2] >= 22) }'
}

has_compiler() {
  for compiler in ${CXX:-c++ g++ clang++}; do
    if echo 'int main() {}' | "$compiler" -std=c++20 -x c++ -fsyntax-only - 2>/dev/null; then
      return 0
    fi
  done
  return 1
}

# One line for each thing that is missing: the Debian package it is in, and its name.
missing() {
  command -v emcc >/dev/null || echo 'emscripten emcc'
  has_cmake || echo 'cmake CMake 3.22'
  command -v ninja >/dev/null || echo 'ninja-build Ninja'
  has_compiler || echo 'g++ a C++20 compiler'
  has_header Eigen/Core || echo "libeigen3-dev Eigen's headers"
  has_header boost/test/included/unit_test.hpp || echo "libboost-test-dev Boost.Test's headers"
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

lacking=$(missing)
[ -n "$lacking" ] || exit 0

if command -v apt-get >/dev/null && as_root true 2>/dev/null; then
  packages=$(echo "$lacking" | cut -d ' ' -f 1)
  as_root apt-get update -qq
  # shellcheck disable=SC2086 # one word for each package
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -qq -y --no-install-recommends $packages
  lacking=$(missing)
  [ -n "$lacking" ] || exit 0
fi

names=$(echo "$lacking" | cut -d ' ' -f 2- | paste -s -d , - | sed 's/,/, /g')
echo "The C++ core needs $names: on macOS \`brew install emscripten eigen boost cmake ninja\`;" \
  "elsewhere emcc from emsdk (https://emscripten.org/docs/getting_started/downloads.html)" \
  "and the rest from your system's packages." >&2
exit 1
