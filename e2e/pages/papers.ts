// Proposals and the treaty as a person handles them: write, table, read, sign, counter, decline. Knows no worth of any text.
import { expect, type Locator, type Page } from '@playwright/test';
import { Room } from './room.ts';

interface Text {
  readonly title: string;
  /** Like `C02`. */
  readonly clause: string;
  /** How the option's name begins; the words of its gloss follow. */
  readonly option: string;
}

export class Papers {
  readonly #page: Page;
  readonly #room: Room;

  constructor(page: Page) {
    this.#page = page;
    this.#room = new Room(page);
  }

  /** The paper of the proposal that is open. */
  paper(title: string): Locator {
    return this.#page.getByRole('article', { name: title });
  }

  /** Any proposal that waits for this seat's answer, opened by its button. */
  sign(id?: string): Locator {
    return this.#page.getByRole('button', {
      name: id === undefined ? /^Sign P-\d+$/ : `Sign ${id}`,
      exact: true,
    });
  }

  /** Begins a draft, or goes back to it. */
  async openDraft(): Promise<void> {
    await this.#room.openTab('Proposals');
    await this.#page.getByRole('button', { name: /^(New|To the draft)$/ }).click();
  }

  /** Writes a text of one clause into the draft, without tabling it. */
  async draft({ title, clause, option }: Text): Promise<void> {
    await this.openDraft();
    await this.#page.getByRole('textbox', { name: 'Title' }).fill(title);
    await this.#page.getByRole('button', { name: new RegExp(`^${clause} .* now: `) }).click();
    await this.#page.getByRole('radio', { name: new RegExp(`^${option}(?!,)`) }).check();
  }

  /** Writes a text of every clause as it holds now: when all have signed it, the session is settled. */
  async draftSettlement(title: string): Promise<void> {
    await this.openDraft();
    await this.#page.getByRole('radio', { name: 'Settlement' }).click();
    await this.#page.getByRole('textbox', { name: 'Title' }).fill(title);
  }

  /** Tables the draft after the confirming question. */
  async table(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Table it', exact: true }).click();
    const asked = this.#page.getByRole('dialog', { name: 'Table this text?' });
    await asked.getByRole('button', { name: 'Table it', exact: true }).click();
    await expect(asked).toBeHidden();
  }

  /** Opens a proposal from the list by its title, the latest that has it. */
  async open(title: string): Promise<void> {
    await this.#room.openTab('Proposals');
    const all = this.#page.getByRole('button', { name: /^All \d+$/ });
    if ((await all.getAttribute('aria-pressed')) !== 'true') await all.click();
    await this.#page.getByRole('tabpanel').getByRole('button', { name: title }).first().click();
    await expect(this.paper(title)).toBeVisible();
  }

  /** Signs the open proposal after the confirming question, which names what it binds to. */
  async signOpen(): Promise<void> {
    await this.sign().click();
    const asked = this.#page.getByRole('dialog', { name: /^Sign P-\d+\?$/ });
    await expect(asked).toContainText('A signature cannot be taken back.');
    await asked.getByRole('button', { name: /^Sign P-\d+$/ }).click();
    await expect(asked).toBeHidden();
  }

  /** Declines the open proposal with a reason of one's own. */
  async declineOpen(reason: string): Promise<void> {
    await this.#page.getByRole('button', { name: 'Decline', exact: true }).click();
    const asked = this.#page.getByRole('dialog', { name: /^Decline P-\d+$/ });
    await asked.getByRole('textbox').fill(reason);
    await asked.getByRole('button', { name: 'Decline', exact: true }).click();
    await expect(asked).toBeHidden();
  }

  /** Answers the open proposal with a text of one's own: what it says, and one clause more. */
  async counterOpen(title: string): Promise<void> {
    await this.#page.getByRole('button', { name: 'Counter', exact: true }).click();
    await expect(this.#page.getByText(/^Counters P-\d+$/)).toBeVisible();
    await this.#page.getByRole('textbox', { name: 'Title' }).fill(title);
    await this.#page.getByRole('button', { name: 'Add a clause' }).click();
    await this.#page
      .getByRole('button', { name: / now: / })
      .first()
      .click();
    await this.#page
      .getByRole('radio', { name: /^(?!.* In force\.)/, checked: false })
      .first()
      .check();
    await this.table();
  }
}
