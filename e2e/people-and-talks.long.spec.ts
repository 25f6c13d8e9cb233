// Who may speak to whom, and who is there: muting, a question to the facilitator, the mediator's shuttle, a pause, added time,
// a link withdrawn and a name come back, a host who hands over. What the others see of each, and what they do not.
import type { Page } from '@playwright/test';
import { fillClassroom } from './fixtures/classroom.ts';
import { expectUnheard } from './fixtures/frames.ts';
import { addressOf, expect, test } from './fixtures/journey.ts';
import { twoAtTheTable } from './fixtures/two-at-the-table.ts';
import { Channels } from './pages/channels.ts';
import { JoinPage } from './pages/join-page.ts';
import { Room } from './pages/room.ts';

const people = [
  { name: 'Rita', seat: 'Russia' },
  { name: 'Ulla', seat: 'Ukraine' },
  { name: 'Uma', seat: 'United States' },
  { name: 'Mei', seat: 'Mediator' },
] as const;

const question = 'May we ask for a recount of the posts?';
const answer = 'You may, until noon.';
const offer = 'Tell Kyiv that the pockets can wait.';
const carried = 'We were asked to pass this on.';

/** What is left of the stage on this page, in seconds. */
async function secondsLeft(page: Page): Promise<number> {
  const words = await page.getByRole('timer').textContent();
  const [, minutes, seconds] = /(\d+):(\d\d)/.exec(words ?? '') ?? [];
  return Number(minutes) * 60 + Number(seconds);
}

