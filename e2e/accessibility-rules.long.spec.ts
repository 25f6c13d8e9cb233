// What an automatic check of accessibility finds in the room, the guide of a first game, an explanation, the handbook.
import type { Page } from '@playwright/test';
import axe, { type AxeResults } from 'axe-core';
import { addressOf, expect, test } from './fixtures/journey.ts';
import { openSession } from './fixtures/sessions.ts';
import { Guide } from './pages/guide.ts';
import { Room } from './pages/room.ts';

const wide = { width: 1440, height: 900 };
const narrow = { width: 390, height: 844 };

/** Every rule broken on the page as it stands, with the places. */
async function broken(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>(
    'axe.run(document, { resultTypes: ["violations"] })',
  );
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.map(({ target }) => target.join(' ')).join(', ');
    return `${id}: ${help} (${places})`;
  });
}

for (const [name, viewport] of Object.entries({ wide, narrow })) {
  test.describe(`on a ${name} screen`, () => {
    test.use({ viewport });

    test('the handbook breaks no rule', async ({ page, server }) => {
      await page.goto(addressOf(server, '/handbook/thirty-days'));
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('.handbook-entry').first()).toBeVisible();
      expect(await broken(page)).toEqual([]);
    });

    test('the room, an explanation over it and one over a list break no rule', async ({ page, server }) => {
      const seat = await openSession(server, { kind: 'solo', delegation: 'US', seed: 'rules' });
      const room = new Room(page);
      await page.goto(addressOf(server, seat.link));
      await room.leaveBriefing();
      expect(await broken(page)).toEqual([]);
      if (viewport === narrow) await room.openTab('Orders');
      await page.getByRole('button', { name: 'Add an order', exact: true }).click();
      await room.dialog
        .getByRole('button', { name: /^About / })
        .first()
        .click();
      await expect(page.locator('.about-sheet')).toBeVisible();
      expect(await broken(page)).toEqual([]);
    });

    test('the guide of a first game breaks no rule, with an explanation open as well', async ({
      page,
      server,
    }) => {
      const opening = {
        kind: 'solo',
        delegation: 'TAR',
        seed: 'first-game',
        scenario: 'first-game',
      } as const;
      const seat = await openSession(server, opening);
      const [guide, room] = [new Guide(page), new Room(page)];
      await page.goto(addressOf(server, seat.link));
      await guide.says('You lead Tarnvale');
      expect(await broken(page)).toEqual([]);
      await room.ready.click();
      await guide.says('This dial is the truce');
      await expect(room.stage('map').getByRole('button').first()).toBeAttached();
      expect(await broken(page)).toEqual([]);
      if (viewport === narrow) await room.openTab('Orders');
      await page.getByRole('button', { name: 'Add an order', exact: true }).click();
      await room.dialog
        .getByRole('button', { name: /^About / })
        .first()
        .click();
      await expect(page.locator('.about-sheet')).toBeVisible();
      await expect(guide.card).toBeVisible();
      expect(await broken(page)).toEqual([]);
    });
  });
}
