// One person against scripted delegations, from the front door to the debrief, by hand and on a running clock.
import type { Page } from '@playwright/test';
import { addressOf, expect, test } from './fixtures/journey.ts';
import { followPictures } from './fixtures/pictures.ts';
import { openSession, seedSessions } from './fixtures/sessions.ts';
import { Channels } from './pages/channels.ts';
import { Days } from './pages/days.ts';
import { FrontDoor } from './pages/front-door.ts';
import { Orders } from './pages/orders.ts';
import { Papers } from './pages/papers.ts';
import { Room } from './pages/room.ts';

// Minutes the two of them, and neither knows of the other.
test.describe.configure({ mode: 'parallel' });

/** What a debrief shows whatever the ending was. */
async function expectDebrief(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /^(settled|prolonged|lapsed|broken) on day \d+$/i,
  );
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await expect(timeline.getByRole('button', { name: /^Day 1, tension \d+$/ })).toBeEnabled();
  await timeline.getByRole('button', { name: /^Day 1, tension \d+$/ }).click();
  await expect(timeline.getByText('Day 1', { exact: true })).toBeVisible();

  const result = page.getByRole('region', { name: 'Your result' });
  await expect(result).toContainText(/against no deal on day 1/);
  await expect(page.getByRole('heading', { name: 'Claimed, found, true' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Promises, kept and broken' })).toBeVisible();

  const space = page.getByRole('region', { name: 'Room for a deal, and how it was used' });
  await expect(space.getByRole('img', { name: /^Texts by their worth to/ })).toBeVisible();
  await expect(space.getByRole('listitem')).toHaveCount(5);

  await page.getByRole('button', { name: 'Questions for the room' }).click();
  const questions = page.getByRole('dialog');
  await expect(questions.getByRole('listitem').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(questions).toBeHidden();
}

/** Closes days until a text waits for this seat, then opens it; scripted delegations table one in the first days. */
async function openWaitingProposal(page: Page): Promise<void> {
  const [days, room] = [new Days(page), new Room(page)];
  const waiting = room.needs.filter({ hasText: 'needs your answer' });
  for (let day = 1; day <= 8; day++) {
    await expect(room.needs).toBeVisible();
    if (await waiting.isVisible()) break;
    await days.close();
    await days.goOn();
  }
  await waiting.click();
  await expect(new Papers(page).sign()).toBeVisible();
}

test('a person plays Ukraine from the front door to the debrief', async ({ page, server }) => {
  test.setTimeout(90_000);
  const [room, papers, orders, days] = [new Room(page), new Papers(page), new Orders(page), new Days(page)];
  const channels = new Channels(page);
  const pictures = await followPictures(page);

  await test.step('front door and briefing', async () => {
    await seedSessions(page, 'by-hand');
    await page.goto(addressOf(server, '/'));
    await new FrontDoor(page).playNow('Ukraine', 'At my pace');
    await expect(page.getByRole('heading', { name: 'Briefing for Ukraine' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Your instructions' })).toContainText('Secret objective');
    await expect(page.getByRole('region', { name: 'What each clause is worth to you' })).toContainText('C11');
    await expect(page.getByRole('region', { name: 'Red lines' })).toContainText('Never signed');
    await room.leaveBriefing();
  });

  await test.step('an order, its odds, and one that is let go', async () => {
    await orders.choose('Stage an incident');
    const staged = orders.draft('Stage an incident');
    await orders.aimAnywhere('Stage an incident');
    const odds = staged.getByRole('figure', { name: /^Chances\./ }).first();
    await expect(odds.getByRole('listitem')).toHaveText([
      /\d+ % believed/,
      /\d+ % undecided/,
      /\d+ % exposed/,
    ]);
    await orders.discard('Stage an incident');

    await orders.choose('Fortify a sector');
    await orders.aimAnywhere('Fortify a sector');
    await orders.seal('Fortify a sector');
    await expect(page.getByRole('img', { name: /^[1-9]\d* of \d+ sealed$/ })).toBeVisible();
  });

  await test.step('a message to the Europeans', async () => {
    await channels.openWith(['Europeans']);
    await expect(page.getByText(/^Only Ukraine and the European.* can read this\.$/)).toBeVisible();
    await channels.say('What would you need to stand behind a frozen line?');
  });

  await test.step('a text of one’s own', async () => {
    await papers.draft({
      title: 'Eyes on the line',
      clause: 'C02',
      option: 'Civilian mission, access by permission',
    });
    await papers.table();
    await papers.open('Eyes on the line');
    await expect(papers.paper('Eyes on the line')).toContainText('from Ukraine');
  });

  await test.step('the first night, watched and skipped', async () => {
    await room.ready.click();
    await expect(days.night).toBeVisible();
    await pictures.list();
    await days.close();
    await expect(page.getByRole('heading', { name: 'Night of day 1' })).toBeVisible();
    expect(await pictures.endList()).toBeGreaterThan(0);
    await expect(page.getByRole('article', { name: 'The Bulletin' })).toContainText('Night of day 1 of 30');
    await expect(page.getByRole('complementary', { name: /^For Ukraine only$/ })).toBeVisible();
    await days.goOn();
    await expect(room.day(2)).toBeVisible();
  });

  await test.step('by day nobody draws the night', async () => {
    await room.openTab('Channels');
    await channels.say('The line held tonight.');
    expect(await pictures.drawnSince()).toBe(0);
  });

  await test.step('two answers to the others', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openWaitingProposal(page);
    await papers.counterOpen('The same, and one thing more');
    await papers.open('The same, and one thing more');
    await openWaitingProposal(page);
    await papers.declineOpen('Not before the line is watched.');
    await room.openTab('Record');
    await expect(page.getByText(/Ukraine declines .*Not before the line is watched\./)).toBeVisible();
  });

  await test.step('the other days', () => days.playOut());
  await expectDebrief(page);
});

test('a session on a clock of one second a day runs to its end while the page watches', async ({
  page,
  server,
}) => {
  test.setTimeout(90_000);
  const seat = await openSession(server, {
    kind: 'solo',
    delegation: 'UA',
    seed: 'fast-clock',
    clock: { mode: 'live', daySeconds: 1, bulletinSeconds: 0 },
  });
  await page.goto(addressOf(server, seat.link));
  await new Room(page).ready.click();
  await expect(new Days(page).debrief).toBeVisible({ timeout: 75_000 });
  await expectDebrief(page);
});
