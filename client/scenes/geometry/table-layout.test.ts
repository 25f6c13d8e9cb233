import { test as prop } from '@fast-check/vitest';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distance, overlaps } from './point.ts';
import { arcAt, placeSheets, travelArc } from './sheet-places.ts';
import { layoutTable } from './table-layout.ts';

const none = { top: 0, right: 0, bottom: 0, left: 0 };
const sizes = fc.constantFrom(
  [900, 860],
  [944, 842],
  [715, 740],
  [600, 480],
  [390, 330],
  [360, 330],
  [1600, 960],
);
const counts = fc.tuple(fc.integer({ min: 2, max: 8 }), fc.integer({ min: 6, max: 20 }));

describe('the table, for 2 to 8 seats and 6 to 20 clauses', () => {
  prop.prop([sizes, counts])(
    'has a tile for every clause, inside the opening, none over another',
    ([width = 0, height = 0], [seats, clauses]) => {
      const { tiles, inner } = layoutTable(width, height, none, seats, clauses);
      expect(tiles).toHaveLength(clauses);
      tiles.forEach((tile, i) => {
        const middle = { x: (tile.left + tile.right) / 2, y: (tile.top + tile.bottom) / 2 };
        const out =
          ((middle.x - inner.centre.x) / inner.rx) ** 2 + ((middle.y - inner.centre.y) / inner.ry) ** 2;
        expect(out).toBeLessThan(1);
        expect(tile.right - tile.left).toBeGreaterThanOrEqual(30);
        for (const other of tiles.slice(i + 1)) expect(overlaps(tile, other)).toBe(false);
      });
    },
  );

  prop.prop([sizes, counts])(
    'seats stand on the stage and apart, the first at the bottom',
    ([width = 0, height = 0], [seats, clauses]) => {
      const layout = layoutTable(width, height, none, seats, clauses);
      expect(layout.seats).toHaveLength(seats);
      const lowest = Math.max(...layout.seats.map(({ at }) => at.y));
      expect(layout.seats[0]?.at.y).toBe(lowest);
      layout.seats.forEach(({ at }, i) => {
        expect(at.x > 0 && at.x < width && at.y > 0 && at.y < height).toBe(true);
        for (const other of layout.seats.slice(i + 1)) {
          expect(distance(at, other.at)).toBeGreaterThan(layout.sealRadius * 2.2);
        }
      });
    },
  );

  test('large stages write names and a legend, small ones leave them out', () => {
    expect(layoutTable(900, 860, none, 5, 17)).toMatchObject({ compact: false });
    expect(layoutTable(390, 330, none, 5, 17)).toMatchObject({ compact: true, legendY: null });
  });

  test('what other elements cover stays free', () => {
    const { outer } = layoutTable(1200, 860, { top: 60, right: 300, bottom: 0, left: 100 }, 5, 17);
    expect(outer.centre.x - outer.rx).toBeGreaterThan(100);
    expect(outer.centre.x + outer.rx).toBeLessThan(900);
  });
});

describe('sheets', () => {
  const layout = layoutTable(900, 860, none, 5, 17);
  const seated = ['UA', 'US', 'EU', 'MED', 'RU'];

  test('lie beside their author, or in front of the one they are for', () => {
    const [open, quiet] = placeSheets(layout, seated, [
      { id: 'P-1', from: 'MED', to: ['UA', 'US', 'EU', 'RU'] },
      { id: 'P-2', from: 'US', to: ['RU'] },
    ]);
    const near = (p: { at: { x: number; y: number } } | undefined): string | undefined =>
      [...seated].sort((a, b) => away(a, p) - away(b, p))[0];
    const away = (id: string, p: { at: { x: number; y: number } } | undefined): number =>
      distance(layout.seats[seated.indexOf(id)]?.at ?? { x: 0, y: 0 }, p?.at ?? { x: 0, y: 0 });
    expect(near(open)).toBe('MED');
    expect(near(quiet)).toBe('RU');
  });

  test('of one author lie apart; of a stranger nowhere', () => {
    const placed = placeSheets(layout, seated, [
      { id: 'P-1', from: 'MED', to: seated },
      { id: 'P-2', from: 'MED', to: seated },
      { id: 'P-3', from: 'XX', to: seated },
    ]);
    expect(placed.map(({ id }) => id)).toEqual(['P-1', 'P-2']);
    expect(distance(placed[0]?.at ?? { x: 0, y: 0 }, placed[1]?.at ?? { x: 0, y: 0 })).toBeGreaterThan(30);
  });

  test('travel from seat to seat the shorter way round', () => {
    const [from, to] = [layout.seats[3], layout.seats[4]];
    const arc = travelArc(layout, from?.angle ?? 0, to?.angle ?? 0);
    expect(distance(arcAt(arc, 0), from?.at ?? arc.bend)).toBeLessThan(1);
    expect(distance(arcAt(arc, 1), to?.at ?? arc.bend)).toBeLessThan(1);
    expect(arcAt(arc, 0.5).x).toBeGreaterThan(layout.outer.centre.x);
  });
});
