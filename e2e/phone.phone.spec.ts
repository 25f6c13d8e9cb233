// One person on a phone, from the front door through a whole day: everything under the thumb, nothing beside the screen.
import type { Locator, Page } from '@playwright/test';
import { addressOf, expect, test } from './fixtures/journey.ts';
import { seedSessions } from './fixtures/sessions.ts';
import { Days } from './pages/days.ts';
import { FrontDoor } from './pages/front-door.ts';
import { Orders } from './pages/orders.ts';
import { Papers } from './pages/papers.ts';
import { Room } from './pages/room.ts';

/** What a thumb needs in CSS pixels, at least. */
const touch = 40;
const widths = [390, 360];

/** Nothing reaches beyond the right edge, on this phone and on a narrower one. */
async function expectNoSidewaysScroll(page: Page): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 844 });
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth), `page wider than ${width} px`)
      .toBeLessThanOrEqual(width);
  }
  await page.setViewportSize({ width: 390, height: 844 });
}

async function expectForThumbs(...buttons: readonly Locator[]): Promise<void> {
  for (const button of buttons) {
    const box = await button.boundingBox();
    expect(Math.min(box?.height ?? 0, box?.width ?? 0), `size of ${button}`).toBeGreaterThanOrEqual(touch);
  }
}

test('a day on a phone', async ({ page, server }) => {
  test.setTimeout(90_000);
  const [room, papers, orders, days] = [new Room(page), new Papers(page), new Orders(page), new Days(page)];
  const parts = ['Room', 'Treaty', 'Proposals', 'Channels', 'Orders'] as const;

  await test.step('front door and briefing', async () => {
    await seedSessions(page, 'phone');
    await page.goto(addressOf(server, '/'));
    const begin = page.getByRole('button', { name: /^Begin as/ });
    await expectForThumbs(begin, page.getByRole('radio', { name: 'Ukraine' }));
    await expectNoSidewaysScroll(page);
    await new FrontDoor(page).playNow('Ukraine', 'At my pace');
    await expect(room.ready).toBeVisible();
    await expectForThumbs(room.ready);
    await expectNoSidewaysScroll(page);
    await room.leaveBriefing();
  });

  await test.step('the bottom row leads to every part', async () => {
    for (const part of parts) {
      await room.openTab(part);
      await expectForThumbs(room.tab(part));
      await expectNoSidewaysScroll(page);
    }
  });

  await test.step('the drawer rises and sinks over the map', async () => {
    await room.openTab('Room');
    const drawer = page.getByRole('region', { name: 'What needs you' });
    const half = (await drawer.boundingBox())?.height ?? 0;
    await page.getByRole('button', { name: 'Raise the drawer' }).click();
    await expect.poll(async () => (await drawer.boundingBox())?.height ?? 0).toBeGreaterThan(half);
    await page.getByRole('button', { name: 'Lower the drawer' }).click();
    await expect.poll(async () => (await drawer.boundingBox())?.height ?? 0).toBeLessThanOrEqual(half + 1);
    await page.getByRole('radio', { name: /^Table/ }).click();
    await expect(room.stage('table').getByRole('button').first()).toBeAttached();
  });

  await test.step('an order is sealed', async () => {
    await room.openTab('Orders');
    await orders.choose('Fortify a sector');
    await orders.aimAnywhere('Fortify a sector');
    const form = orders.draft('Fortify a sector');
    await expectForThumbs(form.getByRole('button', { name: 'Seal this order' }));
    await expectNoSidewaysScroll(page);
    await orders.seal('Fortify a sector');
  });

  await test.step('a text of one’s own is tabled', async () => {
    await papers.draft({ title: 'Ports open', clause: 'C17', option: 'No strikes, UN inspection' });
    await expectForThumbs(page.getByRole('button', { name: 'Table it', exact: true }));
    await expectNoSidewaysScroll(page);
    await papers.table();
    await papers.open('Ports open');
  });

  await test.step('the day is closed and the bulletin read', async () => {
    await room.openTab('Room');
    await days.close();
    await expect(page.getByRole('heading', { name: 'Night of day 1' })).toBeVisible();
    await expect(page.getByRole('article', { name: 'The Bulletin' })).toBeVisible();
    await expectForThumbs(days.begin);
    await expectNoSidewaysScroll(page);
    await days.goOn();
    await expect(room.day(2)).toBeVisible();
  });

  await test.step('what waits is answered from the drawer', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (let day = 2; day <= 9; day++) {
      await expect(room.ready.or(papers.sign()).first()).toBeVisible();
      if (await papers.sign().isVisible()) break;
      await days.close();
      await days.goOn();
    }
    await expectForThumbs(papers.sign(), page.getByRole('button', { name: 'Decline', exact: true }));
    await expectNoSidewaysScroll(page);
    const asked = await papers.sign().textContent();
    const id = asked?.replace('Sign ', '') ?? '';
    await papers.declineOpen('We answer when the line is quiet.');
    await expect(papers.sign(id)).toBeHidden();
  });
});
