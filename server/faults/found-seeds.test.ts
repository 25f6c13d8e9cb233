// Cycles that once failed, by name, so that what they found stays found.
import { expect, it } from 'vitest';
import { concurrentHistories } from './concurrent-histories.ts';
import { modelSequences } from './model-sequences.ts';
import { wholeGames } from './whole-games.ts';

it('8: history 1-2043: what was decided on a lost append of its own does not follow a stranger’s', async () => {
  const report = await concurrentHistories.runPart({ from: 2_043, to: 2_044, seed: 1, note: () => {} });
  expect(report.faults).toEqual([]);
});

it('9: game 1-9251: what was due waits when the clock is set back before its turn has come', async () => {
  const report = await wholeGames.runPart({ from: 9_251, to: 9_252, seed: 1, note: () => {} });
  expect(report.faults).toEqual([]);
});

it('10: commands 30,500 and 79,000: a delegation that a script plays is given back to its people', async () => {
  for (const from of [30_500, 79_000]) {
    const report = await modelSequences.runPart({ from, to: from + 500, seed: 1, note: () => {} });
    expect(report.faults).toEqual([]);
  }
});
