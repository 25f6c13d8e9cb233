// Tests of what a mandate makes of a text, against figures computed elsewhere and against each other.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Package, parsePackage } from '../catalogue/package-of-options.ts';
import { goodScenario } from '../catalogue/testing/good-scenario.ts';
import { compileSheet, fromPackageArray, toPackageArray } from './compile-sheet.ts';
import { mergePackage, statusQuoPackage } from './texts.ts';
import { contributions, crossedRedLines, optionWorth, utility, valueSheetOf } from './value-sheet.ts';

const DELEGATIONS = ['RU', 'UA', 'US', 'EU', 'MED'];
const sheets = DELEGATIONS.map((id) => valueSheetOf(goodScenario, id));
const { clauses } = goodScenario.treaty;
const ids = clauses.map((clause) => clause.id);

function text(written: string): Package {
  const parsed = parsePackage(goodScenario, written);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}

const statusQuo = statusQuoPackage(goodScenario);
const anyText = fc
  .tuple(...clauses.map((clause) => fc.nat(clause.options.length - 1)))
  .map((options) => fromPackageArray(ids, options));

describe('utility', () => {
  it('gives the known worth of the Nash package', () => {
    const nash = text(goodScenario.check?.nash ?? '');
    expect(sheets.map((sheet) => Number(utility(sheet, nash).toFixed(1)))).toEqual([
      57.3, 70.9, 86.1, 76.8, 99.2,
    ]);
  });

  it('gives the known worth of a worked proposal over a text in force', () => {
    const inForce = mergePackage(statusQuo, text('C01c C02c C15c C17b'));
    const proposed = mergePackage(inForce, text('C03c C06c C07c C12c'));
    const [ru, ua] = sheets;
    if (!ru || !ua) throw new Error('two sheets');
    expect(utility(ua, inForce)).toBeCloseTo(55.5, 1);
    expect(utility(ua, proposed)).toBeCloseTo(63, 1);
    expect(utility(ru, inForce)).toBeCloseTo(43.5, 1);
    expect(utility(ru, proposed)).toBeCloseTo(44.1, 1);
  });

  it('stays between 0 and 100, but for a negative pair term', () => {
    fc.assert(
      fc.property(anyText, (pkg) => {
        for (const sheet of sheets) {
          const worst = sheet.pairTerms.reduce((sum, term) => sum + Math.min(0, term.add), 0) * sheet.scale;
          expect(utility(sheet, pkg)).toBeGreaterThanOrEqual(worst);
          expect(utility(sheet, pkg)).toBeLessThanOrEqual(100 + 1e-4);
        }
      }),
    );
  });

  it('refuses a text that leaves a clause out', () => {
    const [sheet] = sheets;
    expect(() => sheet && utility(sheet, { C01: 2 })).toThrow('C02');
  });
});

describe('compileSheet', () => {
  it('agrees with utility() and crossedRedLines() on any text', () => {
    const compiled = sheets.map(compileSheet);
    fc.assert(
      fc.property(anyText, (pkg) => {
        const array = toPackageArray(ids, pkg);
        compiled.forEach((fast, k) => {
          const sheet = sheets[k];
          if (!sheet) return;
          expect(fast.utility(array)).toBeCloseTo(utility(sheet, pkg), 9);
          expect(fast.crosses(array)).toBe(crossedRedLines(sheet, pkg).length > 0);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('gives the worth of single options', () => {
    const [ru] = sheets;
    if (!ru) throw new Error('a sheet');
    expect(compileSheet(ru).worth(7, 2)).toBeCloseTo(0.943396 * 0.12 * 58, 9);
    expect(optionWorth(ru, 'C08c')).toBeCloseTo(0.943396 * 0.12 * 58, 9);
  });
});

describe('contributions', () => {
  it('add up to the difference in worth', () => {
    fc.assert(
      fc.property(anyText, anyText, (from, to) => {
        for (const sheet of sheets) {
          const { total, clauses: changes } = contributions(sheet, from, to);
          expect(total).toBeCloseTo(utility(sheet, to) - utility(sheet, from), 9);
          expect(changes.map((change) => change.clause)).toEqual(ids.filter((id) => from[id] !== to[id]));
        }
      }),
    );
  });

  it('name each change and each pair that comes to hold', () => {
    const ua = valueSheetOf(goodScenario, 'UA');
    const to = mergePackage(statusQuo, text('C02c C03c'));
    const { clauses: changes, pairTerms } = contributions(ua, statusQuo, to);
    expect(changes.map(({ from, to: option }) => `${from}>${option}`)).toEqual(['C02a>C02c', 'C03a>C03c']);
    expect(changes[0]?.delta).toBeCloseTo(0.925926 * 0.07 * 85, 9);
    expect(pairTerms).toHaveLength(1);
    expect(pairTerms[0]).toMatchObject({ gained: true });
    expect(pairTerms[0]?.delta).toBeCloseTo(4 * 0.925926, 9);
  });
});

describe('crossedRedLines', () => {
  const crossed = (id: string, written: string) =>
    crossedRedLines(valueSheetOf(goodScenario, id), text(written));

  it('names absolute lines with their words', () => {
    expect(crossed('RU', 'C08e C12e').map((line) => line.kind === 'absolute' && line.option)).toEqual([
      'C08e',
      'C12e',
    ]);
    expect(crossed('RU', 'C08e')[0]?.text).toBe('No withdrawal from the four regions.');
    expect(crossed('UA', 'C08e')).toEqual([]);
  });

  it('names conditional lines only while their condition is not met', () => {
    expect(crossed('RU', 'C01c C06d')).toMatchObject([
      { kind: 'conditional', options: ['C01c'], needOneOf: ['C06a', 'C06b', 'C06c'] },
    ]);
    expect(crossed('RU', 'C01c C06c')).toEqual([]);
    expect(crossed('RU', 'C01b C06d')).toEqual([]);
  });
});
