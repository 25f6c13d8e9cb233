// People come in by a code on their phones, one from the class list, one too late, and one takes back a seat that a persona had.
import type { Page } from '@playwright/test';
import { addressOf, expect, test } from './fixtures/journey.ts';
import { countPresses } from './fixtures/presses.ts';
import type { RunningServer } from './fixtures/server.ts';
import { openFacilitated } from './fixtures/sessions.ts';
import { WireSeat } from './fixtures/wire-seat.ts';
import { FrontDoor } from './pages/front-door.ts';
import { JoinPage } from './pages/join-page.ts';
import { Room } from './pages/room.ts';

const phone = { width: 390, height: 844 };
test.use({ actionTimeout: 20_000 });

/** A facilitator at a desk with a class list of one, and three people who come in by the code. */
async function roomOfThree(server: RunningServer, facilitator: Page, newPerson: () => Promise<Page>) {
  const { code, token, link } = await openFacilitated(server, 'Frida');
  await facilitator.goto(addressOf(server, link));
  await facilitator.getByRole('button', { name: 'Paste a class list' }).click();
  const dialog = facilitator.getByRole('dialog', { name: 'Paste a class list' });
  await dialog.getByRole('textbox', { name: 'Class list' }).fill('Lin Wei, Ukraine, head');
  await dialog.getByRole('button', { name: 'Add 1 person' }).click();
  await expect(dialog).toBeHidden();
  const [ann, lin, ben] = [await newPerson(), await newPerson(), await newPerson()];
  for (const page of [ann, lin, ben]) await page.setViewportSize(phone);
  // The code of a printed dossier names the delegation; the list names the person; the wall names neither.
  await ann.goto(`${server.url}/join/${code}?seat=RU`);
  await new JoinPage(ann).enter({ name: 'Ann', press: 'Join Russia' });
  await lin.goto(`${server.url}/join/${code}`);
  await new JoinPage(lin).enterFromList('Lin Wei');
  await ben.goto(`${server.url}/join/${code}`);
  await new JoinPage(ben).enter({ name: 'Ben', seat: 'Europeans', press: /^Join the European/ });
  return { code, token, ann, lin, ben };
}

