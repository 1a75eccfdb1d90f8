import { defineConfig } from '@playwright/test';
import { headlessOptions } from './support/chromium.js';
import { baseURL, port } from './support/site.js';

/** Runs on the built page: `npm run test:browser` builds it first. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.test.js',
  outputDir: '../../test-results',
  reporter: 'list',
  fullyParallel: true,
  workers: 3,
  retries: 0,
  // Long enough for a machine that does much else at the same time: a test ends when what it waits for is there.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  // What is tested is the site as it is served, not as it was kept; offline.test.js says otherwise.
  use: {
    serviceWorkers: 'block',
    baseURL,
    actionTimeout: 30_000,
    viewport: { width: 1280, height: 720 },
    launchOptions: headlessOptions,
  },
  webServer: {
    command: `npx vite preview --config web/vite.config.js --port ${port} --strictPort`,
    cwd: '../..',
    url: baseURL,
  },
});
