import { expect, test } from 'vitest';
import { clockInWords, spanInWords, timeInWords } from './clock-words.ts';

const letters = { mode: 'correspondence', day: { hours: 11 }, bulletinHours: 1 } as const;

test.each([
  [15, '15 s'],
  [80, '1:20'],
  [300, '5 min'],
  [3_600, '1 hour'],
  [7_200, '2 hours'],
  [86_400, '24 hours'],
])('a span of %i seconds is told as %s', (seconds, words) => {
  expect(spanInWords(seconds)).toBe(words);
});

test('a clock is told by the length of its days or by the hour at which they close', () => {
  expect(clockInWords({ mode: 'live', daySeconds: 80, bulletinSeconds: 20 })).toBe('1:20');
  expect(clockInWords({ mode: 'untimed' })).toBe('No clock');
  expect(clockInWords(letters)).toBe('11 hours');
  const fixed = { ...letters, day: { at: '18:00', zone: 'Europe/Kyiv' } };
  expect(clockInWords(fixed)).toBe('daily at 18:00, Europe/Kyiv');
});

test('by correspondence a close that is hours away is a day and an hour, the last hour is counted down', () => {
  const due = Date.parse('2026-11-24T16:00:00');
  expect(timeInWords(letters, 5 * 3_600_000, due)).toMatch(/^Tue,? 16:00$/);
  expect(timeInWords(letters, 59 * 60_000, due)).toBe('59:00');
  expect(timeInWords({ mode: 'live', daySeconds: 80, bulletinSeconds: 20 }, 5 * 3_600_000, due)).toBe(
    '5:00:00',
  );
});
