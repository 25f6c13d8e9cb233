// A facilitated session from the lobby to the debrief and into a rematch, in eight browsers: five delegations, a second member,
// the facilitator and the wall; later a ninth, who is late.
import type { Page } from '@playwright/test';
import { fillClassroom } from './fixtures/classroom.ts';
import { expectUnheard } from './fixtures/frames.ts';
import { addressOf, expect, test } from './fixtures/journey.ts';
import { Announcements } from './pages/announcements.ts';
import { Channels } from './pages/channels.ts';
import { Debrief } from './pages/debrief.ts';
import { Desk } from './pages/desk.ts';
import { JoinPage } from './pages/join-page.ts';
import { Orders } from './pages/orders.ts';
import { Papers } from './pages/papers.ts';
import { Room } from './pages/room.ts';

const people = [
  { name: 'Rita', seat: 'Russia' },
  { name: 'Ulla', seat: 'Ukraine' },
  { name: 'Uma', seat: 'United States' },
  { name: 'Emil', seat: 'Europeans' },
  { name: 'Mei', seat: 'Mediator' },
  { name: 'Ruslan', seat: 'Russia' },
] as const;

const news = 'A grain ship has run aground off Odesa. Its crew is safe.';
const ruled = 'The table agreed on this figure.';
const statement = 'Europe will pay for the pumps, whoever owns them.';
const exchange = 'Prisoners first';
const order = 'Stockpile ammunition';
const last = 'What we can all live with';

/** Signs a text of the table by its title. */
async function sign(page: Page, title: string): Promise<void> {
  const papers = new Papers(page);
  await papers.open(title);
  await papers.signOpen();
}

test('a class plays a whole facilitated session, reads its debrief and begins anew', async ({
  page: facilitator,
  server,
  newPerson,
}) => {
  test.setTimeout(360_000);
  const filling = { server, page: facilitator, newPerson, people, clock: /No clock/ };
  const { leads, wall, at, heardBy, code } = await fillClassroom(filling);
  const desk = new Desk(facilitator);
  const late = await newPerson();

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

  await test.step('an inject reaches all, and a ruling comes with its reason', async () => {
    await desk.writeInject('A ship aground', news);
    await desk.deliver();
    // A tense night may end the truce: the class is to see day 5.
    await desk.override('5', ruled);
    for (const page of [at.Ulla, at.Emil]) {
      const told = new Announcements(page);
      for (const words of [news, ruled]) {
        await expect(told.card).toContainText(words);
        await told.putAway();
      }
      await new Room(page).openTab('Record');
      for (const words of [news, ruled]) await expect(page.getByText(words)).toBeVisible();
    }
    for (const page of Object.values(at)) await new Announcements(page).putAwayAll();
  });

  await test.step('somebody goes away, and a persona covers for the delegation until they are back', async () => {
    await at.Uma.context().setOffline(true);
    await leads.coverDelegation('United States');
    await at.Uma.context().setOffline(false);
    await at.Uma.getByRole('button', { name: 'Take our seat back' }).first().click();
    await expect(at.Uma.getByText('A persona plays your delegation.')).toBeHidden();
  });

  await test.step('days pass, and the class steps back to try day 2 again', async () => {
    await leads.passTo(3);
    await leads.stepBack(2, 'To try an inspection.');
    for (const page of Object.values(at)) await expect(new Room(page).day(2)).toBeVisible();
    await expect(new Announcements(wall).card).toContainText('taken back to the morning of day 2');
    await new Room(at.Mei).openTab('Record');
    await expect(at.Mei.getByText(/Stepped back to the morning of day 2/)).toBeVisible();
  });

  await test.step('somebody comes late by the code on the blackboard, is placed, and reads what has happened', async () => {
    expect(await leads.code()).toBe(code);
    await late.goto(addressOf(server, `/join/${code}`));
    await new JoinPage(late).enter({ name: 'Lars', press: 'Join the session' });
    await expect(late.getByRole('heading', { name: 'You are in' })).toBeVisible();
    await leads.seat('Lars', 'Europ');
    const card = late.getByRole('dialog', { name: 'What has happened so far' });
    await expect(card).toContainText('Emil');
    await card.getByRole('button', { name: 'Go to the room' }).click();
  });
  const everybody = [...Object.values(at), late];

  await test.step('the session goes on for all of them', async () => {
    await leads.passTo(4);
    for (const page of everybody) await expect(new Room(page).day(4)).toBeVisible();
    await expect(wall.getByRole('heading', { name: 'Day 4 of 30' })).toBeVisible();
  });

  await test.step('they bargain: a text is signed, an order is sealed, one of them speaks to the world', async () => {
    const author = new Papers(at.Ulla);
    await author.draft({ title: exchange, clause: 'C15', option: 'All for all' });
    await author.table();
    await sign(at.Rita, exchange);
    const orders = new Orders(at.Ulla);
    await orders.choose(order);
    await orders.aimAnywhere(order);
    await orders.seal(order);
    await new Channels(at.Emil).open('The table');
    await new Channels(at.Emil).sayToTheWorld(statement);
  });

  await test.step('the facilitator sees what was sealed; Russia and the wall do not', async () => {
    await leads.openPart('Record');
    const sealed = leads.record.getByRole('listitem').filter({ hasText: `Ukraine seals: ${order}` });
    await expect(sealed).toContainText('Not public:');
    await expect(wall.getByRole('region', { name: 'Statements to the world' })).toContainText(statement);
    await expect(wall.getByRole('region', { name: 'In force' })).toContainText('All for all');
    for (const heard of [heardBy.Rita, heardBy.wall]) await expectUnheard(heard, ['order.sealed']);
  });

  await test.step('the day closes, and the bulletin is read in the room and on the wall', async () => {
    await leads.closeDay(4);
    for (const page of [...everybody, wall]) {
      const bulletin = page.getByRole('article', { name: 'The Bulletin' });
      await expect(bulletin).toContainText('Night of day 4 of 30');
      await expect(bulletin).toContainText(statement);
    }
    await leads.passTo(5);
  });

  await test.step('all sign one text, and the session is settled', async () => {
    const author = new Papers(at.Mei);
    await author.draftSettlement(last);
    await author.table();
    for (const page of [at.Rita, at.Ulla, at.Uma, at.Emil]) await sign(page, last);
  });

  await test.step('every page turns into the debrief, in which everything is open', async () => {
    for (const page of [...everybody, wall, facilitator]) {
      const debrief = new Debrief(page);
      await expect(debrief.ending).toHaveText(/^settled on day 5$/i);
      await expect(debrief.eyes.getByRole('radio', { name: 'As it was, everything open' })).toBeChecked();
      await expect(await debrief.ordersOf(4)).toContainText(order);
      await expect(debrief.acts).toContainText(news);
      await expect(debrief.acts).toContainText(ruled);
    }
    const seen = new Debrief(facilitator);
    await seen.eyes.getByRole('radio', { name: 'As Russia saw it' }).click();
    await expect(await seen.ordersOf(4)).not.toContainText(order);
  });

  await test.step('the same people begin anew under the same code', async () => {
    await leads.press('Begin a rematch');
    await leads.say('Begin a rematch');
    await expect.poll(() => leads.codeInLobby()).toBe(code);
    for (const page of everybody) {
      await expect(page.getByRole('heading', { name: /^You sit in/ })).toBeVisible();
    }
    await leads.begin();
    for (const page of everybody) await expect(new Room(page).day(1)).toBeVisible();
    await expect(wall.getByRole('heading', { name: 'Day 1 of 30' })).toBeVisible();
  });
});
