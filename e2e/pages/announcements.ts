// What whoever leads has announced to a page: a card that stays until it is put away.
import type { Locator, Page } from '@playwright/test';

export class Announcements {
  readonly #page: Page;
  readonly card: Locator;
  readonly #putAway: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.card = page.getByRole('status').getByRole('article');
    this.#putAway = this.card.getByRole('button', { name: 'Put away' });
  }

  async putAway(): Promise<void> {
    await this.#putAway.click();
  }

  /** From now on every card is put away as it comes, several one by one, for journeys that are about something else. */
  async putAwayAll(): Promise<void> {
    await this.#page.addLocatorHandler(this.#putAway, (button) => button.click(), { noWaitAfter: true });
  }
}
