// Whoever looks elsewhere is called when something needs them: by the tab's title, and by sound and notice where wanted.
import type { Page } from '@playwright/test';
import { hearFrames } from './fixtures/frames.ts';
import { addressOf, expect, test } from './fixtures/journey.ts';
import { twoAtTheTable } from './fixtures/two-at-the-table.ts';
import { Calls } from './pages/calls.ts';
import { Channels } from './pages/channels.ts';
import { Papers } from './pages/papers.ts';
import { Room } from './pages/room.ts';

const plain = 'Day 1, Thirty Days';
const word = 'The guns are quiet since six.';

const choice = (page: Page, name: string) => page.getByRole('checkbox', { name });
const openMenu = (page: Page) => page.getByLabel('Menu', { exact: true }).click();

test('a person who looks elsewhere is called by what others do, and by nothing of their own', async ({
  page: ukraine,
  server,
  newPerson,
}) => {
  test.setTimeout(120_000);
  const russia = await newPerson();
  const calls = new Calls(ukraine);
  await calls.watch();
  const [, guest] = await twoAtTheTable(server, russia, ukraine, { others: 'silent' });
  await expect(ukraine).toHaveTitle(plain);

  await test.step('nothing is switched on by itself; the browser is asked when the person switches notices on', async () => {
    await openMenu(ukraine);
    await expect(choice(ukraine, 'With a sound')).not.toBeChecked();
    await expect(choice(ukraine, 'With a browser notification')).not.toBeChecked();
    expect((await calls.heard()).asked).toBe(0);
    await choice(ukraine, 'With a browser notification').click();
    await expect(choice(ukraine, 'With a browser notification')).toBeChecked();
    expect((await calls.heard()).asked).toBe(1);
    await choice(ukraine, 'With a sound').check();
    expect((await calls.heard()).tones).toBeGreaterThan(0);
    await ukraine.keyboard.press('Escape');
  });

  await test.step('what is looked at calls nobody', async () => {
    await new Channels(russia).open('The table');
    await new Channels(russia).say('A first word.');
    await expect(new Room(ukraine).tab('Channels')).toHaveAccessibleName(/1/);
    await expect(ukraine).toHaveTitle(plain);
    expect((await calls.heard()).notices).toEqual([]);
  });

  await test.step('a word and a text that asks for a signature do, while the page is hidden', async () => {
    const { tones } = await calls.heard();
    await calls.lookAway();
    await new Channels(russia).say(word);
    await expect(ukraine).toHaveTitle(`(1) ${plain}`);
    const author = new Papers(russia);
    await author.draft({ title: 'Prisoners first', clause: 'C15', option: 'All for all' });
    await author.table();
    await expect(ukraine).toHaveTitle(`(2) ${plain}`);
    const heard = await calls.heard();
    expect(heard.notices).toHaveLength(2);
    expect(heard.tones).toBeGreaterThan(tones);
    // On a screen that others see.
    expect(JSON.stringify(heard.notices)).not.toMatch(/guns|Russia|Rada|Prisoners/);
  });

  await test.step('the title is plain again once it is looked at, and stays so', async () => {
    await calls.lookBack();
    await expect(ukraine).toHaveTitle(plain);
    await calls.lookAway();
    await expect(ukraine).toHaveTitle(plain);
  });

  await test.step('what the same person does on another device calls nobody', async () => {
    const before = await calls.heard();
    const phone = await newPerson();
    await phone.goto(addressOf(server, guest.link));
    await new Channels(phone).open('The table');
    await new Channels(phone).say('We have heard you.');
    await new Channels(russia).open('The table');
    await expect(new Channels(russia).words.getByText('We have heard you.')).toBeVisible();
    await calls.lookBack();
    await new Channels(ukraine).open('The table');
    await expect(new Channels(ukraine).words.getByText('We have heard you.')).toBeVisible();
    await calls.lookAway();
    await new Channels(ukraine).say('And again.');
    await new Room(ukraine).ready.click();
    await expect(ukraine.getByRole('button', { name: 'Not ready yet' })).toBeVisible();
    await ukraine.getByRole('button', { name: 'Not ready yet' }).click();
    await expect(new Room(ukraine).ready).toBeVisible();
    await expect(ukraine).toHaveTitle(plain);
    expect(await calls.heard()).toEqual(before);
  });

  await test.step('the switches are kept on this device', async () => {
    await ukraine.reload();
    await expect(new Room(ukraine).day(1)).toBeVisible();
    await openMenu(ukraine);
    await expect(choice(ukraine, 'With a sound')).toBeChecked();
    await expect(choice(ukraine, 'With a browser notification')).toBeChecked();
    expect((await calls.heard()).asked).toBe(0);
  });
});

test('a page that came over plain http says why there are no notifications, and is none the worse', async ({
  page: ukraine,
  server,
  newPerson,
}) => {
  const russia = await newPerson();
  const calls = new Calls(ukraine);
  await calls.watch({ overHttp: true });
  await twoAtTheTable(server, russia, ukraine, { others: 'silent' });
  await openMenu(ukraine);
  await expect(choice(ukraine, 'With a browser notification')).toBeDisabled();
  await expect(ukraine.getByText(/browsers allow notifications on https pages only/)).toBeVisible();
  await calls.lookAway();
  await new Channels(russia).open('The table');
  await new Channels(russia).say(word);
  await expect(ukraine).toHaveTitle(`(1) ${plain}`);
  const heard = await calls.heard();
  expect([heard.asked, heard.tones, heard.notices]).toEqual([0, 0, []]);
});

test('who leads names an address for another program, is shown the secret and what became of it; others see neither', async ({
  page: russia,
  server,
  newPerson,
}) => {
  test.setTimeout(90_000);
  const ukraine = await newPerson();
  const othersHear = hearFrames(ukraine);
  await twoAtTheTable(server, russia, ukraine, { others: 'silent' });
  await openMenu(russia);
  await russia.getByRole('button', { name: 'Tell another program' }).click();
  const dialog = russia.getByRole('dialog', { name: 'Tell another program' });
  // This server may reach the internet alone, so the address is refused and nothing leaves.
  await dialog.getByRole('textbox', { name: 'Web address' }).fill('http://localhost:9/canary-hook');
  await dialog.getByRole('button', { name: 'Send there' }).click();
  await expect(dialog.getByRole('status')).toHaveText(/^Given up at \d\d:\d\d: a day has opened\./);
  const secret = await dialog.getByRole('code').textContent();
  expect(secret).toMatch(/^[\w-]{43}$/);
  await openMenu(ukraine);
  await expect(ukraine.getByText('Call me on this device')).toBeVisible();
  await expect(ukraine.getByRole('button', { name: 'Tell another program' })).toBeHidden();
  await ukraine.keyboard.press('Escape');
  await new Room(ukraine).openTab('Record');
  await expect(ukraine.getByText(/is reported to an address outside from now on/)).toBeVisible();
  expect(await othersHear()).not.toMatch(new RegExp(`canary-hook|${secret}`));
});
