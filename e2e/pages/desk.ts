// The desk of the console as a facilitator uses it: injects now, planned or waiting, rulings, and the counter-act of each.
import { expect, type Locator, type Page } from '@playwright/test';
import { ConsolePage } from './console.ts';

type List = 'Library' | 'Planned' | 'Done';

export class Desk {
  readonly #page: Page;
  readonly #console: ConsolePage;
  readonly acts: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#console = new ConsolePage(page);
    this.acts = page.getByRole('region', { name: 'Injects and rulings' });
  }

  /** Fills in the paper of an inject of one's own; it is not sent yet. */
  async writeInject(title: string, text: string): Promise<void> {
    await this.#console.press('Write an inject');
    await this.#page.getByLabel('Title', { exact: true }).fill(title);
    await this.#page.getByLabel('Text, read word for word').fill(text);
  }

  /** The inject that is written changes a figure as well. `by` is like `+3`. */
  async changeFigure(figure: string, by: string): Promise<void> {
    await this.#console.press('Change a figure');
    await this.#page.getByRole('combobox', { name: 'Figure' }).selectOption(figure);
    await this.#page.getByLabel('By', { exact: true }).fill(by);
    await this.#console.press('Add');
  }

  /** The inject that is written is delivered as this day opens. */
  async planForDay(day: number): Promise<void> {
    await this.#page.getByRole('radio', { name: 'On a day' }).click();
    await this.#page.getByLabel('As this day opens').fill(String(day));
    await this.#plan();
  }

  /** The inject that is written waits until a figure is below a value. */
  async planForFigureBelow(figure: string, value: string): Promise<void> {
    await this.#page.getByRole('radio', { name: 'As soon as' }).click();
    await this.#page.getByRole('combobox', { name: 'Figure' }).selectOption(figure);
    await this.#page.getByRole('radio', { name: 'is below' }).click();
    await this.#page.getByLabel('Value', { exact: true }).fill(value);
    await this.#console.press('Add the condition');
    await this.#plan();
  }

  async #plan(): Promise<void> {
    await this.#console.press('Plan it');
    await expect(this.acts).toBeVisible();
  }

  async deliver(): Promise<void> {
    await this.#console.press('Deliver now');
    await expect(this.acts).toBeVisible();
  }

  /** A figure of everybody's is put at a value, with its reason. */
  async override(value: string, reason: string, figure = 'Tension'): Promise<void> {
    await this.#console.press('Make a ruling');
    await this.#page.getByRole('combobox', { name: 'Figure' }).selectOption(figure);
    await this.#page.getByLabel('New value').fill(value);
    await this.rule(reason);
  }

  /** Gives the ruling that is begun its reason, and makes it; `told` is the one delegation that reads it, else all do. */
  async rule(reason: string, told?: string): Promise<void> {
    await this.#page.getByLabel(/^Reason, kept/).fill(reason);
    if (told !== undefined) await this.#console.choose('Who is told, in these words', told);
    await this.#console.press('Make the ruling');
    await expect(this.acts).toBeVisible();
  }

  /** An act of a list by words of it. */
  async find(list: List, words: string): Promise<Locator> {
    await this.acts.getByRole('radio', { name: new RegExp(`^${list}`) }).click();
    return this.acts.getByRole('listitem').filter({ hasText: words });
  }

  async callOff(words: string): Promise<void> {
    const plan = await this.find('Planned', words);
    await plan.getByRole('button', { name: 'Call off' }).click();
    await expect(plan).toHaveCount(0);
  }

  /** Undoes an inject or a ruling by its counter-act, with a reason. */
  async reverse(words: string, reason: string): Promise<void> {
    const act = await this.find('Done', words);
    await act.getByRole('button', { name: 'Reverse', exact: true }).click();
    await this.#console.dialog.getByLabel(/^Reason/).fill(reason);
    await this.#console.say('Reverse');
    await expect(act).toContainText('Reversed on day');
  }
}
