#!/bin/sh
# Builds the C++ suite and runs it: sh tests/cpp/run.sh [native|sanitize|wasm ...], all by default.
set -eu
cd "$(dirname "$0")/../.."
[ $# -gt 0 ] || set -- native sanitize wasm

for variant in "$@"; do
  build=build/$variant
  case $variant in
    native)
      cmake -S . -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release
      ;;
    sanitize)
      # Neither NDEBUG nor an unchecked index: Eigen's and the library's assertions stay in.
      cmake -S . -B "$build" -G Ninja -DSANITIZE=ON -DCMAKE_BUILD_TYPE=Debug \
        -DCMAKE_CXX_FLAGS_DEBUG='-O1 -D_GLIBCXX_ASSERTIONS'
      ;;
    wasm) ;;
    *)
      echo "run.sh: no such build: $variant (expected native, sanitize or wasm)" >&2
      exit 2
      ;;
  esac
  if [ "$variant" = wasm ]; then
    sh cpp/build-wasm.sh core-tests
  else
    cmake --build "$build"
  fi
  ctest --test-dir "$build" --output-on-failure
done
