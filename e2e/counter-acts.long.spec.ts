// What a facilitator plans, waits for, strikes out and takes back, and what others see of it: each act has its counter-act.
import { fillClassroom } from './fixtures/classroom.ts';
import { expectUnheard } from './fixtures/frames.ts';
import { expect, test } from './fixtures/journey.ts';
import { Announcements } from './pages/announcements.ts';
import { Desk } from './pages/desk.ts';
import { Orders } from './pages/orders.ts';
import { Papers } from './pages/papers.ts';
import { Room } from './pages/room.ts';

const people = [
  { name: 'Rita', seat: 'Russia' },
  { name: 'Ulla', seat: 'Ukraine' },
] as const;

const planned = { title: 'A bridge reopens', text: 'The bridge at Chonhar is open again for one lane.' };
const waiting = { title: 'A quiet word', text: 'Your general staff reads the calm as an opening.' };
const dropped = { title: 'Never sent', text: 'A rumour that nobody is to read.' };
const watch = 'Monitors at the line';
const order = 'Fortify a sector';

test('a facilitator plans, rules and reverses, and the others see what is for them', async ({
  page: facilitator,
  server,
  newPerson,
}) => {
  test.setTimeout(240_000);
  const filling = { server, page: facilitator, newPerson, people, clock: /No clock/ };
  const { leads, wall, at, heardBy } = await fillClassroom(filling);
  const { Rita: rita, Ulla: ulla } = at;
  const desk = new Desk(facilitator);
  const tension = leads.figure('Tension');
  for (const page of [rita, ulla]) await new Announcements(page).putAwayAll();

  await test.step('one inject is planned for day 2, one waits for the sanctions to fall, one is called off', async () => {
    await leads.begin();
    await expect(new Room(ulla).day(1)).toBeVisible();
    // A tense night may end the truce: there are to be three days.
    await desk.override('2', 'Both sides have slept.');
    await desk.writeInject(planned.title, planned.text);
    await desk.planForDay(2);
    await desk.writeInject(waiting.title, waiting.text);
    await leads.choose('Who reads it', 'Ukraine');
    await desk.planForFigureBelow('Sanctions', '30');
    await desk.writeInject(dropped.title, dropped.text);
    await desk.planForDay(2);
    await desk.callOff(dropped.title);
    for (const heard of Object.values(heardBy)) {
      await expectUnheard(heard, [planned.text, waiting.text, dropped.text]);
    }
  });

  await test.step('day 2 opens with the first, and the second waits on', async () => {
    await leads.passTo(2);
    for (const page of [rita, ulla]) {
      await expect(new Room(page).day(2)).toBeVisible();
      await new Room(page).openTab('Record');
      await expect(page.getByText(planned.text)).toBeVisible();
    }
    await expect(await desk.find('Planned', waiting.title)).toContainText('When Sanctions is below 30');
  });

  await test.step('the figure falls by a ruling, and the second comes with the next day, to Ukraine alone', async () => {
    await desk.override('10', 'A vote in the capitals was overlooked.', 'Sanctions');
    await expect(leads.needs.getByText('A planned inject is due at dawn')).toBeVisible();
    await leads.passTo(3);
    await new Room(ulla).openTab('Record');
    await expect(ulla.getByText(waiting.text)).toBeVisible();
    await new Room(rita).openTab('Record');
    await expect(rita.getByText(planned.text)).toBeVisible();
  });

  await test.step('an inject that moved a figure is reversed: the figure is given back, and whoever read the one reads the other', async () => {
    const before = (await tension.textContent()) ?? '';
    await desk.writeInject('Shots at a checkpoint', 'Shots were heard at a checkpoint at noon.');
    await desk.changeFigure('Tension', '+20');
    await desk.deliver();
    await expect(tension).not.toHaveText(before);
    await expect(rita.getByText('Shots were heard at a checkpoint at noon.')).toBeVisible();
    await desk.reverse('Shots at a checkpoint', 'They were fireworks.');
    await expect(tension).toHaveText(before);
    for (const page of [rita, ulla]) {
      await expect(
        page.getByText(/^Taken back: Shots at a checkpoint\. They were fireworks\.$/),
      ).toBeVisible();
    }
  });

  await test.step('a text is struck out, and comes back under a new number with the signature it had', async () => {
    const author = new Papers(ulla);
    await author.draft({ title: watch, clause: 'C02', option: 'Civilian mission, access by permission' });
    await author.table();
    const signatory = new Papers(rita);
    await signatory.open(watch);
    await expect(signatory.sign()).toBeVisible();
    await leads.strikeText(watch);
    await desk.rule('It was tabled in the wrong room.');
    await expect(signatory.sign()).toBeHidden();
    await new Room(rita).openTab('Record');
    await expect(rita.getByText('A ruling: It was tabled in the wrong room.')).toBeVisible();
    await desk.reverse('is struck out', 'The room was right.');
    await signatory.open(watch);
    await signatory.signOpen();
    await new Room(ulla).openTab('Treaty');
    const clause = ulla.getByRole('tabpanel').getByRole('button', { name: /^C02 /, expanded: false });
    await expect(clause).toContainText('agreed, day 3');
  });

  await test.step('a sealed order is taken back and given back, and only Ukraine hears of it', async () => {
    const orders = new Orders(ulla);
    await orders.choose(order);
    await orders.aimAnywhere(order);
    await orders.seal(order);
    const sheet = await leads.openDelegation('Ukraine');
    await sheet.getByRole('button', { name: 'Take back by ruling' }).click();
    await desk.rule('That sector is closed today.', 'Ukraine');
    await expect(orders.sealed(order)).toBeHidden();
    await new Room(ulla).openTab('Record');
    await expect(ulla.getByText('A ruling: That sector is closed today.')).toBeVisible();
    await desk.reverse('That sector is closed today.', 'It is open again.');
    await expect(orders.sealed(order)).toBeVisible();
  });

  await test.step('a figure of Ukraine’s own is overridden and put back', async () => {
    const support = ulla.getByRole('button', { name: /^Support at home/ });
    const before = (await support.textContent()) ?? '';
    const sheet = await leads.openDelegation('Ukraine');
    await sheet.getByRole('button', { name: 'Override Support at home' }).click();
    await facilitator.getByLabel('New value').fill('12');
    await desk.rule('The poll was misread.', 'Ukraine');
    await expect(support).toContainText('12');
    await desk.reverse('The poll was misread.', 'It was read well.');
    await expect(support).toHaveText(before);
  });

  await test.step('Russia and the wall have heard nothing of what was for Ukraine, nor of what was called off', async () => {
    const ukraines = ['That sector is closed', 'It is open again', 'The poll was misread', waiting.text];
    for (const heard of [heardBy.Rita, heardBy.wall]) await expectUnheard(heard, [...ukraines, dropped.text]);
    expect(await heardBy.wall()).toContain('They were fireworks.');
    await expect(wall.getByRole('heading', { name: 'Day 3 of 30' })).toBeVisible();
  });
});
