// Rule 8.1: what everybody knows of both sides when a session opens, and what stays with them from then on.
import { describe, expect, it } from 'vitest';
import { openTable } from '../testing/table.ts';

const estimates = (table: ReturnType<typeof openTable>) =>
  Object.fromEntries(table.view('RU').own.estimates.map(({ track, estimate }) => [track, estimate]));
const ownFigure = (table: ReturnType<typeof openTable>, track: string) =>
  table.view('UA').own.tracks.find((one) => one.track === track)?.value;

describe('rule 8.1: the figures of both sides', () => {
  it('given day 0, then either side reads the other’s as they are', () => {
    const table = openTable({ people: ['RU'] });
    for (const [track, { value }] of Object.entries(estimates(table)))
      expect([track, value]).toEqual([track, ownFigure(table, track)]);
  });

  it('given what one side did unseen since, then the other’s estimate of it is the same as without', () => {
    const secretly = (given: boolean) => {
      const table = openTable({ people: ['RU'] }).begin();
      if (given)
        table.does('UA', { type: 'order.seal', order: 'stockpile-ammunition', points: 2, target: {} });
      return table.untilDay(2);
    };
    const [quiet, armed] = [secretly(false), secretly(true)];
    expect(ownFigure(armed, 'stock')).toBeGreaterThan(ownFigure(quiet, 'stock') ?? 0);
    expect(estimates(armed)).toEqual(estimates(quiet));
    expect(estimates(armed).stock?.value).not.toBe(ownFigure(armed, 'stock'));
  });
});
