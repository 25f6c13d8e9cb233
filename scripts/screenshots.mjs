// `node scripts/screenshots.mjs`: plays the built game in a real browser and writes the pictures of docs/images/.
import fs from 'node:fs/promises';
import path from 'node:path';
import { requireNode } from './setup/require-node.mjs';

requireNode();
const { prepare } = await import('./setup/prepare.mjs');
await prepare(['server', 'client']);
const { root } = await import('./setup/paths.mjs');
const { smallPng } = await import('./screenshots/small-png.mjs');
const game = await import('./screenshots/running-game.mjs');

/** @typedef {import('playwright').Page} Page */
/** @typedef {import('playwright').Browser} Browser */

const folder = path.join(root, 'docs/images');
const most = 400_000;
const wide = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
/** A day in the middle, with texts on the table and a history behind it. */
const shownDay = 9;
const untimed = { mode: 'untimed' };
const fast = { mode: 'live', daySeconds: 1, bulletinSeconds: 0 };

/** @param {Page} page @param {string} name */
async function take(page, name) {
  await page.evaluate(() => document.fonts.ready);
  // The stage draws in frames of its own and glides to where it looks.
  await page.waitForTimeout(1_500);
  const png = smallPng(await page.screenshot({ animations: 'disabled' }), most);
  await fs.writeFile(path.join(folder, `${name}.png`), png);
  console.log(`docs/images/${name}.png  ${Math.round(png.length / 1000)} kB`);
}

/** @param {Browser} browser @param {string} url */
async function takeFrontDoor(browser, url) {
  const page = await browser.newPage({ viewport: wide });
  await page.goto(`${url}/`);
  await page.getByRole('button', { name: /^Begin as/ }).waitFor();
  await take(page, 'front-door');
  await page.close();
}

/** Dice decide how long a truce lasts: the first seed whose truce lasts long enough is shown.
 * @param {Browser} browser @param {string} url */
async function takeRoom(browser, url) {
  for (let attempt = 1; attempt <= 10; attempt++) {
    const seat = await game.openSeat(url, { delegation: 'UA', seed: `picture-${attempt}`, clock: untimed });
    const page = await browser.newPage({ viewport: wide, reducedMotion: 'reduce' });
    await page.goto(seat);
    if (await game.playToMorning(page, shownDay - 1)) {
      await take(page, 'bulletin');
      await game.beginButton(page).click();
      await game.actForAWhile(page);
      await page.getByRole('button', { name: /needs your answer/ }).click();
      await take(page, 'room-map');
      await page.getByRole('radio', { name: /^Table/ }).click();
      await take(page, 'room-table');
      await page.close();
      return seat;
    }
    await page.close();
  }
  throw new Error(`no session of ten lasted ${shownDay} days`);
}

/** @param {Browser} browser @param {string} seat */
async function takePhone(browser, seat) {
  const context = await browser.newContext({ viewport: phone, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await page.goto(seat);
  await page.getByRole('tablist', { name: 'Parts of the room' }).waitFor();
  await take(page, 'phone');
  await context.close();
}

/** @param {Browser} browser @param {string} url */
async function takeDebrief(browser, url) {
  const seat = await game.openSeat(url, { delegation: 'UA', seed: 'picture-1', clock: fast });
  const page = await browser.newPage({ viewport: wide, reducedMotion: 'reduce' });
  await page.goto(seat);
  await game.readyButton(page).click();
  await game.debriefButton(page).waitFor({ timeout: 120_000 });
  await take(page, 'debrief');
  await page.close();
}

const { url, stop } = await game.startGame();
const browser = await game.openBrowser();
try {
  await fs.mkdir(folder, { recursive: true });
  await takeFrontDoor(browser, url);
  await takePhone(browser, await takeRoom(browser, url));
  await takeDebrief(browser, url);
} finally {
  await browser.close();
  await stop();
}
