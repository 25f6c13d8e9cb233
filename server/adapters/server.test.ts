// Proves the running server over real sockets and files: one way in, one answer, nothing half done.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sit, until } from './testing/test-seat.ts';
import { startTestServer, type TestServer } from './testing/test-server.ts';

const ready = { type: 'ready.declare', ready: true } as const;

describe('a running server', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  it('seats a person alone among scripted delegations and begins the briefing', async () => {
    const grant = await server.open();
    expect(grant.code).toMatch(/^[A-HJKMNP-Z2-9]{3}-[A-HJKMNP-Z2-9]{3}$/);
    expect(grant.link).toBe(`/s/${grant.token}`);
    const seat = await sit(server.url, grant.token);
    expect(seat.sees.session).toMatchObject({
      phase: 'briefing',
      kind: 'solo',
      host: true,
      code: grant.code,
    });
    expect(seat.sees.seats.map(({ occupant }) => occupant).sort()).toEqual([
      'person',
      'scripted',
      'scripted',
      'scripted',
      'scripted',
    ]);
    await seat.does(ready);
    expect(seat.sees.seats.find(({ delegation }) => delegation === 'UA')?.ready).toBe(true);
    await until('day 1', () => seat.sees.session.phase === 'truce');
    seat.close();
  });
});
