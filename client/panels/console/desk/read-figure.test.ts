import { expect, test } from 'vitest';
import { readFigure } from './read-figure.ts';

test.each([
  ['62', 62],
  [' 62,5 ', 62.5],
  ['−3', -3],
  ['+4', 4],
  ['0.35', 0.35],
])('reads %s', (typed, value) => {
  expect(readFigure(typed, [-20, 100])).toBe(value);
});

test.each(['', 'much', '1.2.3', '101', '-21', '1e2'])('refuses %s', (typed) => {
  expect(readFigure(typed, [-20, 100])).toBeNull();
});
