#!/bin/sh
# Installs the npm packages named in package-lock.json, unless they already are.
set -eu
cd "$(dirname "$0")/.."
[ node_modules/.package-lock.json -nt package-lock.json ] || npm ci --no-audit --no-fund
