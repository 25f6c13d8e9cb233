// Tests that whatever a scenario file may hold can also be named, proposed and signed over the wire.
import { describe, expect, it } from 'vitest';
import { pointsSchema } from '../catalogue/basics.ts';
import { limits } from '../vocabulary/index.ts';
import { commandSchema } from './commands.ts';

const id = 'command-1';
const passes = (command: object) => commandSchema.safeParse({ id, ...command }).success;

describe('commandSchema', () => {
  it('takes the id of a text in a channel of eight delegations with the longest names', () => {
    const channel = Array.from({ length: limits.delegations }, (_, n) => `DELEGAT${n}`).join('-');
    expect(passes({ type: 'proposal.sign', proposal: `${channel}:999` })).toBe(true);
  });

  it('takes a settlement of forty clauses, and no text of more', () => {
    const text = (clauses: number) => ({
      type: 'proposal.table',
      track: 'settlement',
      clauses: Object.fromEntries(
        Array.from({ length: clauses }, (_, n) => [`C${String(n).padStart(2, '0')}`, 1]),
      ),
      expiresOn: 365,
      audience: 'table',
    });
    expect(passes(text(40))).toBe(true);
    expect(passes(text(41))).toBe(false);
  });

  it('takes an order with the longest name a scenario may give it', () => {
    const order = 'a'.repeat(60);
    expect(passes({ type: 'order.seal', order, points: 1, target: { sector: order } })).toBe(true);
  });

  it('takes every number of points that a scenario may let an order take, and no more (rule 6.2)', () => {
    const seals = (points: number) => passes({ type: 'order.seal', order: 'a', points, target: {} });
    for (const points of [0, 1, 13, 1000, 1001, 1.5]) {
      const inScenario = pointsSchema.safeParse(points).success && points > 0;
      expect([points, seals(points)]).toEqual([points, inScenario]);
    }
    expect(seals(13)).toBe(true);
  });

  it.each(['xstate.init', 'seat.take', 'clock.fired', '__proto__', 'NIGHT_RESOLVED'])(
    'refuses the forged type %s',
    (type) => {
      expect(passes({ type })).toBe(false);
    },
  );
});
