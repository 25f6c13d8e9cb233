// The console as a facilitator uses it: the clock, the parts, and the desk on which injects and rulings are written.
import type { Locator, Page } from '@playwright/test';

type Part = 'Incidents' | 'Record' | 'Texts' | 'Channels' | 'Map' | 'People' | 'Settings';

export class ConsolePage {
  readonly page: Page;
  readonly dialog: Locator;
  readonly delegations: Locator;
  readonly needs: Locator;
  readonly record: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog');
    this.delegations = page.getByRole('table', { name: 'All delegations' });
    this.needs = page.getByRole('region', { name: /^Needs you/ });
    this.record = page.getByRole('tabpanel', { name: 'Record' });
  }

  async openPart(name: Part): Promise<void> {
    await this.page.getByRole('tab', { name, exact: true }).click();
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  /** One delegation alone is to read it. */
  async choose(question: string, delegation: string): Promise<void> {
    const readers = this.page.getByRole('group', { name: question, exact: true });
    await readers.getByRole('button', { name: delegation }).click();
  }

  /** From the lobby to the first day, whoever has read the dossiers. */
  async begin(): Promise<void> {
    await this.press('Start the briefing');
    await this.press('End the briefing');
    await this.dialog.getByRole('button', { name: 'Close the day' }).click();
  }

  async pause(reason: string): Promise<void> {
    await this.press('Pause');
    await this.dialog.getByLabel(/^Reason/).fill(reason);
    await this.dialog.getByRole('button', { name: 'Pause the clock' }).click();
  }

  /** Fills in the paper of an inject of one's own; it is not sent yet. */
  async writeInject(title: string, text: string): Promise<void> {
    await this.press('Write an inject');
    await this.page.getByLabel('Title', { exact: true }).fill(title);
    await this.page.getByLabel('Text, read word for word').fill(text);
  }

  /** A figure of everybody's is put at a value, with its reason. */
  async override(value: string, reason: string): Promise<void> {
    await this.press('Make a ruling');
    await this.page.getByLabel('New value').fill(value);
    await this.page.getByLabel(/^Reason, kept/).fill(reason);
    await this.press('Make the ruling');
  }
}
