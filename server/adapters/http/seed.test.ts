// Tests who may choose a session's dice at the HTTP door (rule 3.1): who plays alone or only leads, never who plays with others.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aSession, call, startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

it('given a hosted session with a seed, when it is opened by who plays in it, then it is refused and no session is there', async () => {
  const answer = await call(`${server.url}/api/sessions`, { ...aSession, kind: 'hosted', seed: 'foreseen' });
  expect(answer.status).toBe(409);
  expect(answer.body).toMatchObject({ error: { code: 'session/seed_is_drawn' } });
});

it('given a hosted session with a seed, when it is opened by who leads it, then it is opened', async () => {
  const { delegation: _, ...led } = aSession;
  const answer = await call(`${server.url}/api/sessions`, { ...led, kind: 'hosted', seed: 'same-dice' });
  expect(answer.status).toBe(201);
});

it('given a session for one person with a seed, when it is opened, then it is opened', async () => {
  expect((await call(`${server.url}/api/sessions`, { ...aSession, seed: 'my-own' })).status).toBe(201);
});
