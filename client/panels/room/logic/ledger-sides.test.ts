// Tests: what was given and got.
import { describe, expect, it } from 'vitest';
import { ledgerSides } from './ledger-sides.ts';

describe('the ledger', () => {
  it('parts what was given from what was got', () => {
    const base = { proposal: 'P-1', from: 0, to: 1 };
    const sides = ledgerSides(
      [
        { ...base, day: 2, clause: 'C15', gave: ['UA'], got: ['RU'] },
        { ...base, day: 5, clause: 'C02', gave: ['RU'], got: ['UA', 'EU'] },
      ],
      'UA',
    );
    expect([sides.given.map((one) => one.clause), sides.got.map((one) => one.clause)]).toEqual([
      ['C15'],
      ['C02'],
    ]);
  });
});
