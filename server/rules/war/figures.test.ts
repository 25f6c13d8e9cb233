import { describe, expect, it } from 'vitest';
import type { Mark } from '../state.ts';
import { thirtyDays } from '../testing/load-scenario.ts';
import { agedMarks, boardOf, markOf, moveFigure, withMark } from './figures.ts';
import { lookupsOf } from './lookups.ts';
import { startWar } from './start.ts';

const mark = (value: number, days: number): Mark => ({ mark: 'warned', of: 'UA', value, days });
const held = (marks: readonly Mark[]) => markOf({ tracks: {}, marks }, 'warned', 'UA');

describe('rule 6.14: marks', () => {
  it('given a larger one, then a smaller one changes nothing while it lasts', () => {
    const both = withMark([mark(1, 1)], mark(0.5, 3), false);
    expect(held(both)).toBe(1);
    expect(held(agedMarks(both))).toBe(0.5);
  });

  it('given a smaller and shorter one, then the larger takes its place', () => {
    expect(withMark([mark(0.5, 1)], mark(1, 2), false)).toEqual([mark(1, 2)]);
  });

  it('given the same again, then only its days begin anew', () => {
    expect(withMark([mark(1, 2)], mark(1, 5), false)).toEqual([mark(1, 5)]);
    expect(withMark([mark(1, 5)], mark(1, 2), false)).toEqual([mark(1, 5)]);
  });

  it('given one that adds up, then it adds up', () => {
    expect(withMark([mark(1, 2)], mark(1, 30), true)).toEqual([mark(2, 30)]);
  });

  it('rule 8.40: given the end of a night, then each loses a day and the last day is the end', () => {
    expect(agedMarks([mark(1, 1), mark(2, 2)])).toEqual([mark(2, 1)]);
  });
});

describe('figures', () => {
  it('given a push beyond a track’s range, then only what fits is applied and told', () => {
    const board = boardOf({ tracks: startWar(thirtyDays).tracks, marks: [] });
    const change = moveFigure(lookupsOf(thirtyDays), board, 'readiness', 'UA', 100);
    expect(change).toEqual({ track: 'readiness', of: 'UA', by: 20, to: 85 });
    expect(moveFigure(lookupsOf(thirtyDays), board, 'readiness', 'UA', 1)).toBeNull();
    expect(moveFigure(lookupsOf(thirtyDays), board, 'readiness', 'MED', 1)).toBeNull();
  });

  it('given a copy, then what is done to it leaves the original alone', () => {
    const { tracks } = startWar(thirtyDays);
    moveFigure(lookupsOf(thirtyDays), boardOf({ tracks, marks: [] }), 'stock', 'RU', 5);
    expect(tracks.stock?.RU).toBe(100);
  });
});
