// Two people at one table and a third beside them: a text becomes binding, and a secret stays one.
import type { Page } from '@playwright/test';
import { hearFrames } from './fixtures/frames.ts';
import { addressOf, expect, test } from './fixtures/journey.ts';
import { Channels } from './pages/channels.ts';
import { Days } from './pages/days.ts';
import { FrontDoor } from './pages/front-door.ts';
import { Papers } from './pages/papers.ts';
import { Room } from './pages/room.ts';

const canary = 'canary-7f3a9c: we can live with the pockets';
const text = 'Monitors at the line';

/** The clause stands in the treaty tab as this person sees it, and is no longer what held before. */
async function expectInForce(page: Page): Promise<void> {
  await new Room(page).openTab('Treaty');
  const clause = page.getByRole('tabpanel').getByRole('button', { name: /^C02 /, expanded: false });
  await expect(clause).toContainText('agreed, day 1');
  await clause.click();
  await expect(page.getByRole('radio', { name: /^Civilian mission.* In force\./ })).toBeChecked();
}

test('two people bargain, sign and keep a secret from a third', async ({ page, server, newPerson }) => {
  test.setTimeout(90_000);
  const [russia, ukraine, states] = [page, await newPerson(), await newPerson()];
  const thirdHears = hearFrames(states);

  const code = await test.step('one hosts, the others join by code', async () => {
    await russia.goto(addressOf(server, '/'));
    const shown = await new FrontDoor(russia).host({ clock: /^No clock/, seat: 'Russia', name: 'Rada' });
    for (const [person, seat, name] of [
      [ukraine, 'Ukraine', 'Ulla'],
      [states, 'United States', 'Uma'],
    ] as const) {
      await person.goto(addressOf(server, '/'));
      await new FrontDoor(person).join({ code: shown, seat, name });
      await expect(russia.getByRole('region', { name: 'The table' })).toContainText(name);
    }
    return shown;
  });
  expect(code).toMatch(/^[A-Z0-9]{6}$/);

  await test.step('the host starts, all are ready', async () => {
    await russia.getByRole('button', { name: 'Start the briefing' }).click();
    for (const person of [russia, ukraine, states]) await new Room(person).ready.click();
    for (const person of [russia, ukraine, states]) {
      await expect(new Room(person).day(1)).toBeVisible();
      await expect(person.getByRole('main')).toBeVisible();
    }
  });

  await test.step('one tables what the two must sign, the other signs', async () => {
    const [author, signatory, onlooker] = [new Papers(russia), new Papers(ukraine), new Papers(states)];
    await author.draft({ title: text, clause: 'C02', option: 'Civilian mission, access by permission' });
    await author.table();
    await onlooker.open(text);
    await expect(onlooker.sign()).toBeHidden();
    await signatory.open(text);
    await expect(signatory.paper(text)).toContainText('from Russia');
    await signatory.signOpen();
  });

  await test.step('it is in force for everybody', async () => {
    for (const person of [russia, ukraine, states]) await expectInForce(person);
  });

  await test.step('a back channel is read by those in it and by nobody else', async () => {
    const [from, to] = [new Channels(russia), new Channels(ukraine)];
    await from.openWith(['Ukraine']);
    await expect(russia.getByText('Only Russia and Ukraine can read this.')).toBeVisible();
    await from.say(canary);
    await expect(new Room(ukraine).tab('Channels')).toHaveAccessibleName(/[1-9]/);
    await to.open('Russia');
    await expect(to.words.getByText(canary)).toBeVisible();
    // The third person's own traffic goes on: a word at the table reaches them, the other word never did.
    await from.open('The table');
    await from.say('To everybody: thank you.');
    await new Channels(states).open('The table');
    await expect(new Channels(states).words.getByText('To everybody: thank you.')).toBeVisible();
  });

  await test.step('the night falls for all three, and the secret is in no bulletin', async () => {
    for (const person of [russia, ukraine, states]) await new Room(person).ready.click();
    // Nobody chooses the dice of a session with others: one first night in a hundred ends the truce, for all alike.
    const after = new Set<string>();
    for (const person of [russia, ukraine, states]) after.add(await new Days(person).close());
    expect(after.size).toBe(1);
    const heard = await thirdHears();
    expect(heard).toContain('To everybody: thank you.');
    expect(heard).toContain(text);
    expect(heard).not.toContain('canary-7f3a9c');
    expect(heard).not.toContain('live with the pockets');
  });
});
