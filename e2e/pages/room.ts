// The situation room as a person uses it: its day, its tabs, its needs; papers, orders and talks have pages of their own.
import { expect, type Locator, type Page } from '@playwright/test';

type Tab = 'Treaty' | 'Proposals' | 'Channels' | 'Record' | 'Intel' | 'Room' | 'Orders';

export class Room {
  readonly page: Page;
  readonly ready: Locator;
  readonly needs: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.ready = page.getByRole('button', { name: 'We are ready', exact: true });
    this.needs = page.getByRole('button', { name: /What needs you/ });
    this.dialog = page.getByRole('dialog');
  }

  /** The dial of this day of the truce. */
  day(day: number): Locator {
    return this.page.getByRole('img', { name: new RegExp(`^Day ${day} of 30\\.`) });
  }

  tab(name: Tab): Locator {
    return this.page.getByRole('tab', { name: new RegExp(`^${name}\\b`) });
  }

  /** Brings a tab forward; on a phone, a part of the bottom row. */
  async openTab(name: Tab): Promise<void> {
    await this.tab(name).click();
    await expect(this.tab(name)).toHaveAttribute('aria-selected', 'true');
  }

  /** What stands on the stage, in words: the map's sectors or the table's seats. */
  stage(scene: 'map' | 'table'): Locator {
    return this.page.getByRole('list', { name: `On the ${scene}` });
  }

  /** Reads the dossier's last word and waits for day 1 with its map. */
  async leaveBriefing(): Promise<void> {
    await this.ready.click();
    await expect(this.day(1)).toBeVisible();
    await expect(this.stage('map').getByRole('button', { name: /^Sector 1,/ })).toBeAttached();
  }
}
