// Owns what a seat gave and what it got, from the ledger of concessions; weighs nothing.
import type { LedgerEntry } from '../../../../shared/views/index.ts';

export interface LedgerSides {
  readonly given: readonly LedgerEntry[];
  readonly got: readonly LedgerEntry[];
}

/** The entries where this delegation gave, and those where it got, the latest first. */
export function ledgerSides(ledger: readonly LedgerEntry[], me: string): LedgerSides {
  const latestFirst = [...ledger].sort((a, b) => b.day - a.day);
  return {
    given: latestFirst.filter((entry) => entry.gave.includes(me)),
    got: latestFirst.filter((entry) => entry.got.includes(me)),
  };
}
