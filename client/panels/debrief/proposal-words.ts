// The words that stand for a proposal in the plots: who tabled what, when, what became of it, what it was worth.
import type { DebriefProposal, EndingKind } from '../../../shared/views/index.ts';
import { capitaliseSentences } from '../../texts/format-message.ts';
import { delegationName } from '../../texts/names.ts';
import { figure } from '../../texts/numbers.ts';
import { hasText, t } from '../../texts/t.ts';
import type { IconName } from '../kit/icon.tsx';
import { scopeOf } from './timeline-marks.ts';

/** `P-33, day 17, the United States, whole text. Russia 60.4, Ukraine 50.3. Lapsed, with 3 signatures.` */
export function proposalInWords(one: DebriefProposal, clauses: number, seats: readonly string[]): string {
  const slots = {
    id: one.id,
    day: one.day,
    who: delegationName(one.author, { article: true }),
    scope: t(`debrief.scope.${scopeOf(one, { clauses })}`),
    worth: worthInWords(one.utilities, seats),
    state: stateInWords(one.state),
    signatures: Object.keys(one.signed).length,
  };
  return capitaliseSentences(t(one.day === 0 ? 'debrief.proposalLineBefore' : 'debrief.proposalLine', slots));
}

/** `Russia 60.4, Ukraine 50.3`. */
export const worthInWords = (of: Readonly<Record<string, number>>, seats: readonly string[]): string =>
  seats.map((seat) => `${delegationName(seat)} ${figure(of[seat] ?? 0, 1)}`).join(', ');

function stateInWords(state: string): string {
  const key = `debrief.state.${state}`;
  return hasText(key) ? t(key) : state;
}

/** The sign of an ending: a tick only where a text outlives the session. */
export const OUTCOME_ICONS: Readonly<Record<EndingKind, IconName>> = {
  settled: 'check',
  prolonged: 'check',
  lapsed: 'clock',
  broken: 'close',
  refused: 'minus',
};
