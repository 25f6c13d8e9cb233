// A facilitated session in eight browsers: five delegations, a second member, the facilitator and the wall; later a ninth, who is late.
import type { Page } from '@playwright/test';
import { addressOf, expect, test } from './fixtures/journey.ts';
import type { RunningServer } from './fixtures/server.ts';
import { Channels } from './pages/channels.ts';
import { ConsolePage } from './pages/console.ts';
import { FrontDoor } from './pages/front-door.ts';
import { JoinPage } from './pages/join-page.ts';
import { Room } from './pages/room.ts';

const people = [
  { name: 'Rita', seat: 'Russia' },
  { name: 'Ulla', seat: 'Ukraine' },
  { name: 'Uma', seat: 'United States' },
  { name: 'Emil', seat: 'Europeans' },
  { name: 'Mei', seat: 'Mediator' },
  { name: 'Ruslan', seat: 'Russia' },
] as const;
type Name = (typeof people)[number]['name'];

interface Classroom {
  readonly server: RunningServer;
  readonly leads: ConsolePage;
  readonly wall: Page;
  readonly at: Readonly<Record<Name, Page>>;
  readonly code: string;
}

/** Everybody comes in by the code, as people do: nobody has an account, and the wall only watches. */
async function fill(
  server: RunningServer,
  facilitator: Page,
  newPerson: () => Promise<Page>,
): Promise<Classroom> {
  await facilitator.goto(addressOf(server, '/'));
  const code = await new FrontDoor(facilitator).host({ clock: /No clock/, seat: null, name: 'Dr Aalto' });
  const pages: Partial<Record<Name, Page>> = {};
  for (const { name, seat } of people) {
    const page = await newPerson();
    page.setDefaultTimeout(20_000);
    await page.goto(addressOf(server, `/join/${code}`));
    await new JoinPage(page).enter({ name, seat, press: /^Join/ });
    await expect(page.getByRole('heading', { name: /^You sit in/ })).toBeVisible();
    pages[name] = page;
  }
  const wall = await newPerson();
  await wall.goto(addressOf(server, `/watch/${code}`));
  await wall.getByRole('button', { name: 'Watch' }).click();
  // Each of them is there by now.
  return { server, leads: new ConsolePage(facilitator), wall, at: pages as Record<Name, Page>, code };
}

/** The facilitator closes days and opens the next until the morning of this one. */
async function passTo(leads: ConsolePage, day: number): Promise<void> {
  const { page, dialog } = leads;
  const dial = page.getByText(new RegExp(`^Deliberation, day ${day}$`)).first();
  const go = /^(Close the day|Open the next day)$/;
  const confirm = dialog.getByRole('button', { name: go });
  while (!(await dial.isVisible())) {
    const next = (await confirm.isVisible()) ? confirm : page.getByRole('button', { name: go }).first();
    await next.click();
    // What was pressed takes a moment to be done, and to be seen.
    await page.waitForTimeout(200);
  }
}

test('a class plays a facilitated session: injects, a ruling, an absence, a step back and a late joiner', async ({
  page: facilitator,
  server,
  newPerson,
}) => {
  test.setTimeout(240_000);
  facilitator.setDefaultTimeout(20_000);
  const { leads, wall, at, code } = await fill(server, facilitator, newPerson);

  await test.step('it starts, and every browser stands on day 1', async () => {
    await leads.begin();
    for (const page of Object.values(at)) await expect(new Room(page).day(1)).toBeVisible();
    await expect(wall.getByRole('heading', { name: 'Day 1 of 30' })).toBeVisible();
  });

  await test.step('two people of one delegation: one signs for it, the other speaks', async () => {
    await new Channels(at.Ruslan).open('The table');
    await new Channels(at.Ruslan).say('Moscow is listening.');
    await new Channels(at.Mei).open('The table');
    await expect(new Channels(at.Mei).words.getByText('Moscow is listening.')).toBeVisible();
    await expect(new Room(at.Ruslan).ready).toHaveAttribute('aria-disabled', 'true');
    await new Room(at.Rita).ready.click();
  });

  await test.step('an inject reaches all, and the wall', async () => {
    await leads.writeInject('A ship aground', 'A grain ship has run aground off Odesa. Its crew is safe.');
    await leads.press('Deliver now');
    for (const page of [at.Ulla, at.Emil]) {
      await new Room(page).openTab('Record');
      await expect(page.getByText('A grain ship has run aground off Odesa.')).toBeVisible();
    }
  });

  await test.step('a ruling is made, with its reason', async () => {
    await leads.override('40', 'The table agreed on this figure.');
    await expect(at.Ulla.getByText('The table agreed on this figure.')).toBeVisible();
  });

  await test.step('somebody goes away, and a persona covers for the delegation until they are back', async () => {
    await at.Uma.context().setOffline(true);
    await facilitator
      .getByRole('row', { name: /United States/ })
      .getByRole('button')
      .first()
      .click();
    await leads.dialog.locator('.seat-hands').getByRole('button').first().click();
    await at.Uma.context().setOffline(false);
    await at.Uma.getByRole('button', { name: 'Take our seat back' }).first().click();
    await expect(at.Uma.getByText('A persona plays your delegation.')).toBeHidden();
  });

  await test.step('days pass, and the class steps back to try day 2 again', async () => {
    await facilitator.keyboard.press('Escape');
    await passTo(leads, 3);
    await leads.press('Step back');
    await leads.dialog.getByLabel('To the start of day').fill('2');
    await leads.dialog.getByRole('textbox', { name: /^Reason/ }).fill('To try an inspection.');
    await leads.dialog.getByRole('button', { name: 'Go on from day 2' }).click();
    for (const page of Object.values(at)) await expect(new Room(page).day(2)).toBeVisible();
    await new Room(at.Mei).openTab('Record');
    await expect(at.Mei.getByText(/Stepped back to the morning of day 2/)).toBeVisible();
  });

  await test.step('somebody comes late, is placed, and reads what has happened', async () => {
    const late = await newPerson();
    const shown = await facilitator
      .getByText(/[A-HJKMNP-Z2-9]{3}-[A-HJKMNP-Z2-9]{3}/)
      .first()
      .textContent();
    const now = /[A-HJKMNP-Z2-9]{3}-[A-HJKMNP-Z2-9]{3}/.exec(shown ?? '')?.[0] ?? code;
    await late.goto(addressOf(server, `/join/${now}`));
    await new JoinPage(late).enter({ name: 'Lars', press: 'Join the session' });
    await expect(late.getByRole('heading', { name: 'You are in' })).toBeVisible();
    await leads.openPart('People');
    // Who waits at the entrance stands first.
    await facilitator
      .getByRole('tabpanel')
      .getByRole('button', { name: 'Move', exact: true })
      .first()
      .click();
    await leads.dialog.getByRole('radio', { name: /^Europ/ }).check();
    await leads.dialog.getByRole('button', { name: 'Move', exact: true }).click();
    await expect(late.getByRole('dialog', { name: 'What has happened so far' })).toContainText('Emil');
  });

  await test.step('and the session goes on for all of them', async () => {
    await expect(leads.dialog).toBeHidden();
    await passTo(leads, 4);
    for (const page of Object.values(at)) await expect(new Room(page).day(4)).toBeVisible();
    await expect(wall.getByRole('heading', { name: 'Day 4 of 30' })).toBeVisible();
  });
});
