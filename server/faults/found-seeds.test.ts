// Cycles that once failed, by name, so that what they found stays found.
import { expect, it } from 'vitest';
import { concurrentHistories } from './concurrent-histories.ts';

it('8: history 1-2043: what was decided on a lost append of its own does not follow a stranger’s', async () => {
  const report = await concurrentHistories.runPart({ from: 2_043, to: 2_044, seed: 1, note: () => {} });
  expect(report.faults).toEqual([]);
});
