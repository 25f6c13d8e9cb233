// Finds the Chromium that browser tests drive; installs nothing. Also read by playwright.config.ts.
import process from 'node:process';
import { findOnPath } from './find-program.mjs';

/** Headless shell first: it starts fastest. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

/**
 * Finds a browser: CHROMIUM_PATH, else the PATH.
 *
 * @returns {string | undefined} absolute path; undefined leaves the choice to Playwright's own download
 */
export function findBrowser() {
  return process.env.CHROMIUM_PATH || findOnPath(names);
}
