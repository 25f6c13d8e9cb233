// The timeline's days: where they begin and end, and which one a key or a place means.
import { describe, expect, it } from 'vitest';
import type { EndingKind } from '../../../shared/views/index.ts';
import { smallDebrief } from './testing/small-debrief.ts';
import { dayAt, dayByKey, middleOf, tensionOn, timelineSpan } from './timeline-days.ts';

const ended = (kind: EndingKind, day: number) => ({ ending: { kind, day, by: null } });

describe('the span', () => {
  it('goes from day 1 to the day of the ending', () => {
    expect(timelineSpan(ended('broken', 7), 30, 0)).toEqual({ first: 1, last: 7, days: 30 });
    expect(timelineSpan(ended('broken', 1), 30, 0)).toEqual({ first: 1, last: 1, days: 30 });
  });

  it('begins with the terms phase where there was one', () => {
    expect(timelineSpan(ended('settled', 21), 30, 3)).toEqual({ first: 0, last: 21, days: 30 });
  });

  it('has nothing but the terms phase when the truce was refused, whatever its days', () => {
    expect(timelineSpan(ended('refused', 3), 30, 3)).toEqual({ first: 0, last: 0, days: 30 });
  });
});

describe('moving', () => {
  const span = { first: 1, last: 20, days: 30 };

  it('steps by a day or five and stops at the ends', () => {
    expect(dayByKey('ArrowRight', 19, span)).toBe(20);
    expect(dayByKey('ArrowRight', 20, span)).toBe(20);
    expect(dayByKey('ArrowLeft', 1, span)).toBe(1);
    expect(dayByKey('PageUp', 3, span)).toBe(8);
    expect(dayByKey('PageDown', 3, span)).toBe(1);
    expect([dayByKey('Home', 9, span), dayByKey('End', 9, span)]).toEqual([1, 20]);
    expect(dayByKey('a', 9, span)).toBeNull();
  });

  it('finds the day at a place, and never one after the ending', () => {
    expect(dayAt(0, span)).toBe(1);
    expect(dayAt(0.5, span)).toBe(16);
    expect(dayAt(0.99, span)).toBe(20);
    expect(dayAt(-0.2, span)).toBe(1);
    for (const day of [1, 7, 20]) expect(dayAt(middleOf(day, span), span)).toBe(day);
    for (const day of [0, 5])
      expect(dayAt(middleOf(day, { ...span, first: 0 }), { ...span, first: 0 })).toBe(day);
  });
});

it('gives a day without a night the tension of the one before', () => {
  expect(tensionOn(smallDebrief(), 2)).toBe(20);
  expect(tensionOn(smallDebrief(), 9)).toBe(30);
  expect(tensionOn({ days: [] }, 1)).toBe(0);
});
