// A server and a browser for taking pictures, and the few presses that bring a session to where it is worth one.
import { spawn } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright';
import { builtFile } from '../setup/build.mjs';
import { findBrowser } from '../setup/find-browser.mjs';
import { root } from '../setup/paths.mjs';

/** @typedef {import('playwright').Page} Page */

/**
 * Starts the built server on a free port with its own data.
 *
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startGame() {
  const dataDir = await fs.mkdtemp(path.join(os.tmpdir(), 'thirty-days-'));
  const env = { ...process.env, PORT: '0', DATA_DIR: dataDir, SCRIPTED_PAUSE_MS: '0' };
  const server = spawn(process.execPath, [builtFile('server/main.ts')], { cwd: root, env });
  const ended = new Promise((resolve) => server.once('close', resolve));
  const url = await new Promise((resolve, reject) => {
    let printed = '';
    const hear = (/** @type {Buffer} */ chunk) => {
      printed += chunk.toString();
      const [, address] = /Listening on (http:\/\/\S+)/.exec(printed) ?? [];
      if (address !== undefined) resolve(address);
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    ended.then(() => reject(new Error(`The server did not start:\n${printed}`)));
  });
  const stop = async () => {
    server.kill('SIGTERM');
    await ended;
    await fs.rm(dataDir, { recursive: true, force: true });
  };
  return { url, stop };
}

export function openBrowser() {
  const executablePath = findBrowser();
  // Chromium's sandbox refuses to start for root.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ ...(executablePath === undefined ? {} : { executablePath }), args });
}

/**
 * Opens a session for one person from day 1.
 *
 * @param {string} url of the server
 * @param {{ delegation: string, seed: string, clock: object }} wish
 * @returns {Promise<string>} address of the seat
 */
export async function openSeat(url, wish) {
  const answer = await fetch(`${url}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ scenario: 'thirty-days', kind: 'solo', termsDays: 0, ...wish }),
  });
  const grant = await answer.json();
  if (answer.status !== 201) throw new Error(`The session was not opened: ${JSON.stringify(grant)}`);
  return `${url}${grant.link}?renderer=canvas`;
}

/** @param {Page} page */
export const readyButton = (page) => page.getByRole('button', { name: 'We are ready', exact: true });
/** @param {Page} page */
export const beginButton = (page) => page.getByRole('button', { name: /^Begin day \d+$/ });
/** @param {Page} page */
export const debriefButton = (page) => page.getByRole('button', { name: 'Questions for the room' });

/**
 * Says ready and goes on until the morning after this day.
 *
 * @param {Page} page in the briefing or in a day
 * @param {number} day
 * @returns {Promise<boolean>} false if the session ended before
 */
export async function playToMorning(page, day) {
  const morning = page.getByRole('heading', { name: `Night of day ${day}`, exact: true });
  const any = readyButton(page).or(beginButton(page)).or(debriefButton(page)).first();
  for (let presses = 0; presses < day * 20; presses++) {
    await any.waitFor();
    if (await debriefButton(page).isVisible()) return false;
    if (await morning.isVisible()) return true;
    const next = (await beginButton(page).isVisible()) ? beginButton(page) : readyButton(page);
    // What is asked of this seat in the meantime may take the button away, and bring it back.
    await next.click({ timeout: 1_000 }).catch(() => undefined);
    await next.waitFor({ state: 'hidden', timeout: 1_000 }).catch(() => undefined);
  }
  throw new Error(`day ${day} was never over`);
}

/**
 * Does what a person does in the morning: reads what was said at the table, and seals a first order.
 *
 * @param {Page} page in a day of the truce, as a belligerent
 */
export async function actForAWhile(page) {
  await page.getByRole('tab', { name: /^Channels/ }).click();
  await page.getByRole('button', { name: /^The table/ }).click();
  await page.getByRole('button', { name: 'Add an order', exact: true }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Fortify a sector/ })
    .click();
  const form = page.getByRole('region', { name: 'Draft: Fortify a sector' });
  await form.getByRole('combobox').selectOption({ index: 6 });
  await form.getByRole('button', { name: 'Seal this order' }).click();
  await form.waitFor({ state: 'hidden' });
}
