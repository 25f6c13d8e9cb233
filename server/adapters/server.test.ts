// A whole server with the real rules and real scripted delegations: a person alone can play, and everything can be taken up again.
import { once } from 'node:events';
import net from 'node:net';
import { describe, expect, it } from 'vitest';
import { theGame } from '../app/the-game.ts';
import { openEmbeddedJournal } from './journal/embedded-journal.ts';
import { sit, until } from './testing/test-seat.ts';
import { startTestServer } from './testing/test-server.ts';

const ready = { type: 'ready.declare', ready: true } as const;

/** Appends facts behind the server's back, while it is down. */
async function lengthen(folder: string, session: string, count: number): Promise<void> {
  const journal = openEmbeddedJournal(folder);
  const expected = (await journal.read(session, 0)).length;
  const facts = Array.from({ length: count }, (_, i) => {
    return { type: 'readinessDeclared', at: i, delegation: 'UA', ready: i % 2 === 1 } as const;
  });
  await journal.append({ session, expected, facts, at: 0 });
  await journal.close();
}

describe('a running server', () => {
  it('lets a person play alone among scripted delegations that act and never hold up the day', async () => {
    const server = await startTestServer({ replace: theGame });
    const grant = await server.open();
    expect(grant.code).toMatch(/^[A-HJKMNP-Z2-9]{3}-[A-HJKMNP-Z2-9]{3}$/);
    expect(grant.link).toBe(`/s/${grant.token}`);
    const seat = await sit(server.url, grant.token);
    expect(seat.sees.session).toMatchObject({
      phase: 'briefing',
      kind: 'solo',
      code: grant.code,
    });
    expect(seat.sees.me.leads).toBe(true);
    const occupants = seat.sees.seats.map(({ occupant }) => occupant).sort();
    expect(occupants).toEqual(['person', 'scripted', 'scripted', 'scripted', 'scripted']);
    while (seat.sees.clock.day < 3) {
      const { day, stage } = seat.sees.clock;
      const { phase } = seat.sees.session;
      const isOver = () =>
        seat.sees.clock.day > day || seat.sees.clock.stage !== stage || seat.sees.session.phase !== phase;
      // A proposal that waits for this seat takes its readiness back.
      while (!isOver()) {
        await seat.send(ready);
        await until(
          'news',
          () => isOver() || seat.sees.seats.some((one) => one.delegation === 'UA' && !one.ready),
        );
      }
    }
    expect(seat.gaps).toBe(0);
    expect(seat.sees.bulletins.map(({ day }) => day)).toEqual([1, 2]);
    expect(Object.keys(seat.sees.proposals).length + seat.sees.messages.length).toBeGreaterThan(0);
    const before = seat.sees;
    seat.close();
    await server.restart({ decide: () => [] });
    const back = await sit(server.url, grant.token);
    expect(back.sees.messages.slice(0, before.messages.length)).toEqual(before.messages);
    expect(back.sees.bulletins).toEqual(before.bulletins);
    back.close();
    await server.stop();
  });

  it('takes up a long session from a snapshot, and folds all of it when the code has changed', async () => {
    let folded = 0;
    const counting = {
      ...theGame.rules,
      evolve: (...args: Parameters<typeof theGame.rules.evolve>) => {
        folded++;
        return theGame.rules.evolve(...args);
      },
    };
    const replace = (snapshotFormat: string) => ({ decide: () => [], rules: counting, snapshotFormat });
    const server = await startTestServer({ replace: replace('a') });
    const { session, token } = await server.open({ kind: 'hosted' });
    await server.restart(replace('a'), () => lengthen(server.dataDir, session, 600));
    const first = await sit(server.url, token);
    await until('it is seen', () => first.sees.members[0]?.present === true);
    first.close();
    await server.restart(replace('a'));
    folded = 0;
    const second = await sit(server.url, token);
    expect(folded).toBe(0);
    expect(second.sees).toEqual(first.sees);
    second.close();
    await server.restart(replace('b'));
    const third = await sit(server.url, token);
    expect(folded).toBeGreaterThan(600);
    expect(third.sees).toEqual(first.sees);
    third.close();
    await server.stop();
  });

  it('stops although somebody holds a line open and never says goodbye', async () => {
    const server = await startTestServer();
    const { hostname, port } = new URL(server.url);
    const line = net.connect(Number(port), hostname);
    line.on('error', () => {});
    line.write(
      `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: ${hostname}:${port}\r\nConnection: Upgrade\r\n` +
        'Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
    );
    const [hello] = await once(line, 'data');
    expect(String(hello)).toMatch(/^HTTP\/1\.1 101/);
    const ended = once(line, 'close');
    await server.stop();
    await ended;
  }, 10_000);
});
