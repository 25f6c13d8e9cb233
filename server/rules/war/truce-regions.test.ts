// Rules 8.12, 8.36 and 3.10: how compliance and monitoring follow the war state.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Compliance } from '../../../shared/views/index.ts';
import type { SessionState } from '../state.ts';
import { thirtyDays } from '../testing/load-scenario.ts';
import { truceState } from '../testing/truce-state.ts';
import { complianceAfter } from './compliance.ts';
import { baseCoverage, monitoringAfter } from './monitoring.ts';

const parameters = thirtyDays.parameters.compliance;
const next = (current: Compliance, tension: number) => complianceAfter(current, tension, parameters);
const ladder: readonly Compliance[] = ['holding', 'strained', 'suspended'];

describe('rule 8.36: compliance', () => {
  it('given tension at a threshold, then it is one step worse', () => {
    expect(next('holding', 40)).toBe('strained');
    expect(next('holding', 39)).toBe('holding');
    expect(next('strained', 65)).toBe('suspended');
    expect(next('holding', 100)).toBe('strained');
  });

  it('given tension just below a threshold, then it does not yet get better', () => {
    expect(next('strained', 35)).toBe('strained');
    expect(next('strained', 34)).toBe('strained');
    expect(next('strained', 33)).toBe('holding');
    expect(next('suspended', 60)).toBe('suspended');
    expect(next('suspended', 10)).toBe('strained');
  });

  it('given a broken truce, then it stays broken', () => {
    expect(next('broken', 0)).toBe('broken');
  });

  it('given any tension, then it moves by one step at most', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ladder),
        fc.double({ min: 0, max: 100, noNaN: true }),
        (current, tension) => {
          const step = ladder.indexOf(next(current, tension)) - ladder.indexOf(current);
          expect(Math.abs(step)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});

describe('rule 8.12: coverage of the text in force', () => {
  const coverage = (day: number, text: string, agreedOn: number) =>
    baseCoverage(thirtyDays, truceState(thirtyDays, { day, text, agreedOn }));

  it('given the status quo, then it is what it was before the truce', () => {
    expect(baseCoverage(thirtyDays, truceState(thirtyDays, { day: 20 }))).toBe(0.1);
  });

  it('given a mission agreed on day 5, then coverage grows evenly over three nights', () => {
    expect(coverage(5, 'C02c', 5)).toBeCloseTo(0.1 + 0.7 / 3, 10);
    expect(coverage(6, 'C02c', 5)).toBeCloseTo(0.1 + 1.4 / 3, 10);
    expect(coverage(7, 'C02c', 5)).toBeCloseTo(0.8, 10);
    expect(coverage(29, 'C02c', 5)).toBeCloseTo(0.8, 10);
  });

  it('given a mission agreed before day 1, then it begins to deploy with the truce', () => {
    expect(coverage(1, 'C02c', 4)).toBeCloseTo(0.1 + 0.7 / 3, 10);
  });

  /** A second change of the clause on monitors, on the same day or later. */
  const changed = (state: SessionState, day: number, from: number, to: number): SessionState => ({
    ...state,
    treaty: {
      ...state.treaty,
      inForce: { ...state.treaty.inForce, C02: to },
      ledger: [...state.treaty.ledger, { day, proposal: 'P', clause: 'C02', from, to, gave: [], got: [] }],
    },
  });

  it('given a mission replaced before it was there, then coverage grows from what had been reached', () => {
    const sameDay = changed(truceState(thirtyDays, { day: 5, text: 'C02c', agreedOn: 5 }), 5, 2, 3);
    expect(baseCoverage(thirtyDays, sameDay)).toBeCloseTo(0.1 + 0.5 / 3, 10);
    const nextDay = changed(truceState(thirtyDays, { day: 6, text: 'C02c', agreedOn: 5 }), 6, 2, 3);
    const reached = 0.1 + 0.7 / 3;
    expect(baseCoverage(thirtyDays, nextDay)).toBeCloseTo(reached + (0.6 - reached) / 3, 10);
  });

  it('given a smaller mission in place of a full one, then it works at once (rule 3.10)', () => {
    const full = truceState(thirtyDays, { day: 12, text: 'C02c', agreedOn: 5, monitoring: 'operational' });
    expect(monitoringAfter(thirtyDays, changed(full, 12, 2, 3))).toBe('operational');
  });

  it('given a weaker text after a stronger one, then the monitors are gone at once', () => {
    const strong = truceState(thirtyDays, { day: 10, text: 'C02c', agreedOn: 2 });
    const weak = changed(strong, 10, 2, 1);
    expect(baseCoverage(thirtyDays, weak)).toBe(0.35);
  });
});

describe('rule 3.10: where the monitors stand', () => {
  it('given a text with monitors, then they deploy for three days and work from the fourth', () => {
    const at = (day: number) =>
      monitoringAfter(thirtyDays, truceState(thirtyDays, { day, text: 'C02b', agreedOn: 4 }));
    expect([4, 5, 6, 7, 8].map(at)).toEqual([
      'deploying',
      'deploying',
      'deploying',
      'operational',
      'operational',
    ]);
  });

  it('given the status quo, then there are none; after there were some, they are withdrawn', () => {
    expect(monitoringAfter(thirtyDays, truceState(thirtyDays))).toBe('none');
    expect(monitoringAfter(thirtyDays, truceState(thirtyDays, { monitoring: 'operational' }))).toBe(
      'withdrawn',
    );
  });
});
