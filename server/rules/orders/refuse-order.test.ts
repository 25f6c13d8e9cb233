// Rule 6.8: an order waits for its cooldown, in the terms phase as in the truce.
import { describe, expect, it } from 'vitest';
import { openTable } from '../testing/table.ts';

const threaten = {
  type: 'order.seal',
  order: 'threaten-sanctions',
  points: 1,
  target: { delegation: 'RU' },
} as const;

describe('rule 6.8: cooldown before the truce', () => {
  it('given an order given on the third day of the terms phase, when the fourth comes, then it still cools down', () => {
    const table = openTable({ termsDays: 5, seed: 'terms-long' }).begin();
    while (table.state.day < 3) table.everybodyReady();
    table.does('US', threaten);
    while (table.state.day < 4) table.everybodyReady();
    expect(table.state.regions.phase).toBe('terms');
    expect(table.refuses('US', threaten)).toEqual({
      code: 'order/cooling_down',
      message: 'You gave this order on day 3. You can give it again from day 6 on.',
    });
  });

  it('given an order of the terms phase, when day 1 begins, then it counts as given on day 0', () => {
    const table = openTable({ termsDays: 5, seed: 'terms-long' }).begin();
    table.does('US', threaten);
    while (table.state.day < 2) table.everybodyReady();
    for (const side of ['RU', 'UA']) table.does(side, { type: 'terms.answer', answer: 'accept' });
    expect(table.state).toMatchObject({ day: 1, regions: { phase: 'truce' } });
    expect(table.refuses('US', threaten).message).toContain('from day 3 on');
  });
});
