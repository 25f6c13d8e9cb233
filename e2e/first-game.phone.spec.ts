// The guide on a phone: a strip of its own under the page, which covers nothing and leads to the parts it speaks of.
import type { Page } from '@playwright/test';
import { addressOf, expect, test } from './fixtures/journey.ts';
import { seedSessions } from './fixtures/sessions.ts';
import { Draft } from './pages/draft.ts';
import { Guide } from './pages/guide.ts';
import { Room } from './pages/room.ts';

/** The bottom row of the room, or the page's own end, stands above the guide. */
async function expectNothingCovered(page: Page, guide: Guide): Promise<void> {
  const strip = await guide.card.boundingBox();
  const tabs = await page.getByRole('tablist').last().boundingBox();
  expect((tabs?.y ?? 0) + (tabs?.height ?? 0)).toBeLessThanOrEqual((strip?.y ?? 0) + 1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
}

test('the guide of the first game on a phone', async ({ page, server }) => {
  const [guide, room, draft] = [new Guide(page), new Room(page), new Draft(page)];
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await seedSessions(page, 'first-game-phone');
  await page.goto(addressOf(server, '/'));
  await page.getByRole('button', { name: 'Start the first game' }).click();
  await guide.says('You lead Tarnvale');
  await room.ready.click();
  await guide.says('This dial is the truce');
  await expectNothingCovered(page, guide);
  await guide.next();
  await guide.says('Harrow Ford has the only bridge');
  await guide.skip();
  await guide.says('Open your mandate');
  await guide.showMe();
  await guide.says('Remember water');
  await guide.next();
  await page.keyboard.press('Escape');
  await guide.says('Lost?');
  await guide.next();
  await guide.says('Open a channel to Brennick');
  await guide.showMe();
  await expect(room.tab('Channels')).toHaveAttribute('aria-selected', 'true');
  for (const words of ['Open a channel', 'Ask Brennick']) {
    await guide.says(words);
    await guide.skip();
  }
  await guide.says('Its offers will tell');
  await guide.next();
  await guide.says('here are the six clauses');
  await room.openTab('Treaty');
  await guide.says('Start a proposal of your own');
  await guide.showMe();
  await guide.says('in the middle');
  await draft.set('F02', 'Both sides 2 km back');
  await expectNothingCovered(page, guide);
  await guide.hide();
  await expectNothingCoveredByButton(page);
  await guide.bringBack();
  await guide.says('in the middle');
});

async function expectNothingCoveredByButton(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Bring the guide back' });
  const tabs = await page.getByRole('tablist').last().boundingBox();
  expect((tabs?.y ?? 0) + (tabs?.height ?? 0)).toBeLessThanOrEqual(
    ((await button.boundingBox())?.y ?? 0) + 1,
  );
}
