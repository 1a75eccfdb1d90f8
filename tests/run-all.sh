#!/bin/sh
# Builds everything, checks everything, runs every test; stops at the first failure.
set -eu
cd "$(dirname "$0")/.."
PATH="$PWD/node_modules/.bin:$PATH"
export PATH

began=$(date +%s)
stage() {
  printf '\n=== %s (%s s so far)\n' "$1" "$(($(date +%s) - began))"
}

stage 'Set-up'
npm run --silent setup

stage 'The core as wasm'
sh cpp/build-wasm.sh

# Formats, lint and types, which take one core for most of their time.
check() {
  biome check
  tsc --project web/tsconfig.json
  if command -v clang-format >/dev/null && command -v clang-tidy >/dev/null; then
    sh tests/cpp/lint.sh
  else
    sh tests/cpp/lint.sh || echo 'Skipped: nothing else needs them.'
  fi
}

# What is shipped is wasm. The native build under sanitizers runs the same tests; the optimized one,
# sh tests/cpp/run.sh native, says nothing beyond these two.
stage 'Format, lint and types; the core under sanitizers and as wasm'
(set -e && check) >build/check.log 2>&1 &
checks=$!
sh tests/cpp/run.sh sanitize wasm
checked=0
wait "$checks" || checked=$?
cat build/check.log
[ "$checked" = 0 ]

stage 'Core from JavaScript, state, strings'
node --test --test-concurrency=2 tests/web/*.test.js

stage 'The site'
npm run --silent build:site

stage 'The site in real browsers'
sh tests/browser/install-browsers.sh
playwright test --config tests/browser/playwright.config.js

stage 'The site in Chromium, Firefox and WebKit; the package, installed'
node --test --test-concurrency=5 tests/engines/*.test.js tests/package/*.test.js

stage 'All passed'
