// A draft of several clauses as a person writes it: clause by clause, option by option, and which side gives it.
import { expect, type Locator, type Page } from '@playwright/test';

export class Draft {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Sets a clause, taking it into the draft first if it is not there yet. `option` is how its label begins. */
  async set(clause: string, option: string): Promise<void> {
    await this.#open(clause);
    await this.#page.getByRole('radio', { name: new RegExp(`^${option}`) }).check();
  }

  /** Moves a clause to what this seat asks for. */
  async ask(clause: string): Promise<void> {
    await this.#open(clause);
    await this.#page.getByRole('radio', { name: 'We ask', exact: true }).click();
  }

  /** Opens the options of a clause, in the draft or from the list of the others. */
  async #open(clause: string): Promise<void> {
    const fresh = this.#page.getByRole('button', { name: new RegExp(`^${clause} .* now: `) });
    const more = this.#page.getByRole('button', { name: 'Add a clause' });
    const head = this.#head(clause);
    if (await head.isVisible()) {
      if ((await head.getAttribute('aria-expanded')) === 'false') await head.click();
      return;
    }
    if (!(await fresh.isVisible())) await more.click();
    await fresh.click();
    await expect(head).toHaveAttribute('aria-expanded', 'true');
  }

  #head(clause: string): Locator {
    return this.#page.locator('.clause-change-head').filter({ hasText: clause });
  }
}
