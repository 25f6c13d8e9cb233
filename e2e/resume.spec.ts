// Whoever goes away comes back to where they were: after a refresh, on another device, and when the server itself was cut off.
import type { Page } from '@playwright/test';
import { addressOf, expect, test } from './fixtures/journey.ts';
import type { RunningServer } from './fixtures/server.ts';
import { type Grant, openSession, takeSeat } from './fixtures/sessions.ts';
import { Channels } from './pages/channels.ts';
import { Days } from './pages/days.ts';
import { Orders } from './pages/orders.ts';
import { Papers } from './pages/papers.ts';
import { Room } from './pages/room.ts';

const text = 'Prisoners first';
const word = 'Let us count the prisoners together.';
const order = 'Fortify a sector';

/** What a browser says in its console when the server is not there. */
const serverAway = /ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|WebSocket connection to/;

/** A table of two people, Russia and Ukraine, on day 1; the others are scripted. */
async function twoAtTheTable(server: RunningServer, russia: Page, ukraine: Page): Promise<readonly Grant[]> {
  const host = await openSession(server, { kind: 'hosted', delegation: 'RU', name: 'Rada' });
  const guest = await takeSeat(server, host.code, { delegation: 'UA', name: 'Ulla' });
  await russia.goto(addressOf(server, host.link));
  await ukraine.goto(addressOf(server, guest.link));
  await russia.getByRole('button', { name: 'Start the briefing' }).click();
  for (const person of [russia, ukraine]) await new Room(person).ready.click();
  for (const person of [russia, ukraine]) await expect(new Room(person).day(1)).toBeVisible();
  return [host, guest];
}

/** All that Ukraine did before the cut is there, on whatever device. */
async function expectNothingLost(page: Page): Promise<void> {
  const room = new Room(page);
  await expect(room.day(1)).toBeVisible();
  await expect(page.getByRole('banner')).toContainText('Ukraine');
  await expect(new Orders(page).sealed(order)).toBeVisible();
  await room.openTab('Treaty');
  await expect(
    page.getByRole('tabpanel').getByRole('button', { name: /^C15 /, expanded: false }),
  ).toContainText('agreed, day 1');
  await new Channels(page).open('Russia');
  await expect(new Channels(page).words.getByText(word)).toBeVisible();
}

test('a refresh changes nothing: same day, same seat, same draft', async ({ page, server }) => {
  const seat = await openSession(server, { kind: 'solo', delegation: 'UA', seed: 'refresh' });
  const [room, papers, days] = [new Room(page), new Papers(page), new Days(page)];
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(addressOf(server, seat.link));
  await room.leaveBriefing();
  await days.close();
  await days.goOn();
  await papers.draft({ title: 'Half a thought', clause: 'C17', option: 'No strikes, UN inspection' });
  await new Channels(page).open('The table');
  await page.getByRole('textbox', { name: 'Message' }).fill('Not sent yet');

  await page.reload();
  await expect(room.day(2)).toBeVisible();
  await expect(page.getByRole('banner')).toContainText('Ukraine');
  await papers.openDraft();
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Half a thought');
  await expect(page.getByText('No strikes, UN inspection').first()).toBeVisible();
  await new Channels(page).open('The table');
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue('Not sent yet');
});

test('the front door leads back to the seat', async ({ page, server }) => {
  const seat = await openSession(server, { kind: 'solo', delegation: 'MED', seed: 'back' });
  const room = new Room(page);
  await page.goto(addressOf(server, seat.link));
  await room.leaveBriefing();
  await page.goto(addressOf(server, '/'));
  const list = page.getByRole('region', { name: 'Go back to' });
  await expect(list).toContainText(/Mediator · day 1 of 30/);
  await list.getByRole('button', { name: /^(Return|Resume)$/ }).click();
  await expect(room.day(1)).toBeVisible();
  await expect(page.getByRole('banner')).toContainText('Mediator');
});

test('the server is cut off in the middle: the page comes back by itself and nothing acknowledged is lost', async ({
  page: ukraine,
  server,
  newPerson,
  troubles,
}) => {
  test.setTimeout(90_000);
  const russia = await newPerson();
  const [, guest] = await twoAtTheTable(server, russia, ukraine);
  const lost = ukraine.getByText('The connection is lost.');

  await test.step('acts that the server has acknowledged', async () => {
    const author = new Papers(russia);
    await author.draft({ title: text, clause: 'C15', option: 'All for all' });
    await author.table();
    await new Papers(ukraine).open(text);
    await new Papers(ukraine).signOpen();
    await new Orders(ukraine).choose(order);
    await new Orders(ukraine).aimAnywhere(order);
    await new Orders(ukraine).seal(order);
    await new Channels(ukraine).openWith(['Russia']);
    await new Channels(ukraine).say(word);
  });

  await test.step('a power cut', () =>
    troubles.expecting(serverAway, async () => {
      await server.kill();
      await expect(lost).toBeVisible();
      await new Room(ukraine).ready.click();
      await expect(ukraine.getByRole('status').getByText(/nothing was sent/)).toBeVisible();
      await server.restart();
      await expect(lost).toBeHidden({ timeout: 15_000 });
      await expect(russia.getByText('The connection is lost.')).toBeHidden({ timeout: 15_000 });
    }));

  await test.step('nothing is lost, here and on a second device', async () => {
    await expectNothingLost(ukraine);
    const phone = await newPerson();
    await phone.goto(addressOf(server, guest?.link ?? ''));
    await expectNothingLost(phone);
  });

  await test.step('play goes on', async () => {
    for (const person of [russia, ukraine]) await new Room(person).ready.click();
    for (const person of [russia, ukraine]) expect(await new Days(person).close()).toBe('morning');
    for (const person of [russia, ukraine]) await new Days(person).begin.click();
    for (const person of [russia, ukraine]) await expect(new Room(person).day(2)).toBeVisible();
  });
});
