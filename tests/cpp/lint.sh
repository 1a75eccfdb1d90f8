#!/bin/sh
# clang-format and clang-tidy over all C++; the bindings are formatted but not analysed, since they
# need Emscripten's headers.
set -eu
cd "$(dirname "$0")/../.."

for tool in clang-format clang-tidy; do
  if ! command -v "$tool" >/dev/null; then
    echo "lint.sh: $tool is missing (Debian: apt-get install $tool; macOS: brew install llvm)" >&2
    exit 1
  fi
done

clang-format --dry-run -Werror cpp/*.hpp cpp/*.cpp tests/cpp/*.hpp tests/cpp/*.cpp

# Analysing takes half a minute, so only when something has changed since it last passed.
stamp=build/lint/clang-tidy.stamp
if [ -f "$stamp" ] && [ -z "$(find .clang-tidy CMakeLists.txt cpp tests/cpp -newer "$stamp")" ]; then
  exit 0
fi
# For compile_commands.json: clang-tidy cannot read another compiler's precompiled headers.
cmake -S . -B build/lint -G Ninja -DCMAKE_BUILD_TYPE=Release \
  -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON -DCMAKE_UNITY_BUILD_BATCH_SIZE=0 >/dev/null
touch "$stamp.new"

# CMake's unity files include the sources: one walk through Boost and Eigen serves many of them. What
# is included is analysed too if clang is told so. What clang-tidy writes to stderr is the count of
# what it left out.
find build/lint -name 'unity_*.cxx' -print0 |
  xargs -0 -n 1 -P 2 sh -c '
    case $0 in
      */core-tests.dir/*) config=tests/cpp/.clang-tidy ;;
      *) config=.clang-tidy ;;
    esac
    clang-tidy -p build/lint --quiet --config-file="$config" \
      --extra-arg=-Wno-unknown-warning-option \
      --extra-arg=-Xclang --extra-arg=-analyzer-opt-analyze-headers "$0"
  ' 2>/dev/null
mv "$stamp.new" "$stamp"
