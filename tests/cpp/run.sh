#!/bin/sh
# Builds the C++ suite and runs it: sh tests/cpp/run.sh [native|sanitize|wasm ...], all by default.
# A suite uses one core, so each runs while the next is built.
set -eu
cd "$(dirname "$0")/../.."
[ $# -gt 0 ] || set -- sanitize native wasm

build() {
  case $1 in
    native)
      cmake -S . -B build/native -G Ninja -DCMAKE_BUILD_TYPE=Release
      cmake --build build/native
      ;;
    sanitize)
      # Neither NDEBUG nor an unchecked index: Eigen's and the library's assertions stay in.
      cmake -S . -B build/sanitize -G Ninja -DSANITIZE=ON -DCMAKE_BUILD_TYPE=Debug \
        -DCMAKE_CXX_FLAGS_DEBUG='-O2 -D_GLIBCXX_ASSERTIONS'
      cmake --build build/sanitize
      ;;
    wasm)
      sh cpp/build-wasm.sh core-tests
      ;;
    *)
      echo "run.sh: no such build: $1 (expected native, sanitize or wasm)" >&2
      exit 2
      ;;
  esac
}

started=''
for variant in "$@"; do
  build "$variant"
  ctest --test-dir "build/$variant" --output-on-failure >"build/$variant/tests.log" 2>&1 &
  started="$started $variant:$!"
done

failed=''
for each in $started; do
  wait "${each#*:}" || failed="$failed ${each%:*}"
  cat "build/${each%:*}/tests.log"
done
[ -z "$failed" ] || echo "run.sh: failed:$failed" >&2
[ -z "$failed" ]
