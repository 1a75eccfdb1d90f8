#!/bin/sh
# Sees to it that there is a Chromium to test in: silent if there is, otherwise installs it where
# apt-get may be used, and elsewhere says how to get it.
set -u

has_chromium() {
  for browser in "${CHROMIUM:-}" /usr/bin/chromium /usr/bin/chromium-browser \
    /usr/bin/google-chrome /snap/bin/chromium \
    /Applications/Chromium.app/Contents/MacOS/Chromium \
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'; do
    if [ -x "$browser" ]; then return 0; fi
  done
  return 1
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

has_chromium && exit 0

if command -v apt-get >/dev/null && as_root true 2>/dev/null; then
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -qq -y --no-install-recommends chromium
  has_chromium && exit 0
fi

echo "The browser tests need Chromium: on macOS \`brew install --cask chromium\`; elsewhere" \
  "install it, or set CHROMIUM to the path of a Chromium or Chrome." >&2
exit 1
