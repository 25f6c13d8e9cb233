import { expect, test } from 'vitest';
import { countdown, figure, percent, signed } from './numbers.ts';

test('changes carry a sign as wide as the other, and none when there is no change', () => {
  expect([signed(3), signed(-2.5), signed(0.04), signed(-0.04)]).toEqual(['+3.0', '−2.5', '0.0', '0.0']);
});

test('figures and shares', () => {
  expect([figure(57.64, 1), figure(-1), percent(0.619)]).toEqual(['57.6', '−1', '62 %']);
});

test('a countdown reaches 00:00 only when it is over', () => {
  expect([countdown(402_000), countdown(1), countdown(0), countdown(-5)]).toEqual([
    '06:42',
    '00:01',
    '00:00',
    '00:00',
  ]);
  expect(countdown(3_600_000 + 62_000)).toBe('1:01:02');
});
