// Talks as a person has them: the table and back channels, with who can read stated before every word. Knows no one's mind.
import { expect, type Locator, type Page } from '@playwright/test';
import { Room } from './room.ts';

export class Channels {
  readonly #page: Page;
  readonly #room: Room;
  readonly words: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#room = new Room(page);
    this.words = page.getByRole('log', { name: 'Messages' });
  }

  /** Opens the channel with exactly these delegations, a new one if nobody has spoken in it yet. */
  async openWith(others: readonly string[]): Promise<void> {
    await this.#room.openTab('Channels');
    await this.#page.getByRole('button', { name: 'New channel' }).click();
    const dialog = this.#page.getByRole('dialog', { name: 'New channel' });
    for (const name of others) await dialog.getByRole('checkbox', { name }).check();
    await dialog.getByRole('button', { name: 'Open the channel' }).click();
    await expect(dialog).toBeHidden();
  }

  /** Opens a channel of the row by its title. */
  async open(title: string): Promise<void> {
    await this.#room.openTab('Channels');
    await this.#page
      .getByRole('navigation', { name: 'Channels' })
      .getByRole('button', { name: new RegExp(`^${title}`) })
      .click();
  }

  async say(text: string): Promise<void> {
    await this.#page.getByRole('textbox', { name: 'Message' }).fill(text);
    await this.send.click();
    await expect(this.words.getByText(text)).toBeVisible();
  }

  /** Makes a statement, which the gallery and the bulletin repeat. */
  async sayToTheWorld(text: string): Promise<void> {
    await this.#page.getByRole('checkbox', { name: 'Public statement' }).check();
    await this.#page.getByRole('textbox', { name: 'Message' }).fill(text);
    await this.#page.getByRole('button', { name: 'Make the statement' }).click();
    await expect(this.words.getByText(text)).toBeVisible();
  }

  /** Carries a message of the open channel to somebody else, word for word, as a mediator may. */
  async passOn(text: string, to: string): Promise<void> {
    const message = this.words.getByRole('article').filter({ hasText: text });
    await message.getByRole('button', { name: 'Pass on' }).click();
    const dialog = this.#page.getByRole('dialog', { name: 'Pass a message on' });
    await dialog.getByRole('checkbox', { name: to }).check();
    await dialog.getByRole('button', { name: 'Pass on' }).click();
    await expect(dialog).toBeHidden();
  }

  /** The button that sends what is written, which says why it cannot. */
  get send(): Locator {
    return this.#page.getByRole('button', { name: 'Send', exact: true });
  }
}
