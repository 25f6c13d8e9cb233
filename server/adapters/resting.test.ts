// A session in which nothing has happened for a while puts away what it can make again; nobody sees any difference.
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { sit, TestSeat, until } from './testing/test-seat.ts';
import { timedServer } from './testing/timed-server.ts';

const say = (text: string) => ({ type: 'message.send', to: 'table', words: { text } }) as const;

describe('a session that has been silent', () => {
  const timed = timedServer();

  /** Somebody whose second tab was closed before the last two messages, that tab's place in what was told, and the way back to it. */
  async function missedTwo() {
    const { server } = timed;
    const { token } = await server.open({ kind: 'solo', delegation: 'UA' });
    const [seat, tab] = [await sit(server.url, token), await sit(server.url, token)];
    const { seq, sees } = tab;
    tab.close();
    await seat.does(say('One'));
    await seat.does(say('Two'));
    const back = (since: number, known = sees) =>
      new TestSeat(server.url, { token, seq: since, resume: true }, known).ready();
    return { seat, seq, back, close: () => seat.close() };
  }

  it('tells what was missed a short while ago', async () => {
    const { seat, seq, back, close } = await missedTwo();
    timed.clock.advance(20_000);
    const tab = await back(seq);
    await until('what was missed has come', () => tab.sees.messages.length === 2);
    expect([tab.resumes, tab.welcomes, tab.gaps]).toEqual([1, 0, 0]);
    expect(tab.sees).toEqual(seat.sees);
    tab.close();
    close();
  });

  it('gives the whole view to who comes back from longer ago, and goes on for who missed nothing', async () => {
    const { seat, seq, back, close } = await missedTwo();
    // The server looks round every few seconds, and again only once it has looked.
    for (let passed = 0; passed < 90_000; passed += 5_000) {
      timed.clock.advance(5_000);
      await wait(10);
    }
    const [late, current] = [await back(seq), await back(seat.seq, seat.sees)];
    expect([late.welcomes, late.resumes]).toEqual([1, 0]);
    expect([current.welcomes, current.resumes]).toEqual([0, 1]);
    expect(late.sees).toEqual(seat.sees);
    await seat.does(say('Three'));
    await until('all have heard', () => [late, current].every(({ sees }) => sees.messages.length === 3));
    expect([late.sees, late.gaps, current.gaps]).toEqual([seat.sees, 0, 0]);
    for (const tab of [late, current]) tab.close();
    close();
  });
});
