// How days are closed and begun, whatever happens in them; knows the ways from one stage to the next and no rule.
// Waits by `waitFor`, which looks at every frame: an expectation looks once a second, which thirty days add up to minutes.
import type { Locator, Page } from '@playwright/test';
import { Room } from './room.ts';

const patience = 20_000;

export class Days {
  readonly #room: Room;
  /** The night's button that ends it. */
  readonly night: Locator;
  /** The morning's button that ends the bulletin. */
  readonly begin: Locator;
  readonly debrief: Locator;

  constructor(page: Page) {
    this.#room = new Room(page);
    this.night = page.getByRole('button', { name: 'To the Bulletin' });
    this.begin = page.getByRole('button', { name: /^(Begin day \d+|See how it ended)$/ });
    this.debrief = page.getByRole('button', { name: 'Questions for the room' });
  }

  /**
   * Says ready until the night is over: a proposal that asks for this seat's signature takes the readiness back.
   *
   * @returns whether a morning follows or the session has ended
   */
  async close(): Promise<'morning' | 'debrief'> {
    const { ready } = this.#room;
    const { night } = this;
    const over = this.begin.or(this.debrief);
    const until = Date.now() + patience;
    await ready.or(night).or(over).waitFor({ timeout: patience });
    while (!(await over.isVisible())) {
      if (Date.now() > until) throw new Error('the day did not close');
      if (await night.isVisible()) await pressIfThere(night);
      else if (await ready.isVisible()) await pressIfThere(ready);
      // Said and heard: the button now takes it back, until the day closes or something new is asked.
      await ready.or(night).or(over).waitFor({ timeout: patience });
    }
    return (await this.debrief.isVisible()) ? 'debrief' : 'morning';
  }

  /** Leaves the bulletin for the next day's room, or for the debrief after the last. */
  async goOn(): Promise<'day' | 'debrief'> {
    const after = this.#room.ready.or(this.debrief);
    await this.begin.click();
    await after.waitFor({ timeout: patience });
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

/** Presses a button that the course of the day may take away at any moment. */
async function pressIfThere(button: Locator): Promise<void> {
  await button.click({ timeout: 1_000 }).catch(() => undefined);
  await button.waitFor({ state: 'hidden', timeout: 1_000 }).catch(() => undefined);
}
