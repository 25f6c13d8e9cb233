// Labels in a crowded drawing: never over one another while there is room, never outside.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, type Label, overlap, placeLabels, placesAround } from './place-labels.ts';

const bounds: Box = { x: 0, y: 0, width: 200, height: 100 };
const label = (id: string, places: Label['places'], must = true): Label => ({
  id,
  width: 40,
  height: 10,
  places,
  must,
});

describe('labels', () => {
  it('take their first free place', () => {
    const placed = placeLabels(
      [
        label('a', [[0, 0]]),
        label('b', [
          [10, 5],
          [10, 30],
        ]),
      ],
      [{ x: 100, y: 0, width: 10, height: 10 }],
      bounds,
    );
    expect(placed.get('b')).toEqual({ x: 10, y: 30, width: 40, height: 10 });
  });

  it('that may go are left out when there is none; those that must stay take the least crowded', () => {
    const taken = [{ x: 0, y: 0, width: 60, height: 20 }];
    const places = [
      [0, 0],
      [30, 15],
    ] as const;
    const placed = placeLabels([label('a', places, false), label('b', places)], taken, bounds);
    expect(placed.has('a')).toBe(false);
    expect(placed.get('b')).toMatchObject({ x: 30, y: 15 });
  });

  it('never leave the drawing', () => {
    expect(placeLabels([label('a', [[180, 50]])], [], bounds).size).toBe(0);
  });

  it('do not lie on each other where a place is free', () => {
    const point = fc.tuple(fc.integer({ min: 60, max: 140 }), fc.integer({ min: 30, max: 70 }));
    fc.assert(
      fc.property(fc.array(point, { maxLength: 4 }), (points) => {
        const labels = points.map((at, index) =>
          label(String(index), placesAround(at, { width: 40, height: 10 }, [8, 16]), false),
        );
        const boxes = [...placeLabels(labels, [], bounds).values()];
        for (const [index, box] of boxes.entries()) {
          for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(0);
        }
      }),
    );
  });
});
