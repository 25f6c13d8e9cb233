import { describe, expect, test } from 'vitest';
import type { NightProps } from '../props.ts';
import { phrase } from '../stage-words.ts';
import { tensionAt } from './paint-night.ts';
import { THIN_TRUST, trustWidth } from './paint-trust.ts';

const steps = ['supply', 'incidents'].map((id) => ({ id, title: id, note: '', alarm: false }));
const night: NightProps = { day: 11, steps, incidents: [], tensionFrom: 41, tensionTo: 47 };

describe('tension over the night', () => {
  test('stands until every step is done, then goes to its new height and stays', () => {
    expect(tensionAt(night, 0)).toBe(41);
    expect(tensionAt(night, 2)).toBe(41);
    expect(tensionAt(night, 2.5)).toBeCloseTo(44);
    expect(tensionAt(night, 3)).toBe(47);
    expect(tensionAt(night, 9)).toBe(47);
  });
});

describe('trust', () => {
  test('widens its line from 25 on and stays thin below', () => {
    expect(trustWidth(0)).toBe(trustWidth(THIN_TRUST - 1));
    expect(trustWidth(60)).toBeGreaterThan(trustWidth(30));
    expect(trustWidth(100)).toBe(9);
  });
});

test('phrases take their values and keep what has none', () => {
  expect(phrase('{count} unread of {all}', { count: 2 })).toBe('2 unread of {all}');
});
