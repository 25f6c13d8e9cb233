// The guide of a first game as a person follows it: what it says, the way on, away with it and back. Knows no step by heart.
import { expect, type Locator, type Page } from '@playwright/test';

export class Guide {
  readonly #page: Page;
  readonly card: Locator;
  /** Around what it speaks of. */
  readonly ring: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.card = page.getByRole('region', { name: 'Guide', exact: true });
    this.ring = page.locator('.guide-ring');
  }

  /** Waits until it says a step that contains these words. */
  async says(words: string): Promise<void> {
    await expect(this.card).toContainText(words);
  }

  async next(): Promise<void> {
    await this.card.getByRole('button', { name: 'Next', exact: true }).click();
  }

  /** Goes past a step without doing what it asks for. */
  async skip(): Promise<void> {
    await this.card.getByRole('button', { name: 'Skip this step' }).click();
  }

  async showMe(): Promise<void> {
    await this.card.getByRole('button', { name: 'Show me' }).click();
  }

  async hide(): Promise<void> {
    await this.card.getByRole('button', { name: 'Hide the guide' }).click();
    await expect(this.card).toBeHidden();
  }

  async bringBack(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Bring the guide back' }).click();
    await expect(this.card).toBeVisible();
  }
}
