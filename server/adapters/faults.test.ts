// What happens when something of ours fails: nothing is half done, nothing is told that is not kept, the rest goes on.
import { afterEach, describe, expect, it } from 'vitest';
import type { AppPorts } from '../app/app-ports.ts';
import { type Append, type Journal, JournalDamaged, JournalUnavailable } from '../app/ports/journal.ts';
import { theGame } from '../app/the-game.ts';
import { openEmbeddedJournal } from './journal/embedded-journal.ts';
import { forwardJournal } from './testing/forward-journal.ts';
import { makeTempFolder, removeFolder } from './testing/temp-folder.ts';
import { sit, until } from './testing/test-seat.ts';
import { startTestServer, type TestServer } from './testing/test-server.ts';

const ready = { type: 'ready.declare', ready: true } as const;
const unready = { type: 'ready.declare', ready: false } as const;
const silent = { decide: () => [] };

/** A real journal whose next appends can be made to fail, before or after they are written. */
function troubled(journal: Journal) {
  let trouble: 'none' | 'before' | 'after' | 'damage' = 'none';
  const append = async (one: Append) => {
    if (trouble === 'before') throw new JournalUnavailable('disk full');
    if (trouble === 'damage') throw new JournalDamaged('entry 3 is not what was written');
    const appended = await journal.append(one);
    if (trouble === 'after') throw new JournalUnavailable('no answer');
    return appended;
  };
  return {
    journal: { ...forwardJournal(journal), append },
    set: (to: typeof trouble) => {
      trouble = to;
    },
  };
}

describe('a server in trouble', () => {
  let server: TestServer | null = null;
  let folder = '';
  afterEach(async () => {
    await server?.stop();
    server = null;
    if (folder) removeFolder(folder);
  });

  async function startTroubled() {
    folder = makeTempFolder();
    const trouble = troubled(openEmbeddedJournal(folder));
    server = await startTestServer({ replace: { ...silent, journal: trouble.journal } });
    const { token } = await server.open({ kind: 'hosted' });
    const [seat, other] = [await sit(server.url, token), await sit(server.url, token)];
    return { server, trouble, seat, other, token };
  }

  it('acknowledges and broadcasts nothing that could not be stored, then goes on', async () => {
    const { trouble, seat, other } = await startTroubled();
    trouble.set('before');
    const before = other.seq;
    expect(await seat.send({ type: 'session.start' })).toMatchObject({
      ok: false,
      error: { code: 'server/not_stored' },
    });
    expect(other.seq).toBe(before);
    expect(other.sees.session.phase).toBe('lobby');
    trouble.set('none');
    await seat.does({ type: 'session.start' });
    await until('the other tab hears', () => other.sees.session.phase === 'briefing');
  });

  it('finds out what became of an append that was not answered, and gives a retry its first answer', async () => {
    const { trouble, seat, other } = await startTroubled();
    trouble.set('after');
    const id = 'lost-answer-command';
    expect((await seat.send({ type: 'session.start' }, id)).ok).toBe(false);
    trouble.set('none');
    expect((await seat.send({ type: 'session.start' }, id)).ok).toBe(true);
    await until(
      'both tabs hear',
      () => seat.sees.session.phase === 'briefing' && other.sees.session.phase === 'briefing',
    );
    expect([seat.gaps, other.gaps]).toEqual([0, 0]);
  });

  it('ends a session whose record is damaged, in words, and no other', async () => {
    const { server, trouble, seat, token } = await startTroubled();
    const { token: elsewhere } = await server.open({ kind: 'hosted' });
    trouble.set('damage');
    expect(await seat.send({ type: 'session.start' })).toMatchObject({
      ok: false,
      error: { code: 'session/damaged' },
    });
    await until('the farewell', () => seat.farewells.length === 1);
    expect(seat.farewells[0]).toMatchObject({ reconnect: false, error: { code: 'session/damaged' } });
    trouble.set('none');
    await expect(sit(server.url, token)).rejects.toThrow('record of this session is damaged');
    const other = await sit(server.url, elsewhere);
    await other.does({ type: 'session.start' });
  });

  it('keeps the state when the rules throw, tells nobody but the log, and goes on', async () => {
    let throwing = false;
    const rules: AppPorts['rules'] = {
      ...theGame.rules,
      step: (...args) => {
        if (throwing) throw new Error('a bug in a rule');
        return theGame.rules.step(...args);
      },
    };
    server = await startTestServer({ replace: { ...silent, rules } });
    const { token } = await server.open();
    const seat = await sit(server.url, token);
    const before = JSON.stringify(seat.sees);
    throwing = true;
    expect(await seat.send(ready)).toEqual({
      ok: false,
      error: {
        code: 'server/went_wrong',
        message: 'Something went wrong on our side; nothing was changed. Try again.',
      },
    });
    expect(server.log.lines.join()).toContain('a bug in a rule');
    throwing = false;
    const again = await sit(server.url, token);
    expect(JSON.stringify(again.sees)).toBe(before);
    await again.does(ready);
  });

  it('lets a scripted seat whose decision throws say ready, and does not ask it in circles', async () => {
    let asked = 0;
    const decide: AppPorts['decide'] = () => {
      asked++;
      throw new Error('a bug in a strategy');
    };
    server = await startTestServer({ replace: { decide } });
    const { token } = await server.open();
    const seat = await sit(server.url, token);
    await until(
      'the scripted seats are ready',
      () => seat.sees.seats.filter((one) => one.ready).length === 4,
    );
    // Long enough for a circle to show.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(asked).toBeLessThanOrEqual(4 * 4);
    expect(server.log.lines.join()).toContain('a bug in a strategy');
  });

  it('stops asking a scripted seat that never has enough, so that the day can close', async () => {
    let asked = 0;
    const decide: AppPorts['decide'] = ({ view }) => {
      asked++;
      if (view.session.phase === 'briefing') return [ready];
      return view.clock.stage === 'bulletin'
        ? [ready]
        : [{ type: 'statement.make', words: { text: `I insist, ${asked}` } }];
    };
    server = await startTestServer({ replace: { decide } });
    const { token } = await server.open();
    const seat = await sit(server.url, token);
    await seat.does(ready);
    await until('day 1', () => seat.sees.clock.day === 1);
    await until(
      'the scripted seats have had their say',
      () => seat.sees.seats.filter((one) => one.ready).length === 4,
      30_000,
    );
    expect(asked).toBeLessThanOrEqual(4 * 45);
    await seat.send(unready);
    await seat.does(ready);
    await until(
      'the day closes',
      () => seat.sees.clock.stage === 'bulletin' || seat.sees.clock.day > 1,
      30_000,
    );
  });
});
