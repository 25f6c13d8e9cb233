import { expect, test } from 'vitest';
import { dialDays, heatColour, heatOf, radialBar } from './dial-geometry.ts';

test('past, today, ahead and the vote', () => {
  const days = dialDays(30, 12, [25, 31], 26);
  expect(days).toHaveLength(30);
  expect(days.map((one) => one.state).slice(10, 13)).toEqual(['past', 'today', 'ahead']);
  expect(days.filter((one) => one.state === 'vote').map((one) => one.day)).toEqual([26, 27, 28, 29, 30]);
  expect(days[1]?.tension).toBe(31);
});

test('a truce that is over has no today', () => {
  expect(dialDays(30, 31, [], 26).every((one) => one.state === 'past')).toBe(true);
});

test('heat stays on its ramp', () => {
  expect([heatOf(-5), heatOf(10), heatOf(35), heatOf(60), heatOf(100)]).toEqual([0, 0, 2, 4, 4]);
  expect(heatColour(100)).toBe('color-mix(in oklab, var(--heat-3), var(--heat-4) 100%)');
});

test('a bar at angle 0 hangs straight down', () => {
  expect(radialBar([10, 0], 0, 5, 8, 2)).toBe('M9.00 5.00L9.00 8.00L11.00 8.00L11.00 5.00Z');
});
