// Rule 7.2: what a scripted delegation may not see must not even make it look, for when it acts would tell others.
import { describe, expect, it } from 'vitest';
import type { Intent } from '../../shared/protocol/index.ts';
import { openTable } from '../rules/testing/table.ts';
import { DecisionTurns } from './decision-turns.ts';
import { ScriptedSeats } from './scripted-seats.ts';
import { manualClock } from './testing/manual-clock.ts';

const PAUSE_MS = 500;
const ready: Intent = { type: 'ready.declare', ready: true };
const say: Intent = { type: 'message.send', to: 'table', words: { text: 'Good morning' } };
const seal: Intent = { type: 'order.seal', order: 'stockpile-ammunition', points: 1, target: {} };
const log = { info: () => {}, warn: () => {}, error: () => {} };

/** One scripted seat among people on day 1, which covers for M5 and says something and is ready each time it is asked. */
function oneScriptedSeat() {
  const table = openTable({ people: ['RU', 'US', 'EU', 'MED'] }).begin();
  table.does('UA', { type: 'seat.hand', delegation: 'MED', to: 'scripted' });
  const clock = manualClock();
  const asked: number[] = [];
  const letGo: (() => void)[] = [];
  const change = (seat: string, intent: Intent, by: string | null) => {
    table.does(seat, intent);
    seats.noticed(table.state, by);
  };
  const decide = () => {
    asked.push(table.state.version);
    return [say, ready];
  };
  const ports = { clock, turns: new DecisionTurns(clock), decide, log, scriptedPauseMs: PAUSE_MS };
  const seats = new ScriptedSeats(ports, table.scenario, {
    state: () => table.state,
    act: (seat, { actor, command }) =>
      new Promise((resolve) => {
        letGo.push(() => {
          if (actor(table.state) === null) return resolve({ kind: 'dropped' });
          change(seat, command.type === ready.type ? ready : say, seat);
          resolve({ kind: 'done' });
        });
      }),
  });
  seats.noticed(table.state, null);
  return {
    asked,
    clock,
    person: (seat: string, intent: Intent) => change(seat, intent, null),
    /** Lets what it does be stored, and time go by, until it does nothing more. */
    async settle() {
      for (let round = 0; round < 10; round++) {
        clock.advance(PAUSE_MS);
        for (const go of letGo.splice(0)) go();
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
  };
}

describe('a scripted seat', () => {
  it('is not asked again because of an order sealed while it acts, as it is because of a message', async () => {
    const secret = oneScriptedSeat();
    secret.clock.advance(PAUSE_MS);
    secret.person('UA', seal);
    await secret.settle();
    expect(secret.asked).toHaveLength(1);

    const open = oneScriptedSeat();
    open.clock.advance(PAUSE_MS);
    open.person('UA', say);
    await open.settle();
    expect(open.asked).toHaveLength(2);
  });

  it('does not begin its pause at an order that somebody sealed', async () => {
    const { clock, person, settle, asked } = oneScriptedSeat();
    await settle();
    expect(asked).toHaveLength(1);
    person('UA', seal);
    expect(clock.waiting).toBe(0);
    person('UA', say);
    expect(clock.waiting).toBe(1);
  });

  it('rule 2.10: takes no notice of what the people write among themselves for whom it covers', async () => {
    const { clock, person, settle, asked } = oneScriptedSeat();
    clock.advance(PAUSE_MS);
    person('M5', { type: 'message.send', to: [], words: { text: 'Shall we take it back?' } });
    await settle();
    expect(asked).toHaveLength(1);
    person('M5', { type: 'message.send', to: [], words: { text: 'Yes.' } });
    expect(clock.waiting).toBe(0);
  });
});
