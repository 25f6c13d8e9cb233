// The page before any session: its icons, its addresses, and what it says where there is nothing.
import { addressOf, expect, test } from './fixtures/journey.ts';
import { openSession } from './fixtures/sessions.ts';

test('the page has its icon and everything else it names', async ({ page, server }) => {
  await page.goto(addressOf(server, '/'));
  await expect(page).toHaveTitle('Thirty Days');
  const named = page.locator('head link[href]:not([rel="stylesheet"]):not([rel="modulepreload"])');
  const hrefs = await named.evaluateAll((links) =>
    links.map((link) => ({ rel: link.getAttribute('rel') ?? '', href: link.getAttribute('href') ?? '' })),
  );
  expect(hrefs.map(({ rel }) => rel)).toContain('icon');
  // Browsers ask for this one whether it is named or not.
  for (const { rel, href } of [...hrefs, { rel: 'icon', href: '/favicon.ico' }]) {
    const answer = await page.request.get(new URL(href, server.url).href);
    expect(answer.status(), href).toBe(200);
    if (/icon/.test(rel)) expect(answer.headers()['content-type'], href).toMatch(/^image\//);
    if (rel === 'manifest') expect(JSON.parse(await answer.text()), href).toHaveProperty('name');
  }
});

test('an address that leads nowhere says so and shows what to do', async ({ page, server }) => {
  for (const path of ['/no/such/place', '/nowhere']) {
    await page.goto(addressOf(server, path));
    await expect(page.getByText('There is nothing at this address')).toBeVisible();
  }
});

test('a link with a wrong token is turned away in words', async ({ page, server }) => {
  await page.goto(addressOf(server, `/s/${'x'.repeat(43)}`));
  await expect(page.getByText(/^This link opens no seat on this server\./)).toBeVisible();
  await page.getByRole('button', { name: 'Front door' }).click();
  await expect(page.getByRole('region', { name: 'Play now' })).toBeVisible();
});

test('a link to a table brings its code along', async ({ page, server }) => {
  const { code } = await openSession(server, { kind: 'hosted', delegation: 'MED' });
  await page.goto(addressOf(server, `/join/${code}`));
  await expect(page.getByRole('main')).toContainText(code);
  await expect(page.getByRole('radio', { name: 'Russia' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Join the session' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
});

test('a link to a code that no session has says so', async ({ page, server, troubles }) => {
  await troubles.expecting(/404/, async () => {
    await page.goto(addressOf(server, '/join/ZZZZZZ'));
    await expect(page.getByRole('alert')).toContainText('No session has this code.');
  });
});
