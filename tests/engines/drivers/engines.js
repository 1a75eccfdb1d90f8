import { existsSync } from 'node:fs';
import { launchOptions } from '../../browser/support/chromium.js';

/** @typedef {'chromium' | 'firefox' | 'webkit'} Engine */

/** @param {(string | undefined)[]} places */
const first = (places) => places.find((path) => path && existsSync(path));

/** Where systems keep them; the same lists are in tests/browser/install-browsers.sh. */
export const paths = {
  chromium: launchOptions.executablePath,
  firefox: first([
    process.env.FIREFOX,
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/snap/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ]),
  webkit: first([process.env.WEBKIT_DRIVER, '/usr/bin/WebKitWebDriver']),
  miniBrowser: first([
    process.env.WEBKIT_BROWSER,
    ...['x86_64-linux-gnu', 'aarch64-linux-gnu'].map(
      (machine) => `/usr/lib/${machine}/webkit2gtk-4.1/MiniBrowser`,
    ),
    '/usr/libexec/webkit2gtk-4.1/MiniBrowser',
  ]),
};

/** @type {Engine[]} */
const all = ['chromium', 'firefox', 'webkit'];

/** Those to test in: all, or the ones that ENGINES names. */
export const engines = all.filter((engine) => (process.env.ENGINES ?? engine).includes(engine));

/**
 * Why an engine's tests are to be skipped, or false. Where CI is set none may be.
 * @param {Engine} engine
 */
export function skipped(engine) {
  if (paths[engine] || process.env.CI) return false;
  return `${engine} is not on this machine: see tests/browser/install-browsers.sh`;
}
