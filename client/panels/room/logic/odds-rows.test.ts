// Tests: the chances of an order in order and in per cents.
import { describe, expect, it } from 'vitest';
import { givenKey, oddsParts, wholePercents } from './odds-rows.ts';

describe('odds', () => {
  it('run from hoped for to feared and round to a hundred', () => {
    const parts = oddsParts({ given: null, chances: { exposed: 0.235, believed: 0.235, undecided: 0.53 } });
    expect(parts.map((part) => part.outcome)).toEqual(['believed', 'undecided', 'exposed']);
    expect(wholePercents(parts).reduce((sum, share) => sum + share, 0)).toBe(100);
  });

  it('name what the other side would have done', () => {
    expect(givenKey({ given: null, chances: {} })).toBeNull();
    expect(givenKey({ given: { mark: 'documented', value: 1 }, chances: {} })).toBe(
      'room.odds.given.documented',
    );
  });
});
