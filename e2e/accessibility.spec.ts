// Without a mouse and without sight of the drawing: keys lead everywhere, the focus is seen and kept, panels cover the stage.
import type { Locator, Page } from '@playwright/test';
import { addressOf, expect, test } from './fixtures/journey.ts';
import { openSession } from './fixtures/sessions.ts';
import { Room } from './pages/room.ts';

/** Presses Tab until this has the focus; a person would give up after a hundred. */
async function tabTo(page: Page, goal: Locator, key = 'Tab'): Promise<void> {
  await expect(goal).toBeVisible();
  for (let presses = 0; presses < 100; presses++) {
    if (await goal.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(goal).toBeFocused();
}

/** Whoever looks at the screen sees where the focus is: by an outline or a ring that is there only with the focus. */
async function expectFocusSeen(goal: Locator): Promise<void> {
  await expect(goal).toBeFocused();
  const look = () =>
    goal.evaluate((element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const outline = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
      return outline || boxShadow !== 'none';
    });
  expect(await look(), 'an outline or a ring').toBe(true);
}

/** The focus goes round inside the dialog, forward and back. */
async function expectTrapped(page: Page, dialog: Locator): Promise<void> {
  for (const key of [...Array(12).fill('Tab'), ...Array(6).fill('Shift+Tab')]) {
    await page.keyboard.press(key);
    // The browser itself may have the focus between the last and the first.
    const where = await page.evaluate(() => {
      const { activeElement } = document;
      return activeElement === document.body || activeElement?.closest('dialog') !== null;
    });
    expect(where, 'focus inside the dialog').toBe(true);
  }
  await expect(dialog).toBeVisible();
}

test('by keys alone from the front door to day 1', async ({ page, server }) => {
  await page.goto(addressOf(server, '/'));
  const seats = page.getByRole('radiogroup', { name: 'Your delegation' });
  await expect(seats).toBeVisible();
  await tabTo(page, seats.getByRole('radio', { checked: true }));
  await expectFocusSeen(seats.getByRole('radio', { checked: true }));
  const ukraine = seats.getByRole('radio', { name: 'Ukraine' });
  for (let presses = 0; presses < 5 && !(await ukraine.isChecked()); presses++) {
    await page.keyboard.press('ArrowRight');
  }
  await expect(ukraine).toBeChecked();

  const pace = page.getByRole('radiogroup', { name: 'Pace' });
  await tabTo(page, pace.getByRole('radio', { checked: true }));
  await page.keyboard.press('End');
  await expect(pace.getByRole('radio', { name: 'At my pace' })).toBeChecked();
  await expectFocusSeen(pace.getByRole('radio', { name: 'At my pace' }));

  const begin = page.getByRole('button', { name: 'Begin as Ukraine' });
  await tabTo(page, begin);
  await expectFocusSeen(begin);
  await page.keyboard.press('Enter');

  const room = new Room(page);
  await tabTo(page, room.ready);
  await expectFocusSeen(room.ready);
  await page.keyboard.press('Enter');
  await expect(room.day(1)).toBeVisible();

  const proposals = room.tab('Proposals');
  await tabTo(page, proposals);
  await expectFocusSeen(proposals);
  await page.keyboard.press('ArrowRight');
  await expect(room.tab('Channels')).toHaveAttribute('aria-selected', 'true');
  await expect(room.tab('Channels')).toBeFocused();
});

test('keys of the room: N, M, T and ?', async ({ page, server }) => {
  const seat = await openSession(server, { kind: 'solo', delegation: 'UA', seed: 'keys' });
  const room = new Room(page);
  await page.goto(addressOf(server, seat.link));
  await room.leaveBriefing();

  await page.keyboard.press('t');
  await expect(page.getByRole('radio', { name: /^Table/ })).toBeChecked();
  await expect(room.stage('table').getByRole('button').first()).toBeAttached();
  await page.keyboard.press('m');
  await expect(page.getByRole('radio', { name: /^Map/ })).toBeChecked();
  await expect(room.stage('map').getByRole('button').first()).toBeAttached();

  // A sector has a twin that the keyboard reaches, and its sheet gives the focus back.
  const sector = room.stage('map').getByRole('button', { name: /^Sector 6,/ });
  await sector.focus();
  await expectFocusSeen(sector);
  await page.keyboard.press('Enter');
  await expect(room.dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(room.dialog).toBeHidden();
  await expect(sector).toBeFocused();

  await page.keyboard.press('?');
  await expect(room.dialog.getByRole('heading', { name: 'Keys' })).toBeVisible();
  await expectTrapped(page, room.dialog);
  await page.keyboard.press('Escape');
  await expect(room.dialog).toBeHidden();

  // N opens what the card names; letters typed into a field stay letters.
  await page.keyboard.press('3');
  await expect(room.tab('Channels')).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('textbox', { name: 'Message' }).fill('');
  await page.getByRole('textbox', { name: 'Message' }).pressSequentially('mtn?');
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue('mtn?');
  await expect(room.dialog).toBeHidden();
  await page.getByRole('textbox', { name: 'Message' }).fill('');
  await page.getByRole('textbox', { name: 'Message' }).blur();
  await page.keyboard.press('n');
  await expect(
    room.dialog.or(page.getByRole('tab', { name: /^(Proposals|Channels)/, selected: true })).first(),
  ).toBeVisible();
});

test('a dialog keeps the focus, Escape closes it and gives the focus back', async ({ page, server }) => {
  const seat = await openSession(server, { kind: 'solo', delegation: 'UA', seed: 'dialogs' });
  const room = new Room(page);
  await page.goto(addressOf(server, seat.link));
  await room.leaveBriefing();
  const add = page.getByRole('button', { name: 'Add an order', exact: true });
  await tabTo(page, add);
  await page.keyboard.press('Enter');
  await expect(room.dialog.getByRole('heading', { name: 'Add an order for tonight' })).toBeVisible();
  await expectTrapped(page, room.dialog);
  await page.keyboard.press('Escape');
  await expect(room.dialog).toBeHidden();
  await expect(add).toBeFocused();
});

test('a press on a panel above the stage does not reach the stage', async ({ page, server }) => {
  const seat = await openSession(server, { kind: 'solo', delegation: 'UA', seed: 'above' });
  const room = new Room(page);
  await page.goto(addressOf(server, seat.link));
  await room.leaveBriefing();
  const sectors = room.stage('map').getByRole('button', { name: /^Sector \d+,/ });
  await expect(sectors.first()).toBeAttached();

  // The dialog of the keys lies over the middle of the map: some sector is under it.
  await page.keyboard.press('?');
  const box = await room.dialog.boundingBox();
  if (!box) throw new Error('the dialog has no place');
  const under: { x: number; y: number }[] = [];
  for (const sector of await sectors.all()) {
    const at = await sector.boundingBox();
    if (!at) continue;
    const [x, y] = [at.x + at.width / 2, at.y + at.height / 2];
    const inside = x > box.x && x < box.x + box.width && y > box.y + 60 && y < box.y + box.height;
    if (inside) under.push({ x, y });
  }
  expect(under.length, 'sectors under the dialog').toBeGreaterThan(0);
  for (const { x, y } of under) await page.mouse.click(x, y);
  await expect(room.dialog.getByRole('heading', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(room.dialog, 'no sheet of a sector was opened under the dialog').toBeHidden();

  // With nothing above it the same press opens the sector.
  const [first] = under;
  if (first) await page.mouse.click(first.x, first.y);
  await expect(room.dialog.getByRole('heading', { level: 2 })).toBeVisible();
  await page.keyboard.press('Escape');

  // The card in the corner of the stage answers for itself alone.
  await room.openTab('Treaty');
  await room.needs.click();
  await expect(room.tab('Treaty')).toHaveAttribute('aria-selected', 'false');
  await expect(room.dialog).toBeHidden();
});
