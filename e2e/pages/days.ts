// How days are closed and begun, whatever happens in them; knows the ways from one stage to the next and no rule.
import { expect, type Locator, type Page } from '@playwright/test';
import { Room } from './room.ts';

const patience = 20_000;

export class Days {
  readonly #page: Page;
  readonly #room: Room;
  /** The morning's button that ends the bulletin. */
  readonly begin: Locator;
  readonly debrief: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#room = new Room(page);
    this.begin = page.getByRole('button', { name: /^(Begin day \d+|See how it ended)$/ });
    this.debrief = page.getByRole('button', { name: 'Questions for the room' });
  }

  /**
   * Says ready until the night is over: a new proposal may take the readiness back once or twice.
   *
   * @returns whether a morning follows or the session has ended
   */
  async close(): Promise<'morning' | 'debrief'> {
    const night = this.#page.getByRole('button', { name: 'To the Bulletin' });
    const over = this.begin.or(this.debrief);
    await expect(async () => {
      if (await this.#room.ready.isVisible()) await this.#room.ready.click({ timeout: 2_000 });
      await expect(over.or(night)).toBeVisible({ timeout: 2_000 });
      if (await night.isVisible()) await night.click({ timeout: 2_000 });
      await expect(over).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: patience, intervals: [0] });
    return (await this.debrief.isVisible()) ? 'debrief' : 'morning';
  }

  /** Leaves the bulletin for the next day's room, or for the debrief after the last. */
  async goOn(): Promise<'day' | 'debrief'> {
    const after = this.#room.ready.or(this.debrief);
    await this.begin.click();
    await expect(after).toBeVisible({ timeout: patience });
    return (await this.debrief.isVisible()) ? 'debrief' : 'day';
  }

  /** Closes days and begins new ones until the debrief, thirty days at most. */
  async playOut(): Promise<void> {
    for (let day = 1; day <= 31; day++) {
      if ((await this.close()) === 'debrief' || (await this.goOn()) === 'debrief') return;
    }
    throw new Error('thirty-one days have passed without a debrief');
  }
}
