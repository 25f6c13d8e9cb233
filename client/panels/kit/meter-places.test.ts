// Tests: where the meter's words go.
import { describe, expect, it } from 'vitest';
import { differencePlace, labelPlaces, liesUnder } from './meter-places.ts';

describe('labelPlaces', () => {
  it('lets the labels point away from each other', () => {
    expect(labelPlaces(40, 65)).toEqual({
      walkAway: { side: 'left', raised: false },
      proposal: { side: 'right', raised: false },
    });
  });

  it('turns a label inwards at the edge', () => {
    expect(labelPlaces(82, 18).walkAway).toEqual({ side: 'left', raised: false });
    expect(labelPlaces(82, 18).proposal).toEqual({ side: 'right', raised: false });
  });

  it('raises the proposal’s label when one of two near each other has to point inwards', () => {
    expect(labelPlaces(75, 82).proposal).toEqual({ side: 'left', raised: true });
    expect(labelPlaces(22, 18).walkAway).toEqual({ side: 'right', raised: false });
    expect(labelPlaces(22, 18).proposal).toEqual({ side: 'right', raised: true });
    expect(labelPlaces(39, 74).proposal).toEqual({ side: 'right', raised: false });
  });

  it('has one label when there is no proposal', () => {
    expect(labelPlaces(80, null)).toEqual({ walkAway: { side: 'left', raised: false }, proposal: null });
  });
});

describe('differencePlace', () => {
  it('keeps the words inside the plot', () => {
    expect([differencePlace(39, 74), differencePlace(40, 82), differencePlace(18, 82)]).toEqual([
      'after',
      'before',
      'on',
    ]);
  });
});

describe('liesUnder', () => {
  it('lowers words that would run into the bracket or its words', () => {
    expect([
      liesUnder(50, 40, 62),
      liesUnder(20, 40, 62),
      liesUnder(20, 55, 82),
      liesUnder(8, 55, 82),
    ]).toEqual([true, false, true, false]);
  });
});
