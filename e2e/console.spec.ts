// A facilitator leads from the console and one person plays: start, news from outside, a ruling, a pause, muting, and the wall.
import { addressOf, expect, test } from './fixtures/journey.ts';
import { takeSeat } from './fixtures/sessions.ts';
import { Announcements } from './pages/announcements.ts';
import { Channels } from './pages/channels.ts';
import { ConsolePage } from './pages/console.ts';
import { Desk } from './pages/desk.ts';
import { FrontDoor } from './pages/front-door.ts';
import { Room } from './pages/room.ts';

const news = {
  title: 'A drone over the port',
  text: 'A drone was seen over the port at dawn. Nobody claims it.',
};
const reason = 'The table agreed that the count was wrong.';

test('a facilitator leads a session without playing, and what is theirs alone stays so', async ({
  page: facilitator,
  server,
  newPerson,
}) => {
  test.setTimeout(150_000);
  const leads = new ConsolePage(facilitator);
  const desk = new Desk(facilitator);
  const ukraine = await newPerson();
  const wall = await newPerson();
  const told = new Announcements(ukraine);
  let code = '';

  await test.step('opens a table from the front door, and leads it without a seat', async () => {
    await facilitator.goto(addressOf(server, '/'));
    code = await new FrontDoor(facilitator).host({ clock: /No clock/, seat: null, name: 'Dr Aalto' });
    const guest = await takeSeat(server, code, { delegation: 'UA', name: 'Ulla' });
    await ukraine.goto(addressOf(server, guest.link));
    await leads.begin();
    await expect(leads.delegations.getByRole('row', { name: /Ukraine.*Ulla/ })).toBeVisible();
    await expect(new Room(ukraine).day(1)).toBeVisible();
  });

  await test.step('previews an inject as each reader would see it, and delivers it to one of them', async () => {
    await desk.writeInject(news.title, news.text);
    await leads.choose('Who reads it', 'Ukraine');
    await expect(facilitator.getByText('Ukraine only')).toBeVisible();
    await leads.press('Preview');
    await expect(leads.dialog.getByText(news.text)).toHaveCount(1);
    await expect(leads.dialog.getByText('Reads nothing of it.')).toHaveCount(5);
    await facilitator.keyboard.press('Escape');
    await desk.deliver();
    await expect(told.card).toContainText(news.title);
    await expect(told.card).toContainText(news.text);
    await ukraine.reload();
    await expect(told.card).toContainText(news.text);
    await told.putAway();
    await expect(told.card).toBeHidden();
    await new Room(ukraine).openTab('Record');
    await expect(ukraine.getByText(news.text)).toBeVisible();
    await leads.openPart('Record');
    await expect(leads.record.getByText(news.text)).toBeVisible();
  });

  await test.step('overrides a figure with a reason, and takes that back', async () => {
    await desk.override('62', reason);
    await expect(told.card).toContainText(reason);
    await desk.reverse(reason, 'It was right after all.');
    await expect(told.card).toContainText('1 more after this');
    await told.putAway();
    await expect(told.card).toContainText('It was right after all.');
    await told.putAway();
    await ukraine.reload();
    await expect(new Room(ukraine).day(1)).toBeVisible();
    await expect(told.card).toBeHidden();
  });

  await test.step('pauses with a reason that everybody reads, and goes on', async () => {
    await leads.pause('Coffee until ten');
    await expect(ukraine.getByText('Coffee until ten').first()).toBeVisible();
    await leads.press('Resume the clock');
    await expect(facilitator.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  });

  await test.step('writes to one delegation, and is written back', async () => {
    await leads.choose('To', 'Ukraine');
    await facilitator.getByLabel('Your words').fill('Answer Washington before noon.');
    await leads.press('Send');
    await new Channels(ukraine).open('Facilitator');
    await expect(new Channels(ukraine).words.getByText('Answer Washington before noon.')).toBeVisible();
    await new Channels(ukraine).say('We will.');
    await expect(leads.needs.getByText('We will.')).toBeVisible();
  });

  await test.step('mutes a person, who is told so, and lets them speak again', async () => {
    await leads.openPart('People');
    await leads.press('Mute');
    await expect(facilitator.getByText(/muted/).first()).toBeVisible();
    await leads.press('Let speak');
    await new Channels(ukraine).open('The table');
    await new Channels(ukraine).say('We are back.');
    await leads.openPart('Channels');
    await expect(facilitator.getByRole('tabpanel').getByText('We are back.')).toBeVisible();
  });

  await test.step('the wall shows the public record and nothing of what one delegation was told', async () => {
    await wall.goto(addressOf(server, `/watch/${code}`));
    await wall.getByRole('button', { name: 'Watch' }).click();
    await expect(wall.getByRole('heading', { name: 'Day 1 of 30' })).toBeVisible();
    await expect(wall.getByText(news.title)).toHaveCount(0);
    await expect(wall.getByText('We are back.')).toHaveCount(0);
  });

  await test.step('the wall announces what all may read; H hides the console before it is projected', async () => {
    await desk.override('60', reason);
    await expect(new Announcements(wall).card).toContainText(reason);
    await facilitator.keyboard.press('h');
    const curtain = facilitator.getByRole('dialog', { name: 'The facilitator’s page is hidden' });
    await expect(curtain).toContainText('Day 1 of 30');
    await facilitator.keyboard.press('Escape');
    await expect(curtain).toBeVisible();
    await facilitator.keyboard.press('h');
    await expect(curtain).toBeHidden();
  });

  await test.step('the sessions of the course stand side by side, live', async () => {
    await facilitator.goto(addressOf(server, '/course'));
    await expect(facilitator.getByText('day 1')).toBeVisible();
    await facilitator.getByRole('button', { name: 'Open the console' }).click();
    await expect(leads.delegations).toBeVisible();
  });
});
