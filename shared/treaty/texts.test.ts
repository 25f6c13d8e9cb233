// Tests of what can be said of texts without values (rules 5.1 to 5.4): status quo, merging, changes, signatories.

import { describe, expect, it } from 'vitest';
import { formatPackage } from '../catalogue/package-of-options.ts';
import { goodScenario } from '../catalogue/testing/good-scenario.ts';
import {
  changedClauses,
  figureInForce,
  impossiblePairs,
  mergePackage,
  requiredSignatories,
  statusQuoPackage,
} from './texts.ts';

const statusQuo = statusQuoPackage(goodScenario);

describe('the status quo (5.1)', () => {
  it('is what holds while nothing is agreed', () => {
    expect(formatPackage(goodScenario, statusQuo)).toBe(
      'C01a C02a C03a C04b C05e C06d C07a C08c C09d C10c C11b C12d C13a C14d C15b C16a C17a',
    );
  });
});

describe('merging and comparing', () => {
  it('puts later parts over earlier ones and leaves the base alone', () => {
    const merged = mergePackage(statusQuo, { C01: 1, C02: 2 }, { C01: 2 });
    expect([merged.C01, merged.C02, merged.C03]).toEqual([2, 2, 0]);
    expect(statusQuo.C01).toBe(0);
    expect(changedClauses(statusQuo, merged)).toEqual(['C01', 'C02']);
    expect(changedClauses(merged, merged)).toEqual([]);
    expect(changedClauses({ C01: 1 }, { C02: 1 })).toEqual(['C02', 'C01']);
  });

  it('finds options that cannot stand together (5.4)', () => {
    expect(impossiblePairs(goodScenario, statusQuo)).toEqual([]);
    expect(impossiblePairs(goodScenario, { C08: 0, C09: 3 })).toHaveLength(1);
    expect(impossiblePairs(goodScenario, { C08: 0 })).toEqual([]);
  });
});

describe('requiredSignatories (5.3)', () => {
  it('unites the signatories of the clauses, in the order of delegations', () => {
    expect(requiredSignatories(goodScenario, ['C03', 'C13'], 'truce terms')).toEqual([
      'RU',
      'UA',
      'US',
      'MED',
    ]);
    expect(requiredSignatories(goodScenario, ['C01'], 'confidence measure')).toEqual(['RU', 'UA']);
  });

  it('adds all who must sign a settlement or an extension', () => {
    expect(requiredSignatories(goodScenario, ['C01'], 'settlement')).toEqual(['RU', 'UA', 'US', 'EU', 'MED']);
    expect(requiredSignatories(goodScenario, [], 'extension')).toEqual(['RU', 'UA']);
  });
});

describe('figureInForce', () => {
  const { monitoring } = goodScenario.parameters;

  it('reads the figure of the option in force', () => {
    expect(figureInForce(monitoring, statusQuo, 0)).toBe(0.1);
    expect(figureInForce(monitoring, { C02: 2 }, 0)).toBe(0.8);
  });

  it('keeps a figure of 0 and falls back only when there is no clause', () => {
    expect(figureInForce({ clause: 'C02', byOption: { a: 0 } }, statusQuo, 9)).toBe(0);
    expect(figureInForce({ clause: null, byOption: {} }, statusQuo, 9)).toBe(9);
  });
});
