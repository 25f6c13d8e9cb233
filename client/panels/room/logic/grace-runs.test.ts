import { expect, test } from 'vitest';
import { graceRuns } from './grace-runs.ts';

const settings = { mode: 'live', daySeconds: 300, bulletinSeconds: 30, graceSeconds: 60 } as const;

test('rule 4.10: time added in the grace ends the alarm until the end is near again', () => {
  expect(graceRuns({ inGrace: true, settings }, 55_000)).toBe(true);
  expect(graceRuns({ inGrace: true, settings }, 295_000)).toBe(false);
  expect(graceRuns({ inGrace: true, settings }, 60_000)).toBe(true);
});

test('before the time is up, in a pause and without a clock no grace runs', () => {
  expect(graceRuns({ inGrace: false, settings }, 5_000)).toBe(false);
  expect(graceRuns({ inGrace: true, settings }, null)).toBe(false);
  expect(graceRuns({ inGrace: true, settings: { mode: 'untimed' } }, 5_000)).toBe(false);
});
