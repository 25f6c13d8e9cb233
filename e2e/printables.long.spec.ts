// What a facilitator prints for the table, of every scenario: one leaf of paper for each dossier, one page for what hangs on the wall.
import type { Page } from '@playwright/test';
import { addressOf, expect, test } from './fixtures/journey.ts';
import { openFacilitated } from './fixtures/sessions.ts';

/** Front and back of a leaf. */
const LEAF = 2;
const CARDS_PER_PAGE = 8;
/** A millimetre, in CSS pixels. */
const EDGE = 4;

const scenarios = {
  'thirty-days': { delegations: 5, clauses: 17 },
  'thirty-days-twin': { delegations: 5, clauses: 17 },
  'five-rounds': { delegations: 6, clauses: 17 },
  'five-rounds-twin': { delegations: 6, clauses: 17 },
  'first-game': { delegations: 3, clauses: 6 },
} as const;

/** Pages that the browser makes of what is shown. On Letter: sheets are as wide on A4, which is longer. */
async function pagesOf(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'Letter', printBackground: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/** Prints this part alone. */
async function choose(page: Page, parts: readonly string[], part: string): Promise<void> {
  const boxes = page.getByRole('group', { name: 'What to print' });
  for (const one of parts) {
    await boxes.getByRole('checkbox', { name: one, exact: true }).setChecked(one === part);
  }
}

/** Boxes of paper in which something is wider or higher than they are, by more than the white edge of a QR code. */
const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate((edge) => {
    const boxes = [...document.querySelectorAll('.print-sheet, .card')];
    return boxes
      .filter((box) => box.scrollWidth > box.clientWidth + edge || box.scrollHeight > box.clientHeight + edge)
      .map((box) => `${box.className}: ${box.querySelector('h2, h3')?.textContent ?? ''}`);
  }, EDGE);

/** Headings of a dossier that stand at the foot of the left column while what they head is in the right one. */
const leftAlone = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const heads = [...document.querySelectorAll('.dossier-columns :is(.sheet-head, h3)')];
    const column = (box: Element | null) => (box?.getClientRects()[0]?.left ?? 0) > innerWidth / 2;
    return heads
      .filter((head) => column(head) !== column(head.nextElementSibling))
      .map((head) => head.textContent ?? '');
  });

for (const [scenario, { delegations, clauses }] of Object.entries(scenarios)) {
  test(`${scenario}: every dossier fits one leaf, and nothing is cut off`, async ({ page, server }) => {
    const { link } = await openFacilitated(server, 'Frida', scenario);
    await page.goto(addressOf(server, link));
    await page.getByRole('button', { name: 'Print for the table' }).click();
    await expect(page.getByRole('article')).toHaveCount(delegations);
    // Paper is as narrow as a phone, and cannot be pressed.
    await page.setViewportSize({ width: 703, height: 1000 });
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('details:not([open])')).toHaveCount(0);
    expect(await leftAlone(page)).toEqual([]);
    await page.emulateMedia({ media: 'screen' });
    const pages: Readonly<Record<string, number>> = {
      Dossiers: delegations * LEAF,
      'Clause cards': Math.ceil(clauses / CARDS_PER_PAGE),
      'Sign-off sheet': 1,
      Map: 1,
    };
    for (const [part, count] of Object.entries(pages)) {
      await choose(page, Object.keys(pages), part);
      if (part === 'Map') await expect(page.getByRole('img', { name: 'The front' })).toBeVisible();
      await page.emulateMedia({ media: 'print' });
      expect(await cutOff(page), part).toEqual([]);
      expect(await pagesOf(page), part).toBe(count);
      await page.emulateMedia({ media: 'screen' });
    }
  });
}
