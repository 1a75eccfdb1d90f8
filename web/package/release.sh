#!/bin/sh
# Makes the package ready to go out and shows what would: builds, tests, packs, and has publint and
# attw judge the package. Publishing is then one command, which this only prints.
set -eu
cd "$(dirname "$0")/../.."
PATH="$PWD/node_modules/.bin:$PATH"
export PATH

version=$(node -p 'require("./package.json").version')
tarball="build/gradient-descent-live-$version.tgz"

if ! grep -q "^## $version\$" web/package/CHANGELOG.md; then
  echo "web/package/CHANGELOG.md has no part for $version: expected a line “## $version”." >&2
  exit 1
fi

npm test
npm pack --silent --pack-destination build >build/pack.log
publint "$tarball"
attw "$tarball" --quiet

printf '\n=== What would go out\n'
tar -tzf "$tarball" | sed 's:^package/::' | sort
printf '\n%s: %s files, %s bytes\n' "$tarball" \
  "$(tar -tzf "$tarball" | wc -l | tr -d ' ')" "$(wc -c <"$tarball" | tr -d ' ')"
printf '\n=== What changes\n'
sed -n "/^## $version\$/,/^## /{/^## /!p;}" web/package/CHANGELOG.md

if [ -n "$(git status --porcelain)" ]; then
  echo 'Not all of this is committed: git status says what.'
fi
if grep -q 'your\.host' package.json; then
  echo 'package.json names https://your.host/ for homepage, repository and bugs: put the real addresses there first.'
fi
case $version in
  *-*) tag=next ;;
  *) tag=latest ;;
esac
echo "Nothing is published. To do so: npm publish $tarball --tag $tag"
