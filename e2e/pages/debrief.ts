// The debrief as anybody reads it: how it ended, through whose eyes, day by day. Knows no session.
import { expect, type Locator, type Page } from '@playwright/test';

export class Debrief {
  readonly #page: Page;
  /** Like `Settled on day 5`. */
  readonly ending: Locator;
  /** Everything as it was, or as one delegation saw it. */
  readonly eyes: Locator;
  readonly timeline: Locator;
  /** Injects and rulings, with what became of them. */
  readonly acts: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.ending = page.getByRole('heading', { level: 1, name: / on day \d+$/ });
    this.eyes = page.getByRole('radiogroup', { name: 'Show it as' });
    this.acts = page.getByRole('region', { name: 'Injects and rulings' });
    this.timeline = page.getByRole('region', { name: 'Timeline' });
  }

  /** What was sealed for the night of a day, as far as these eyes saw it. */
  async ordersOf(day: number): Promise<Locator> {
    await this.timeline.getByRole('button', { name: new RegExp(`^Day ${day}, tension`) }).click();
    const orders = this.#page.getByRole('region', { name: `Orders of day ${day}`, exact: true });
    await expect(orders).toBeVisible();
    return orders;
  }
}
