// Every fault test with its few cycles: enough to notice a break, not enough to record a figure.
import { describe, expect, it } from 'vitest';
import { hasPassed } from './fault-test.ts';
import { faultTests } from './fault-tests.ts';

const SEED = 20_250_412;

describe('fault tests, quick versions', () => {
  it('are listed once each, by number', () => {
    const numbers = faultTests.map(({ number }) => number);
    expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
  });

  for (const test of faultTests) {
    const cycles = test.cycles.quick;
    it(`${test.number} ${test.title}: ${cycles} ${test.unit}`, async () => {
      const report = await test.run({ cycles, seed: SEED, note: () => {} });
      expect(report.faults).toEqual([]);
      expect({ passed: report.passed, ...pick(report) }).toEqual({
        passed: cycles,
        lost: 0,
        doubled: 0,
        gaps: 0,
      });
      expect(hasPassed(report, cycles)).toBe(true);
    });
  }
});

const pick = ({ lost, doubled, gaps }: { lost: number; doubled: number; gaps: number }) => ({
  lost,
  doubled,
  gaps,
});
