#!/bin/sh
# Sees to it that there are browsers to test in: silent if there are, otherwise installs what is
# missing where apt-get may be used, and elsewhere says how to get it. Without Chromium nothing can
# be tested; without Firefox or WebKit tests/engines/ skips them, but not where CI is set.
set -u

any_of() {
  for path in "$@"; do
    if [ -x "$path" ]; then return 0; fi
  done
  return 1
}

has_chromium() {
  any_of "${CHROMIUM:-}" /usr/bin/chromium /usr/bin/chromium-browser \
    /usr/bin/google-chrome /snap/bin/chromium \
    /Applications/Chromium.app/Contents/MacOS/Chromium \
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
}

has_firefox() {
  any_of "${FIREFOX:-}" /usr/bin/firefox-esr /usr/bin/firefox /snap/bin/firefox \
    /Applications/Firefox.app/Contents/MacOS/firefox
}

has_webkit() {
  any_of "${WEBKIT_DRIVER:-}" /usr/bin/WebKitWebDriver && command -v xvfb-run >/dev/null
}

# One line for each that is missing: the Debian packages it is in, and its name.
missing() {
  has_chromium || echo 'chromium:Chromium'
  has_firefox || echo 'firefox-esr:Firefox'
  has_webkit || echo 'webkit2gtk-driver xvfb xauth:WebKitGTK'
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

# For speed alone: where there is none, the tests run in Chromium.
if ! any_of /usr/bin/chromium-headless-shell &&
  apt-cache show chromium-headless-shell >/dev/null 2>&1 && as_root true 2>/dev/null; then
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends \
    chromium-headless-shell </dev/null >/dev/null 2>&1 || true
fi

lacking=$(missing)
[ -n "$lacking" ] || exit 0

if command -v apt-get >/dev/null && as_root true 2>/dev/null; then
  as_root apt-get update -qq
  # One by one: a system may have some of them only.
  echo "$lacking" | cut -d : -f 1 | while read -r packages; do
    # shellcheck disable=SC2086 # one word for each package
    as_root env DEBIAN_FRONTEND=noninteractive \
      apt-get install -qq -y --no-install-recommends $packages </dev/null
  done
  lacking=$(missing)
  [ -n "$lacking" ] || exit 0
fi

names=$(echo "$lacking" | cut -d : -f 2 | paste -s -d , - | sed 's/,/, /g')
echo "The browser tests lack $names: on macOS \`brew install --cask chromium firefox\` (WebKitGTK" \
  "is for Linux only); elsewhere install them, or set CHROMIUM, FIREFOX or WEBKIT_DRIVER to" \
  "their paths." >&2
if has_chromium && [ -z "${CI:-}" ]; then exit 0; fi
exit 1
