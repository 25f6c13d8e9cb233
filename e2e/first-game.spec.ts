// A person who has never played follows the guide of the first game, from the front door to the debrief.
import type { Page } from '@playwright/test';
import { addressOf, expect, test } from './fixtures/journey.ts';
import { seedSessions } from './fixtures/sessions.ts';
import { Channels } from './pages/channels.ts';
import { Days } from './pages/days.ts';
import { Draft } from './pages/draft.ts';
import { Guide } from './pages/guide.ts';
import { Orders } from './pages/orders.ts';
import { Papers } from './pages/papers.ts';
import { Room } from './pages/room.ts';

const worth = (page: Page) => page.getByRole('region', { name: 'Worth to you' });
const closeBox = (page: Page) => page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true });

test('the guide leads from the front door to a settlement and its debrief', async ({ page, server }) => {
  const [guide, room, draft, papers] = [new Guide(page), new Room(page), new Draft(page), new Papers(page)];
  await page.emulateMedia({ reducedMotion: 'reduce' });

  await test.step('front door and briefing', async () => {
    await seedSessions(page, 'first-game');
    await page.goto(addressOf(server, '/'));
    await expect(page.getByRole('button', { name: 'Start the first game' })).toBeVisible();
    await page.getByRole('button', { name: 'Start the first game' }).click();
    await guide.says('You lead Tarnvale');
    await expect(guide.ring).toBeVisible();
    await room.ready.click();
  });

  await test.step('what is where', async () => {
    await guide.says('This dial is the truce');
    await guide.next();
    await guide.says('Harrow Ford has the only bridge');
    await room
      .stage('map')
      .getByRole('button', { name: /^Sector 1,/ })
      .press('Enter');
    await guide.says('Open your mandate');
    await closeBox(page).click();
    await guide.showMe();
    await guide.says('Remember water');
    await guide.next();
    await guide.says('Lost?');
    await closeBox(page).click();
    await guide.next();
  });

  await test.step('a question to the other side', async () => {
    const channels = new Channels(page);
    await guide.says('Open a channel to Brennick');
    await channels.openWith(['Brennick']);
    await guide.says('Ask Brennick what matters most');
    await channels.say('What matters most to you?');
    await expect(channels.words.getByText(/^Our fields are dry\./)).toBeVisible();
    await guide.says('Its offers will tell');
    await guide.next();
  });

  await test.step('splitting everything, and why it fails', async () => {
    await guide.says('here are the six clauses');
    await room.openTab('Treaty');
    await guide.says('Start a proposal of your own');
    await papers.openDraft();
    await guide.says('in the middle');
    await draft.set('F02', 'Both sides 2 km back');
    await draft.set('F03', 'Half the summer flow');
    await draft.set('F04', 'Tolls halved');
    await guide.says('Splitting everything leaves both of you short');
    await expect(worth(page)).toContainText('short');
    await guide.next();
  });

  await test.step('the guide can be sent away, and is where it was after a reload', async () => {
    await guide.says('Now trade');
    await guide.hide();
    await page.reload();
    await guide.bringBack();
    await guide.says('Now trade');
  });

  await test.step('a trade, and the counter to it', async () => {
    await papers.openDraft();
    await draft.set('F02', 'Both sides 6 km back');
    await draft.set('F03', 'Full summer flow');
    await guide.says('Make it conditional');
    await draft.ask('F02');
    await papers.table();
    await guide.says('Brennick answers with a counter');
    await expect(papers.sign()).toBeVisible();
    await page.getByRole('button', { name: 'Counter', exact: true }).click();
    await guide.says('keep F01');
    await draft.set('F05', 'All for all');
  });

  await test.step('a night with an order', async () => {
    const [orders, days] = [new Orders(page), new Days(page)];
    await guide.says('At night come orders');
    await orders.choose('Repair the bridge');
    await guide.says('Seal one');
    await orders.seal('Repair the bridge');
    await guide.says('Say that you are ready');
    await days.close();
    await guide.says('all orders resolve at once');
    await guide.next();
    await guide.says('The guide goes on when the next day begins');
    await days.goOn();
  });

  await test.step('a shot that nobody can prove', async () => {
    await guide.says('A shot at the bridge');
    await room
      .stage('map')
      .getByRole('button', { name: /^I-1 .*No author known/ })
      .press('Enter');
    await guide.says('Open your draft again');
    await closeBox(page).click();
  });

  await test.step('a text that both sign', async () => {
    // The draft of yesterday lies open still.
    await expect(worth(page)).toBeVisible();
    await papers.table();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^settled on day 2$/i);
    await guide.says('The ledger keeps');
    await guide.next();
    await guide.says('Every dot is a text');
    await expect(page.getByRole('region', { name: 'Room for a deal, and how it was used' })).toBeVisible();
    await guide.showMe();
    await guide.next();
    await guide.says('That was the guide');
  });
});
