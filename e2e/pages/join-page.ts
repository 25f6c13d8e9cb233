// The way in by a code as a person uses it: a name, a delegation, one press; knows nothing of what lies behind.
import type { Page } from '@playwright/test';

interface Entry {
  readonly name: string;
  /** Left out where the link names it, or nobody is asked. */
  readonly seat?: string;
  /** What the button says. */
  readonly press: string | RegExp;
}

export class JoinPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Types a name, chooses a delegation if there is one to choose, and comes in. */
  async enter({ name, seat, press }: Entry): Promise<void> {
    await this.#page.getByRole('textbox', { name: 'Your name' }).fill(name);
    if (seat !== undefined) await this.#page.getByRole('radio', { name: seat }).click();
    await this.#page.getByRole('button', { name: press }).click();
  }

  /** Two presses: one's own name, and in. */
  async enterFromList(name: string): Promise<void> {
    await this.#page.getByRole('button', { name, exact: true }).click();
    await this.#page.getByRole('button', { name: 'Join the session' }).click();
  }
}
