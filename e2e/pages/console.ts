// The console as a facilitator uses it: the clock, the delegations, the people and the parts. The desk has a page of its own.
import { expect, type Locator, type Page } from '@playwright/test';

type Part = 'Incidents' | 'Record' | 'Texts' | 'Channels' | 'Map' | 'People' | 'Settings';

export class ConsolePage {
  readonly page: Page;
  readonly dialog: Locator;
  readonly delegations: Locator;
  readonly needs: Locator;
  readonly record: Locator;
  /** What stands over the debrief of a truce that ended in a night. */
  readonly #broken: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog');
    this.delegations = page.getByRole('table', { name: 'All delegations' });
    this.needs = page.getByRole('region', { name: /^Needs you/ });
    this.record = page.getByRole('tabpanel', { name: 'Record' });
    this.#broken = page.getByRole('heading', { level: 1, name: /^broken on day/i });
  }

  async openPart(name: Part): Promise<void> {
    await this.page.getByRole('tab', { name, exact: true }).click();
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  /** Answers the question that is open. */
  async say(yes: string): Promise<void> {
    await this.dialog.getByRole('button', { name: yes, exact: true }).click();
    await expect(this.dialog).toBeHidden();
  }

  /** One delegation alone is to read it. */
  async choose(question: string, delegation: string): Promise<void> {
    const readers = this.page.getByRole('group', { name: question, exact: true });
    await readers.getByRole('button', { name: delegation }).click();
  }

  /** The code under which people come into this session, as the console shows it. */
  async code(): Promise<string> {
    const here = this.page.getByRole('navigation', { name: 'Sessions of this course' });
    const shown = await here.locator('[aria-current]').textContent();
    return (shown ?? '').replaceAll(/[^A-Z0-9]/g, '');
  }

  /** The same, before the session begins. */
  async codeInLobby(): Promise<string> {
    const shown = await this.page.getByRole('heading', { name: /^Session code/ }).textContent();
    return (shown ?? '').replace('Session code', '').replaceAll(/[^A-Z0-9]/g, '');
  }

  /** From the lobby to the first day, whoever has read the dossiers. */
  async begin(): Promise<void> {
    await this.press('Start the briefing');
    await this.press('End the briefing');
    await this.say('End the briefing');
  }

  /**
   * Closes days and opens the next until the morning of this one.
   *
   * @throws Error where the truce breaks in a night: then the seed must be another
   */
  async passTo(day: number): Promise<void> {
    const stage = this.page.getByText(/^(Deliberation, day|Bulletin, night of day) \d+$/).first();
    for (;;) {
      const stood = (await stage.textContent()) ?? '';
      if (stood === `Deliberation, day ${day}`) return;
      const next = stood.startsWith('Bulletin') ? 'Open the next day' : 'Close the day';
      await this.press(next);
      await this.say(next);
      await expect(stage.or(this.#broken).first()).not.toHaveText(stood);
      await this.#mindTheDice();
    }
  }

  /** Closes the day; its bulletin is out then. Throws as passTo does. */
  async closeDay(day: number): Promise<void> {
    await this.press('Close the day');
    await this.say('Close the day');
    await expect(this.page.getByText(`Bulletin, night of day ${day}`).or(this.#broken)).toBeVisible();
    await this.#mindTheDice();
  }

  async #mindTheDice(): Promise<void> {
    if (!(await this.#broken.isVisible())) return;
    throw new Error('The truce broke in a night, which this journey is not about: give it another seed.');
  }

  async pause(reason: string): Promise<void> {
    await this.press('Pause');
    await this.dialog.getByLabel(/^Reason/).fill(reason);
    await this.say('Pause the clock');
  }

  async stepBack(day: number, reason: string): Promise<void> {
    await this.press('Step back');
    await this.dialog.getByLabel('To the start of day').fill(String(day));
    await this.dialog.getByRole('textbox', { name: /^Reason/ }).fill(reason);
    await this.say(`Go on from day ${day}`);
  }

  /** A public figure of the console's top, with its value. */
  figure(name: string): Locator {
    return this.page.locator('header').getByText(name, { exact: true }).locator('..');
  }

  /** Begins the ruling that strikes out a text, by its title. */
  async strikeText(title: string): Promise<void> {
    await this.openPart('Texts');
    const text = this.page.getByRole('tabpanel', { name: 'Texts' }).getByRole('button', { name: title });
    if ((await text.getAttribute('aria-expanded')) === 'false') await text.click();
    await this.press('Strike it out by ruling');
  }

  /** A delegation's row in the table of all. */
  delegation(name: string): Locator {
    return this.delegations.getByRole('row', { name: new RegExp(`^${name}`) });
  }

  /** Opens the sheet with all that is known of a delegation. */
  async openDelegation(name: string): Promise<Locator> {
    await this.delegation(name).getByRole('button').first().click();
    return this.page.getByRole('dialog', { name });
  }

  /** Lets the first of its personas play a delegation. */
  async coverDelegation(name: string): Promise<void> {
    const sheet = await this.openDelegation(name);
    await sheet.getByRole('group', { name: 'Who plays it' }).getByRole('button').first().click();
    await expect(sheet.getByText(/covers, a persona/)).toBeVisible();
    await this.page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
  }

  /** Somebody in the list of people, with what can be done about them. */
  person(name: string): Locator {
    return this.page
      .getByRole('tabpanel', { name: 'People' })
      .getByRole('listitem')
      .filter({ hasText: name });
  }

  /** Does something about a person of the list. */
  async tell(name: string, act: string): Promise<void> {
    await this.openPart('People');
    await this.person(name).getByRole('button', { name: act, exact: true }).click();
  }

  /** Seats somebody in a delegation. `place` is how its name begins. */
  async seat(name: string, place: string): Promise<void> {
    await this.tell(name, 'Move');
    await this.dialog.getByRole('radio', { name: new RegExp(`^${place}`) }).check();
    await this.say('Move');
  }
}