test('people are muted, heard, carried, paused and come back, and each reads what is theirs', async ({
  page: facilitator,
  server,
  newPerson,
}) => {
  test.setTimeout(240_000);
  const filling = { server, page: facilitator, newPerson, people, clock: /^3 hours/ };
  const { leads, wall, at, heardBy, code } = await fillClassroom(filling);
  const { Rita: rita, Ulla: ulla, Uma: uma, Mei: mei } = at;
  const channels = (page: Page) => new Channels(page);

  await test.step('it starts, with a clock that runs', async () => {
    await leads.begin();
    for (const page of Object.values(at)) await expect(new Room(page).day(1)).toBeVisible();
  });

  await test.step('whoever is muted reads on, and writes to the facilitator alone', async () => {
    await leads.tell('Ulla', 'Mute');
    await expect(leads.person('Ulla')).toContainText('muted');
    await channels(ulla).open('The table');
    await expect(channels(ulla).send).toHaveAttribute('title', /^You are muted for now\./);
    await channels(rita).open('The table');
    await channels(rita).say('We will wait for Kyiv.');
    await expect(channels(ulla).words.getByText('We will wait for Kyiv.')).toBeVisible();
    await channels(ulla).open('Facilitator');
    await channels(ulla).say(question);
  });

  await test.step('the question needs the facilitator, and the answer is read by nobody else', async () => {
    const asked = leads.needs.getByRole('listitem').filter({ hasText: question });
    await asked.getByRole('button', { name: 'Answer' }).click();
    await facilitator.getByLabel('Your words').fill(answer);
    await leads.press('Send');
    await expect(channels(ulla).words.getByText(answer)).toBeVisible();
    await expect(asked).toBeHidden();
  });

  await test.step('whoever may speak again is heard by the table', async () => {
    await leads.tell('Ulla', 'Let speak');
    await channels(ulla).open('The table');
    await channels(ulla).say('Kyiv is back.');
    await expect(channels(rita).words.getByText('Kyiv is back.')).toBeVisible();
  });

  await test.step('the mediator carries a word from one to the other, and a third hears nothing', async () => {
    await channels(rita).openWith(['Mediator']);
    await channels(rita).say(offer);
    await channels(mei).open('Russia');
    await channels(mei).passOn(offer, 'Ukraine');
    await channels(ulla).open('Mediator');
    const said = channels(ulla).words.getByRole('article').filter({ hasText: carried });
    await expect(said).toContainText('Russia on Day 1, passed on as it was said');
    await expect(said).toContainText(offer);
  });

  await test.step('a pause has a reason that all read, and nothing but messages passes', async () => {
    await leads.pause('Fire drill');
    for (const page of Object.values(at)) {
      await expect(page.getByRole('status').filter({ hasText: 'Fire drill' })).toBeVisible();
    }
    await expect(wall.getByText('Fire drill')).toBeVisible();
    await expect(new Room(rita).ready).toHaveAttribute('aria-disabled', 'true');
    await leads.press('Resume the clock');
    await expect(rita.getByText('Fire drill')).toBeHidden();
  });

  await test.step('added time is seen by all', async () => {
    const before = await secondsLeft(ulla);
    await leads.press('+5 min');
    for (const page of [ulla, rita]) {
      await expect.poll(() => secondsLeft(page)).toBeGreaterThan(before + 200);
      await new Room(page).openTab('Record');
      await expect(page.getByText('5 min more for this stage')).toBeVisible();
    }
  });

  const back = await newPerson();
  await test.step('a link is withdrawn: its page says so, and a persona plays on', async () => {
    await leads.tell('Rita', 'Withdraw the link');
    await leads.say('Withdraw the link');
    await expect(rita.getByText(/^This link was withdrawn\./)).toBeVisible();
    await expect(leads.delegation('Russia')).toContainText('a persona');
  });

  await test.step('the same person comes in anew under the same name, and has the seat again', async () => {
    await back.goto(addressOf(server, `/join/${code}`));
    await new JoinPage(back).enterFromList('Rita');
    await leads.seat('Rita', 'Russia');
    const card = back.getByRole('dialog', { name: 'What has happened so far' });
    await card.getByRole('button', { name: 'Go to the room' }).click();
    await expect(new Room(back).day(1)).toBeVisible();
    await channels(back).open('Mediator');
    await expect(channels(back).words.getByText(offer)).toBeVisible();
    await new Room(ulla).openTab('Record');
    await expect(ulla.getByText('The link of Rita is withdrawn')).toBeVisible();
  });

  await test.step('the third and the wall have heard the talk of the table, and of the rest nothing', async () => {
    await expectUnheard(heardBy.Uma, [question, answer, offer, carried]);
    await expectUnheard(heardBy.Rita, [question, answer, carried]);
    await channels(uma).open('The table');
    await expect(channels(uma).words.getByText('Kyiv is back.')).toBeVisible();
    await expectUnheard(heardBy.wall, [question, answer, offer, carried, 'Kyiv is back.']);
  });
});

test('a host who plays hands over to somebody else, who leads from then on', async ({
  page: rada,
  server,
  newPerson,
}) => {
  test.setTimeout(90_000);
  const ulla = await newPerson();
  await twoAtTheTable(server, rada, ulla);
  const menu = (page: Page) => page.getByLabel('Menu', { exact: true });
  const pause = (page: Page) => page.getByRole('button', { name: 'Pause the clock', exact: true });

  await menu(ulla).click();
  await expect(pause(ulla)).toBeHidden();
  await ulla.keyboard.press('Escape');
  await menu(rada).click();
  await rada.getByRole('button', { name: 'Make Ulla the host' }).click();
  await rada.getByRole('dialog').getByRole('button', { name: 'Hand over' }).click();

  await menu(ulla).click();
  await pause(ulla).click();
  await ulla
    .getByRole('dialog')
    .getByLabel(/^Reason/)
    .fill('A word with our capital');
  await ulla.getByRole('dialog').getByRole('button', { name: 'Pause the clock' }).click();
  await expect(rada.getByText('A word with our capital').first()).toBeVisible();
  await expect(rada.getByRole('button', { name: 'Resume the clock' })).toBeHidden();
  await new Room(rada).openTab('Record');
  await expect(rada.getByText('Ulla leads the session now')).toBeVisible();
});
