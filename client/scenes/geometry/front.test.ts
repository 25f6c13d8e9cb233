import { describe, expect, test } from 'vitest';
import raw from '../../../assets/map/ukraine.json' with { type: 'json' };
import {
  blendedWidths,
  KM_PER_POINT,
  lineShift,
  lineWidth,
  movedStretches,
  teethAlong,
  toothSpacing,
} from './front.ts';
import { lineStretches } from './map-geometry.ts';
import { distance } from './point.ts';
import { lengthOf } from './polyline.ts';

const straight = [
  { x: 0, y: 0 },
  { x: 200, y: 0 },
];
const line = lineStretches(raw);
const even = new Map(line.map(({ sector }) => [sector, { pressure: 20, fortification: 20 }]));

describe('width and teeth', () => {
  test('pressure widens the line, and not knowing it does not', () => {
    expect(lineWidth(100)).toBeGreaterThan(lineWidth(50));
    expect(lineWidth(0)).toBe(lineWidth(null));
    expect(lineWidth(250)).toBe(lineWidth(100));
  });

  test('works bring teeth closer; none or unknown have no teeth', () => {
    expect(toothSpacing(90)).toBeLessThan(toothSpacing(20) ?? 0);
    expect(toothSpacing(0)).toBeNull();
    expect(toothSpacing(null)).toBeNull();
    expect(teethAlong(straight, null)).toEqual([]);
    expect(teethAlong(straight, 100).length).toBeGreaterThan(teethAlong(straight, 30).length);
  });

  test('teeth point to the defender, on the right hand, and keep clear of the ends', () => {
    for (const { at, right } of teethAlong(straight, 60)) {
      expect(right.y).toBeCloseTo(1);
      expect(at.x).toBeGreaterThan(5);
      expect(at.x).toBeLessThan(195);
    }
  });

  test('widths of neighbouring sectors meet half-way at the common end', () => {
    const next = [
      { x: 200, y: 0 },
      { x: 300, y: 0 },
      { x: 400, y: 0 },
    ];
    const [first, second] = blendedWidths([straight, next], [2, 6], 20);
    expect(first?.at(-1)).toBe(4);
    expect(second?.[0]).toBe(4);
    expect(second?.[1]).toBe(6);
  });
});

describe('a moved line', () => {
  test('stands where it stood during the truce', () => {
    expect(lineShift(line, even, 0)).toEqual(line.map(() => 0));
    expect(movedStretches(line, lineShift(line, even, 0), 0.1)).toBe(line);
  });

  test('moves by 1.6 km a point on average, only where the ground counts', () => {
    const shift = lineShift(line, even, 3);
    const moving = line.map(({ points, moves }) => (moves ? lengthOf(points) : 0));
    const total = moving.reduce((sum, long) => sum + long, 0);
    const mean = shift.reduce((sum, km, i) => sum + km * (moving[i] ?? 0), 0) / total;
    expect(mean).toBeCloseTo(3 * KM_PER_POINT);
    line.forEach(({ moves }, i) => {
      if (!moves) expect(shift[i]).toBe(0);
    });
  });

  test('moves more where pressure exceeds works, and back when points are lost', () => {
    const forces = new Map(even).set('pokrovsk', { pressure: 80, fortification: 10 });
    const at = (sector: string, moved: number): number =>
      lineShift(line, forces, moved)[line.findIndex((stretch) => stretch.sector === sector)] ?? 0;
    expect(at('pokrovsk', 2)).toBeGreaterThan(at('luhansk', 2));
    expect(at('pokrovsk', -2)).toBeCloseTo(-at('pokrovsk', 2));
  });

  test('keeps the common ends of sectors common', () => {
    const moved = movedStretches(line, lineShift(line, even, 5), raw.projection.unitKm);
    moved.slice(1).forEach((stretch, i) => {
      expect(stretch.points[0]).toEqual(moved[i]?.points.at(-1));
      expect(stretch.points).toHaveLength(line[i + 1]?.points.length ?? 0);
    });
    const middle = Math.floor((line[5]?.points.length ?? 0) / 2);
    const [before, after] = [line[5]?.points[middle], moved[5]?.points[middle]];
    if (before && after) expect(distance(before, after) * raw.projection.unitKm).toBeGreaterThan(2);
  });
});
