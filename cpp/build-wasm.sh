#!/bin/sh
# Builds the named targets (by default the modules that the page loads) in build/wasm.
set -eu
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || set -- gradient-descent-core lesson-core explain-core

# Debian keeps acorn, which emcc's optimizer needs, where no other Node looks.
NODE_PATH="${NODE_PATH:+$NODE_PATH:}/usr/share/nodejs"
export NODE_PATH

build=build/wasm
mkdir -p "$build"
node web/build/write-layouts.js "$build"
if [ ! -f "$build/build.ninja" ]; then
  emcmake cmake -S . -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release
fi
# Ninja has no quiet flag before 1.11.
if ninja -C "$build" -n "$@" | grep -q 'no work to do'; then
  exit 0
fi
ninja -C "$build" "$@"
