// Checks that labels, callouts and marks find room and keep out of each other's way.
import { test as prop } from '@fast-check/vitest';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LabelRequest, labelBox, placeCallouts, placeLabels } from './label-placement.ts';
import { placeMarks } from './mark-placement.ts';
import { around, contains, distance, overlaps } from './point.ts';

const frame = { left: 0, top: 0, right: 400, bottom: 300 };
const request = (id: string, x: number, y: number): LabelRequest => ({
  id,
  at: { x, y },
  width: 60,
  height: 15,
  gap: 7,
  sides: ['left', 'right', 'below', 'above'],
});
const requests = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 300 })), { maxLength: 30 })
  .map((places) => places.map(([x, y], i) => request(`t${i}`, x, y)));

describe('labels', () => {
  prop.prop([requests])('lie inside the frame and never over one another', (all) => {
    const placed = placeLabels(all, [around({ x: 200, y: 150 }, 30)], frame);
    placed.forEach(({ box }, i) => {
      expect(contains(frame, box)).toBe(true);
      expect(overlaps(box, around({ x: 200, y: 150 }, 30))).toBe(false);
      for (const other of placed.slice(i + 1)) expect(overlaps(box, other.box)).toBe(false);
    });
  });

  test('take the side they prefer, then the next', () => {
    expect(placeLabels([request('a', 200, 150)], [], frame)[0]?.side).toBe('left');
    expect(placeLabels([request('a', 20, 150)], [], frame)[0]?.side).toBe('right');
    expect(labelBox(request('a', 200, 150), 'below')).toEqual({
      left: 170,
      top: 157,
      right: 230,
      bottom: 172,
    });
  });

  test('go to the more important first', () => {
    const placed = placeLabels(
      [request('first', 100, 100), { ...request('second', 100, 100), sides: ['left'] }],
      [],
      frame,
    );
    expect(placed.map(({ id }) => id)).toEqual(['first']);
  });
});

describe('callouts', () => {
  test('stand at the end of a leader, clear of what is taken', () => {
    const [callout] = placeCallouts(
      [{ id: 'I-1', at: { x: 200, y: 150 }, width: 90, height: 36 }],
      [around({ x: 200, y: 150 }, 20)],
      frame,
    );
    expect(callout && overlaps(callout.box, around({ x: 200, y: 150 }, 20))).toBe(false);
    expect(callout && contains(frame, callout.box)).toBe(true);
  });

  test('are left out where there is no room at all', () => {
    expect(placeCallouts([{ id: 'I-1', at: { x: 200, y: 150 }, width: 900, height: 36 }], [], frame)).toEqual(
      [],
    );
  });
});

describe('marks', () => {
  const grounds = [
    {
      sector: 'a',
      points: [
        { x: 0, y: 100 },
        { x: 200, y: 100 },
      ],
    },
    {
      sector: 'b',
      points: [
        { x: 200, y: 100 },
        { x: 400, y: 100 },
      ],
    },
    { sector: 'off', points: [{ x: 60, y: 260 }] },
  ];
  const off = { number: 27, incident: 24 };

  test('numbers stand behind the line, incidents in front of it, none over another', () => {
    const numbers = ['a', 'b', 'off'].map((id) => ({ id, sector: id, radius: 12 }));
    const incidents = Array.from({ length: 12 }, (_, i) => ({
      id: `I-${i}`,
      sector: ['a', 'b', 'off'][i % 3] ?? 'a',
      radius: 12,
    }));
    const placed = placeMarks(grounds, numbers, incidents, [], off);
    expect(placed.numbers[0]?.at.y).toBeCloseTo(73);
    expect(placed.numbers[2]?.at).toEqual({ x: 60, y: 260 });
    expect(placed.incidents).toHaveLength(12);
    expect(placed.incidents[0]?.at.y).toBeCloseTo(124);
    const all = [...placed.numbers, ...placed.incidents];
    all.forEach((mark, i) => {
      for (const other of all.slice(i + 1))
        expect(distance(mark.at, other.at)).toBeGreaterThan(mark.radius + other.radius);
    });
  });

  test('keep off what stands there, and one of an unknown sector is not shown', () => {
    const standing = [{ id: 'mast', at: { x: 100, y: 124 }, radius: 10 }];
    const asked = [
      { id: 'I-1', sector: 'a', radius: 12 },
      { id: 'I-2', sector: 'nowhere', radius: 12 },
    ];
    const { incidents } = placeMarks(grounds, [], asked, standing, off);
    expect(incidents.map(({ id }) => id)).toEqual(['I-1']);
    expect(distance(incidents[0]?.at ?? { x: 100, y: 124 }, { x: 100, y: 124 })).toBeGreaterThan(22);
  });
});
