// Whoever goes away comes back to where they were: after a refresh, on another device, and when the server itself was cut off.
import type { Page } from '@playwright/test';
import { expectAsFresh, saidIn } from './fixtures/as-fresh.ts';
import { breakableLine, type Moment } from './fixtures/breaking-line.ts';
import { addressOf, expect, test } from './fixtures/journey.ts';
import { openSession } from './fixtures/sessions.ts';
import { twoAtTheTable } from './fixtures/two-at-the-table.ts';
import { WireSeat } from './fixtures/wire-seat.ts';
import { Channels } from './pages/channels.ts';
import { Days } from './pages/days.ts';
import { Orders } from './pages/orders.ts';
import { Papers } from './pages/papers.ts';
import { Room } from './pages/room.ts';

const text = 'Prisoners first';
const word = 'Let us count the prisoners together.';
const order = 'Fortify a sector';

/** What a browser says in its console when there is no network. */
const networkAway = /ERR_INTERNET_DISCONNECTED/;
/** The same when the server is not there. */
const serverAway = /ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|WebSocket connection to/;

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
    await phone.goto(addressOf(server, guest.link));
    await expectNothingLost(phone);
  });

  await test.step('play goes on', async () => {
    for (const person of [russia, ukraine]) await new Room(person).ready.click();
    for (const person of [russia, ukraine]) expect(await new Days(person).close()).toBe('morning');
    for (const person of [russia, ukraine]) await new Days(person).begin.click();
    for (const person of [russia, ukraine]) await expect(new Room(person).day(2)).toBeVisible();
  });
});

/** The server pings every 15 seconds and waits as long for the answer. */
const asleepMs = 35_000;
const lines: readonly string[] = Array.from({ length: 12 }, (_, n) => `Point ${n + 1} of our list.`);

test('a laptop sleeps while others go on: awake, it has missed nothing and done nothing twice', async ({
  page: ukraine,
  server,
  newPerson,
  troubles,
}) => {
  test.setTimeout(150_000);
  const russia = await newPerson();
  const [host, guest] = await twoAtTheTable(server, russia, ukraine, { others: 'silent' });
  const lost = ukraine.getByText('The connection is lost.');
  await new Channels(ukraine).open('The table');
  await ukraine.getByRole('textbox', { name: 'Message' }).fill('Not sent yet');

  await test.step('asleep and without a network until the server has given the line up', () =>
    troubles.expecting(networkAway, async () => {
      const sleep = await ukraine.context().newCDPSession(ukraine);
      await ukraine.context().setOffline(true);
      await sleep.send('Page.setWebLifecycleState', { state: 'frozen' });
      const other = await WireSeat.sit(server.url, host.token);
      for (const [n, line] of lines.entries()) {
        const said = { type: 'message.send', to: 'table', words: { text: line }, id: `while-asleep-${n}` };
        expect((await other.send(said)).ok).toBe(true);
      }
      other.leave();
      await new Papers(russia).draft({ title: text, clause: 'C15', option: 'All for all' });
      await new Papers(russia).table();
      await ukraine.waitForTimeout(asleepMs);
      await sleep.send('Page.setWebLifecycleState', { state: 'active' });
      await ukraine.context().setOffline(false);
      await sleep.detach();
      await expect(lost).toBeHidden({ timeout: 20_000 });
    }));

  await test.step('the same seat, the same draft, every word once and in order', async () => {
    await expect(new Channels(ukraine).words.getByText(lines.at(-1) ?? '')).toBeVisible({ timeout: 20_000 });
    const heard = await saidIn(ukraine);
    expect(heard.filter((line) => lines.includes(line))).toEqual(lines);
    await expect(ukraine.getByRole('textbox', { name: 'Message' })).toHaveValue('Not sent yet');
    await new Papers(ukraine).open(text);
    const phone = await newPerson();
    await phone.goto(addressOf(server, guest.link));
    await expect(new Room(phone).day(1)).toBeVisible();
    await expectAsFresh(ukraine, phone, 'The table');
  });
});

test('two devices with one link: both live, in step, and what one says is no news to the other', async ({
  page: laptop,
  server,
  newPerson,
}) => {
  test.setTimeout(90_000);
  const [russia, phone] = [await newPerson(), await newPerson()];
  const [, guest] = await twoAtTheTable(server, russia, laptop, { others: 'silent' });
  await phone.goto(addressOf(server, guest.link));
  await expect(new Room(phone).day(1)).toBeVisible();
  for (const device of [laptop, phone]) await new Channels(device).open('The table');

  for (const [from, to] of [
    [laptop, phone],
    [phone, laptop],
  ] as const) {
    const word = from === laptop ? 'From the laptop.' : 'From the phone.';
    await new Channels(from).say(word);
    await expect(new Channels(to).words.getByText(word)).toHaveCount(1);
    await new Room(from).ready.click();
    await expect(to.getByRole('button', { name: 'Not ready yet' })).toBeVisible();
    await to.getByRole('button', { name: 'Not ready yet' }).click();
    await expect(new Room(from).ready).toBeVisible();
    await new Orders(from).choose(order);
    await new Orders(from).aimAnywhere(order);
    await new Orders(from).seal(order);
    await expect(new Orders(to).sealed(order).first()).toBeVisible();
    await new Channels(from).open('The table');
    await new Channels(to).open('The table');
  }
  await expectAsFresh(laptop, phone, 'The table');
});

const moments: readonly Moment[] = ['before the server hears it', 'before the answer is heard'];
for (const moment of moments) {
  test(`the line breaks at a command, ${moment}: it is done once and the page knows`, async ({
    page: ukraine,
    server,
    newPerson,
  }) => {
    test.setTimeout(90_000);
    const russia = await newPerson();
    const line = await breakableLine(ukraine);
    const [, guest] = await twoAtTheTable(server, russia, ukraine, { others: 'silent' });
    const channels = new Channels(ukraine);
    await channels.open('The table');
    const opened = line.opened;

    await test.step('a message and a seal, each broken off', async () => {
      line.breakAtNextCommand(moment);
      await channels.say(word);
      await expect(ukraine.getByRole('textbox', { name: 'Message' })).toHaveValue('', { timeout: 20_000 });
      expect(line.opened).toBe(opened + 1);
      await new Orders(ukraine).choose(order);
      await new Orders(ukraine).aimAnywhere(order);
      line.breakAtNextCommand(moment);
      await new Orders(ukraine).seal(order);
      expect(line.opened).toBe(opened + 2);
    });

    await test.step('once for everybody, and once for a fresh page', async () => {
      await new Channels(russia).open('The table');
      await expect(new Channels(russia).words.getByText(word)).toHaveCount(1);
      const fresh = await newPerson();
      await fresh.goto(addressOf(server, guest.link));
      await expect(new Room(fresh).day(1)).toBeVisible();
      for (const device of [ukraine, fresh]) {
        await expect(new Orders(device).sealed(order)).toHaveCount(1);
        await new Channels(device).open('The table');
        await expect(new Channels(device).words.getByText(word)).toHaveCount(1);
      }
      await expectAsFresh(ukraine, fresh, 'The table');
    });
  });
}
