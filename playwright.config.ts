// How browser tests run: in real Chromium, two at a time; each test starts its own server (e2e/fixtures/server.ts).
import process from 'node:process';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/setup/find-browser.mjs';

const phoneFiles = /\.phone\.spec\.ts$/;
/** Journeys of minutes: run by `npm run browser-long`, not with every change. */
const longFiles = /\.long\.spec\.ts$/;
// Chromium's sandbox refuses to start for root.
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const executablePath = findBrowser();

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // A journey mostly waits: for deadlines, for others, for a drawing.
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  // The stage loads and scripted delegations think on the same two cores as the browser.
  expect: { timeout: 15_000 },
  globalTimeout: 7 * 60_000,
  use: {
    trace: 'off',
    video: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        ...asRoot,
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    // One at a time: they open up to nine browsers each.
    { name: 'long', workers: 1, testMatch: longFiles, use: { viewport: { width: 1440, height: 900 } } },
    { name: 'desktop', testIgnore: [phoneFiles, longFiles], use: { viewport: { width: 1440, height: 900 } } },
    {
      name: 'phone',
      testMatch: phoneFiles,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
});