test('a class comes in, is moved about, and goes on when somebody comes late or was away', async ({
  page,
  server,
  newPerson,
}) => {
  test.setTimeout(90_000);
  const { code, token, ann, lin, ben } = await roomOfThree(server, page, newPerson);
  const facilitator = await WireSeat.sit(server.url, token);
  const table = page.getByRole('region', { name: 'The table' });

  await test.step('each sits where it was meant, and the table shows it', async () => {
    await expect(ann.getByRole('heading', { name: /^You sit in Russia/ })).toBeVisible();
    await expect(lin.getByRole('heading', { name: /^You sit in Ukraine/ })).toBeVisible();
    await expect(ben.getByRole('heading', { name: /^You sit in the European/ })).toBeVisible();
    for (const name of ['Ann', 'Lin Wei', 'Ben']) await expect(table).toContainText(name);
  });

  await test.step('one is moved, and the page turns into the new place', async () => {
    await table.getByRole('button', { name: /^Ben,/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Where does Ben sit?' });
    await dialog.getByRole('radio', { name: /^Russia/ }).check();
    await dialog.getByRole('button', { name: 'Move', exact: true }).click();
    await expect(ben.getByRole('heading', { name: /^You sit in Russia/ })).toBeVisible();
    await expect(ben.getByRole('main')).toContainText('Ann');
  });

  await test.step('whoever leads prints every delegation’s dossier, and comes back', async () => {
    await page.getByRole('button', { name: 'Print for the table' }).click();
    await expect(page.getByRole('article')).toHaveCount(5);
    await page.getByRole('button', { name: 'Back' }).click();
    await expect(table).toContainText('Ann');
  });

  await test.step('the session starts, and the first day opens when all are ready', async () => {
    await page.getByRole('button', { name: 'Start the briefing' }).click();
    // Who is not the head is told why the delegation is not theirs to declare ready.
    await expect(new Room(ben).ready).toHaveAttribute('title', /^The head of your delegation does this/);
    for (const one of [ann, lin]) await new Room(one).ready.click();
    for (const one of [ann, lin, ben]) await expect(one.getByRole('tab', { name: /^Room/ })).toBeVisible();
  });

  const dana = await newPerson();
  await test.step('somebody comes late, waits before the public record, and is placed', async () => {
    await dana.setViewportSize(phone);
    await dana.goto(`${server.url}/join/${code}`);
    await new JoinPage(dana).enter({ name: 'Dana', press: 'Join the session' });
    await expect(dana.getByRole('heading', { name: 'You are in' })).toBeVisible();
    const place = { at: 'delegation', delegation: 'UA', role: 'press' };
    await facilitator.send({
      id: 'place-dana',
      type: 'members.place',
      places: [{ member: 'M5', place }],
    });
  });

  await test.step('and reads what has happened so far, once, and again from the menu', async () => {
    const card = dana.getByRole('dialog', { name: 'What has happened so far' });
    await expect(card).toContainText('Ukraine, day 1 of 30');
    await expect(card).toContainText('Lin Wei');
    await card.getByRole('button', { name: 'Go to the room' }).click();
    await expect(card).toBeHidden();
    await dana.reload();
    await expect(dana.getByRole('tab', { name: /^Room/ })).toBeVisible();
    await expect(card).toBeHidden();
    await dana.locator('details.room-menu > summary').click();
    await dana.getByRole('button', { name: 'What happened so far' }).click();
    await card.getByRole('button', { name: 'Go to the room' }).click();
    await expect(card).toBeHidden();
  });

  await test.step('a delegation that a persona plays is taken back with one press', async () => {
    await facilitator.send({ id: 'hand-russia', type: 'seat.hand', delegation: 'RU', to: 'scripted' });
    const banner = ann.getByText('A persona plays your delegation.', { exact: true });
    await expect(banner).toBeVisible();
    await ann.getByRole('button', { name: 'Take our seat back' }).first().click();
    await expect(banner).toBeHidden();
  });
  facilitator.leave();
});

test('who types a name of the list is that person, and comes in again once the link is withdrawn', async ({
  page,
  server,
}) => {
  const { code, token } = await openFacilitated(server, 'Frida');
  const facilitator = await WireSeat.sit(server.url, token);
  await page.setViewportSize(phone);
  // The page stands open before there is a list.
  await page.goto(`${server.url}/join/${code}`);
  const door = new JoinPage(page);
  await expect(page.getByRole('heading', { name: 'Thirty Days', level: 2 })).toBeVisible();
  const place = { at: 'delegation', delegation: 'UA', role: 'head' };
  const people = [{ name: 'Lin Wei', place }];
  expect(await facilitator.send({ id: 'list-lin', type: 'members.list', people })).toMatchObject({
    ok: true,
  });

  await test.step('rule 2.7: nobody becomes a second person, and each is told before', async () => {
    await door.enter({ name: ' lin  wei ', seat: 'Europeans', press: /^Join / });
    await expect(page.getByText('Lin Wei: you are on the list')).toBeVisible();
    await page.getByRole('button', { name: 'Join the session' }).click();
    await expect(page.getByRole('heading', { name: /^You sit in Ukraine/ })).toBeVisible();
    await expect(page.getByRole('region', { name: 'The table' })).toContainText('1 of 1');
  });

  await test.step('rule 2.8: whose link is withdrawn is led to the code, and offered no place that is gone', async () => {
    await facilitator.send({ id: 'remove-lin', type: 'member.remove', member: 'M2' });
    await page.getByRole('button', { name: 'Come in with the code' }).click();
    await expect(page.getByRole('button', { name: 'Lin Wei' })).toBeVisible();
    await expect(page.getByText('This device has a place in this session already.')).toBeHidden();
    await door.enterFromList('Lin Wei');
    await expect(page.getByRole('heading', { name: /^You are in/ })).toBeVisible();
  });
  facilitator.leave();
});

const code = 'Session code, six letters and digits';
const name = 'Your name, as the table will see it';

/** The ways in, the presses that each may take, and what is typed on it: the name once. */
const ways = [
  { from: 'the code', presses: 3, typed: [code, name] },
  { from: 'the link', presses: 2, typed: [name] },
  { from: 'the code of a printed dossier', presses: 1, typed: [name] },
] as const;

for (const { from, presses, typed } of ways) {
  test(`from ${from} to one’s seat in ${presses} presses at most`, async ({ page, server }, info) => {
    const session = await openFacilitated(server, 'Frida');
    const done = await countPresses(page);
    await page.setViewportSize(phone);
    const person = { name: 'Ann', seat: 'Russia', code: session.code };
    const began = Date.now();
    if (from === 'the code') {
      await page.goto(addressOf(server, '/'));
      await new FrontDoor(page).join(person);
    } else if (from === 'the link') {
      await page.goto(`${server.url}/join/${session.code}`);
      await new JoinPage(page).enter({ ...person, press: /^Join / });
    } else {
      await page.goto(`${server.url}/join/${session.code}?seat=RU`);
      await new JoinPage(page).enter({ name: person.name, press: 'Join Russia' });
    }
    await expect(page.getByRole('heading', { name: /^You sit in Russia/ })).toBeVisible();
    const seconds = ((Date.now() - began) / 1_000).toFixed(1);
    // A machine types faster than a person: what is asked for is counted, what it took is only told.
    info.annotations.push({ type: 'seconds', description: `${seconds} s from ${from} to the seat` });
    const counted = await done();
    expect(counted.presses).toBeLessThanOrEqual(presses);
    expect(counted.typed).toEqual(typed);
  });
}
