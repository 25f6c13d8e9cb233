// Tonight's orders as a person gives them: choose, aim, read the chances, seal or discard. Knows no order's effect.
import { expect, type Locator, type Page } from '@playwright/test';

export class Orders {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The form of the order being prepared. */
  draft(title: string): Locator {
    return this.#page.getByRole('region', { name: `Draft: ${title}` });
  }

  /** The button that takes a sealed order back. */
  sealed(title: string): Locator {
    return this.#page.getByRole('button', { name: new RegExp(`^Take back: ${title}`) });
  }

  /** Takes an order from the list into the form. */
  async choose(title: string): Promise<void> {
    await this.#page.getByRole('button', { name: 'Add an order', exact: true }).click();
    const list = this.#page.getByRole('dialog', { name: 'Add an order for tonight' });
    await list.getByRole('textbox', { name: 'Search orders' }).fill(title);
    await list.getByRole('button', { name: new RegExp(`^${title}`) }).click();
    await expect(this.draft(title)).toBeVisible();
  }

  /** Answers every open question of the form with its first choice. */
  async aimAnywhere(title: string): Promise<void> {
    for (const question of await this.draft(title).getByRole('combobox').all()) {
      if ((await question.inputValue()) === '') await question.selectOption({ index: 1 });
    }
  }

  async seal(title: string): Promise<void> {
    await this.draft(title).getByRole('button', { name: 'Seal this order' }).click();
    await expect(this.sealed(title)).toBeVisible();
  }

  async discard(title: string): Promise<void> {
    await this.draft(title)
      .getByRole('button', { name: `Discard the draft: ${title}` })
      .click();
    await expect(this.draft(title)).toBeHidden();
  }
}
