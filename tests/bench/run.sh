#!/bin/sh
# Measures on the built site and core: sh tests/bench/run.sh [steps] [load] [lesson] [extremes] [frames], all by default.
set -eu
cd "$(dirname "$0")/../.."
cmake -S . -B build/native -G Ninja -DCMAKE_BUILD_TYPE=Release >/dev/null
cmake --build build/native --target descent-bench >/dev/null
exec node tests/bench/bench.js "$@"
