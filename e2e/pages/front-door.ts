// The front door and the lobby as a person uses them; knows names of buttons, nothing of how the page is built.
import type { Locator, Page } from '@playwright/test';
import { ConsolePage } from './console.ts';
import { JoinPage } from './join-page.ts';

interface Hosting {
  readonly clock: RegExp;
  /** Null: leads and does not play, which is what is offered first. */
  readonly seat: string | null;
  readonly name: string;
}

interface Joining {
  readonly code: string;
  readonly seat: string;
  readonly name: string;
}

export class FrontDoor {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The first door: a seat and a pace, then the briefing. */
  async playNow(seat: string, pace: string): Promise<void> {
    const door = this.#door('Play now');
    await door.getByRole('radio', { name: seat }).click();
    await door.getByRole('radio', { name: pace }).click();
    await door.getByRole('button', { name: `Begin as ${seat}` }).click();
  }

  /** The second door: opens a table and waits in its lobby. Returns the code that is shown there. */
  async host({ clock, seat, name }: Hosting): Promise<string> {
    const door = this.#door('Host a session');
    // The radios themselves are out of sight behind their rows.
    await door.getByText(clock).click();
    await door.getByRole('button', { name: 'Open a table' }).click();
    const dialog = this.#page.getByRole('dialog', { name: 'Open a table' });
    if (seat !== null) {
      await dialog.getByText('I play too').click();
      await dialog.getByRole('radio', { name: seat }).click();
    } else {
      // Who only leads may choose the dice: a journey that fails can be made again.
      await dialog.getByRole('textbox', { name: 'Seed of the dice' }).fill('led');
    }
    await dialog.getByRole('textbox', { name: 'Your name' }).fill(name);
    await dialog.getByRole('radio', { name: 'Off' }).click();
    await dialog.getByRole('button', { name: 'Open a table' }).click();
    return new ConsolePage(this.#page).codeInLobby();
  }

  /** The third door: types the code, then a name, and sits down in a delegation. */
  async join({ code, seat, name }: Joining): Promise<void> {
    const door = this.#door('Join with a code');
    await door.getByRole('textbox', { name: /^Session code/ }).pressSequentially(code);
    await door.getByRole('button', { name: 'Go on' }).click();
    await new JoinPage(this.#page).enter({ name, seat, press: /^Join / });
  }

  #door(title: string): Locator {
    return this.#page.getByRole('region', { name: title });
  }
}
