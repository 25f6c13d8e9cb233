// Owns how an order's chances are laid out and put in words: which part means what; knows no formula.
import type { OddsRow } from '../../../../shared/views/index.ts';

/** good: what its author hopes for; open: nobody can tell; bad: it turns against its author. */
export type OddsTone = 'good' | 'open' | 'bad';

export interface OddsPart {
  readonly outcome: string;
  readonly chance: number;
  readonly tone: OddsTone;
}

const TONES: Readonly<Record<string, OddsTone>> = {
  believed: 'good',
  undecided: 'open',
  exposed: 'bad',
  answered: 'good',
  ignored: 'open',
  seen: 'bad',
  'other-blamed': 'good',
  open: 'open',
  named: 'bad',
  unnoticed: 'good',
  caught: 'bad',
  unanswered: 'good',
  refuted: 'bad',
  unseen: 'good',
  closed: 'good',
  'stays-open': 'open',
  gain: 'good',
  loss: 'bad',
};
const PLACES: Readonly<Record<OddsTone, number>> = { good: 0, open: 1, bad: 2 };

/** The parts of one row from what is hoped for to what is feared; outcomes of an unknown kind count as open. */
export function oddsParts(row: OddsRow): readonly OddsPart[] {
  return Object.entries(row.chances)
    .map(([outcome, chance]) => ({ outcome, chance, tone: TONES[outcome] ?? 'open' }))
    .sort((a, b) => PLACES[a.tone] - PLACES[b.tone]);
}

/** Key of the words for what the other side would have done in this row; null for the plain row. */
export function givenKey(row: OddsRow): string | null {
  return row.given === null ? null : `room.odds.given.${row.given.mark}`;
}

/** Whole per cents of a row's parts that sum to 100: largest remainders (Hamilton's method). */
export function wholePercents(parts: readonly OddsPart[]): readonly number[] {
  const floors = parts.map((part) => Math.floor(part.chance * 100 + 1e-9));
  const short = 100 - floors.reduce((sum, share) => sum + share, 0);
  const byRest = parts
    .map((part, index) => ({ index, rest: part.chance * 100 - (floors[index] ?? 0) }))
    .sort((a, b) => b.rest - a.rest)
    .slice(0, Math.max(0, short));
  return floors.map((share, index) => share + (byRest.some((entry) => entry.index === index) ? 1 : 0));
}
