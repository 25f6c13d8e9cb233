// Tests of the written form of a text and of references to options.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clauseOf,
  formatPackage,
  holds,
  holdsOneOf,
  indexOf,
  optionId,
  parsePackage,
} from './package-of-options.ts';
import { goodScenario } from './testing/good-scenario.ts';

const NASH = 'C01c C02c C03c C04b C05d C06c C07c C08c C09c C10b C11c C12b C13b C14c C15d C16b C17c';

describe('a text in writing', () => {
  it('is read and written the same', () => {
    const parsed = parsePackage(goodScenario, NASH);
    expect(parsed.ok && formatPackage(goodScenario, parsed.value)).toBe(NASH);
    expect(parsed.ok && parsed.value.C13).toBe(1);
  });

  it('comes back from any set of options, in clause order', () => {
    const { clauses } = goodScenario.treaty;
    const partial = fc.array(fc.option(fc.nat()), { minLength: clauses.length, maxLength: clauses.length });
    fc.assert(
      fc.property(partial, (draws) => {
        const pkg = Object.fromEntries(
          clauses.flatMap((clause, i) => {
            const draw = draws[i];
            return typeof draw === 'number' ? [[clause.id, draw % clause.options.length]] : [];
          }),
        );
        expect(parsePackage(goodScenario, formatPackage(goodScenario, pkg))).toEqual({
          ok: true,
          value: pkg,
        });
      }),
    );
  });

  it('refuses what is not in the treaty', () => {
    expect(parsePackage(goodScenario, 'C01z')).toEqual({
      ok: false,
      error: 'C01z is not an option of this treaty',
    });
    expect(parsePackage(goodScenario, 'C07e').ok).toBe(false);
    expect(parsePackage(goodScenario, 'C01a, C01b')).toEqual({ ok: false, error: 'C01 is named twice' });
    expect(parsePackage(goodScenario, '')).toEqual({ ok: true, value: {} });
  });

  it('answers for single options', () => {
    expect([clauseOf('C12d'), indexOf('C12d'), optionId('C12', 3)]).toEqual(['C12', 3, 'C12d']);
    expect(holds({ C01: 2 }, 'C01c')).toBe(true);
    expect(holds({ C01: 2 }, 'C02c')).toBe(false);
    expect(holdsOneOf({ C01: 2 }, ['C01a', 'C01c'])).toBe(true);
    expect(holdsOneOf({}, ['C01a'])).toBe(false);
  });
});
