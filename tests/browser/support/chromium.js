import { existsSync } from 'node:fs';

/** @import { LaunchOptions } from '@playwright/test' */

/** Where systems keep it; the same list is in install-browsers.sh. */
const usualPlaces = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** @param {(string | undefined)[]} places */
const firstOf = (places) => places.find((path) => path && existsSync(path));

export const launchOptions = {
  executablePath: firstOf(usualPlaces),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    // Without a process of its own for what is drawn by the processor anyway.
    '--in-process-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

/**
 * Of Chromium without its own windows, menus and pages, where a system has it: the same engine, for
 * two thirds of the time.
 * @type {LaunchOptions}
 */
export const headlessOptions = {
  ...launchOptions,
  executablePath: firstOf([
    process.env.CHROMIUM,
    '/usr/bin/chromium-headless-shell',
    ...usualPlaces,
  ]),
};
