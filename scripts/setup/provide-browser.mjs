// Makes sure that browser tests have a Chromium: given, found, installed by apt, or downloaded by Playwright.
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { aptInstall } from './apt-install.mjs';
import { findBrowser } from './find-browser.mjs';
import { starts } from './find-program.mjs';
import { root } from './paths.mjs';
import { runChild } from './run-child.mjs';
import { stopWith } from './stop-with.mjs';

/** @returns {Promise<boolean>} true if Playwright has a browser of its own that starts */
async function playwrightHasOne() {
  const { chromium } = await import('@playwright/test');
  const file = chromium.executablePath();
  return fs.existsSync(file) && starts(file);
}

/** @returns {Promise<boolean>} */
async function downloadOne() {
  console.error('Downloading Chromium with Playwright ...');
  const cli = path.join(root, 'node_modules/@playwright/test/cli.js');
  const system = process.platform === 'linux' && process.getuid?.() === 0 ? ['--with-deps'] : [];
  const code = await runChild(process.execPath, [cli, 'install', ...system, 'chromium'], {
    quiet: true,
    timeoutSeconds: 600,
  });
  return code === 0 && playwrightHasOne();
}

/**
 * Finds or installs a Chromium; ends the process with a sentence if there is no way to one.
 *
 * @returns {Promise<string | undefined>} its path; undefined if Playwright uses its own download
 */
export async function provideBrowser() {
  const given = process.env.CHROMIUM_PATH;
  if (given && !starts(given)) stopWith(`CHROMIUM_PATH is set to ${given}, which does not start.`);
  const found = findBrowser();
  if (found !== undefined || (await playwrightHasOne())) return found;
  for (const name of ['chromium-headless-shell', 'chromium']) {
    if ((await aptInstall(name)) && findBrowser() !== undefined) return findBrowser();
  }
  if (await downloadOne()) return undefined;
  return stopWith(
    'Browser tests need Chromium, and it could be neither found nor installed: install it, or set CHROMIUM_PATH to its program.',
  );
}
