// Tests the search on a problem small enough to enumerate.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../shared/kernel/index.ts';
import { anneal, bestOf, climb, randomText, type Score } from './text-search.ts';

/** A score that reckons each text from scratch. */
function scoring(worth: (text: Int8Array) => number): Score {
  let text = new Int8Array(0);
  return {
    begin: (start) => {
      text = Int8Array.from(start);
    },
    change: (clause, option) => {
      text[clause] = option;
    },
    value: () => worth(text),
  };
}

const space = { sizes: [3, 4, 2, 5], movable: [0, 1, 2, 3] };

function everyText(): Int8Array[] {
  return space.sizes.reduce<Int8Array[]>(
    (texts, size) =>
      texts.flatMap((text) => Array.from({ length: size }, (_, option) => Int8Array.from([...text, option]))),
    [new Int8Array(0)],
  );
}

describe('climb', () => {
  it('finds the best text of any sum over clauses, from anywhere', () => {
    const table = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(table, fc.integer(), (worths, seed) => {
        const worth = (text: Int8Array) =>
          text.reduce((sum, option, clause) => sum + (worths[clause * 5 + option] ?? 0), 0);
        const dice = createRandom(seed);
        const found = climb(space, randomText(space, dice), scoring(worth), dice);
        expect(found.score).toBe(Math.max(...everyText().map(worth)));
        expect(worth(found.text)).toBe(found.score);
      }),
    );
  });

  it('leaves alone what may not move, and the start it is given', () => {
    const start = Int8Array.from([0, 0, 0, 0]);
    const found = climb(
      { ...space, movable: [1] },
      start,
      scoring((text) => text.reduce((a, b) => a + b, 0)),
      createRandom(1),
    );
    expect([...found.text]).toEqual([0, 3, 0, 0]);
    expect([...start]).toEqual([0, 0, 0, 0]);
  });
});

describe('anneal', () => {
  it('crosses a ditch that climbing cannot', () => {
    // Worth rises only when three clauses change together, and falls a little on the way.
    const score = scoring((text) =>
      text[0] === 2 && text[3] === 4 && text[1] === 3 ? 10 : -0.2 * text.reduce((a, b) => a + b, 0),
    );
    const start = Int8Array.from([0, 0, 0, 0]);
    expect(climb(space, start, score, createRandom('ditch')).score).toBeLessThan(1);
    expect(anneal(space, start, score, createRandom('ditch'), 2_000).score).toBe(10);
  });
});

describe('bestOf', () => {
  it('gives the same for the same seed, and nothing for no start', () => {
    const score = scoring((text) => (text[0] ?? 0) * (text[3] ?? 0));
    const starts = [Int8Array.from([0, 0, 0, 0]), Int8Array.from([1, 1, 1, 1])];
    const [one, other] = [
      bestOf(space, starts, score, createRandom(7)),
      bestOf(space, starts, score, createRandom(7)),
    ];
    expect(one).toEqual(other);
    expect(one?.score).toBe(8);
    expect(bestOf(space, [], score, createRandom(7))).toBeNull();
  });
});
