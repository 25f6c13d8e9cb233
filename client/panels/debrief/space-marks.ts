// The marks of the bargaining space: every text tabled so far as a seal or a small outline, and what held on the day.
import type { DebriefProposal, DebriefView } from '../../../shared/views/index.ts';
import { t } from '../../texts/t.ts';
import type { Point } from './plot-frame.ts';
import type { PlotMark } from './plot-marks.tsx';
import { OUTCOME_ICONS, proposalInWords, worthInWords } from './proposal-words.ts';
import { inForceOnDay } from './space-figures.ts';
import { scopeOf } from './timeline-marks.ts';

/** A whole text is a seal, ringed when it came into force; a part of one its small outline. */
export function proposalMark(
  one: DebriefProposal,
  at: Point,
  clauses: number,
  seats: readonly string[],
): PlotMark {
  const { id, author, state } = one;
  const isSeal = state === 'in force' || scopeOf(one, { clauses }) === 'whole';
  return {
    id,
    at,
    look: isSeal ? { kind: 'seal', author, bound: state === 'in force' } : { kind: 'small', author },
    words: proposalInWords(one, clauses, seats),
  };
}

interface HeldMarkInput {
  readonly debrief: DebriefView;
  readonly day: number;
  readonly isLast: boolean;
  readonly at: Point;
  readonly seats: readonly string[];
}

/** What held: at the end the ending's own sign, before it a dotted ring. */
export function heldMark({ debrief, day, isLast, at, seats }: HeldMarkInput): PlotMark {
  const { kind, day: lastDay } = debrief.ending;
  const worth = Object.fromEntries(seats.map((seat) => [seat, inForceOnDay(debrief, day, seat)]));
  const title = isLast ? t(`debrief.endMark.${kind}`, { day: lastDay }) : t('debrief.heldOn', { day });
  return {
    id: 'held',
    at,
    look: isLast
      ? { kind: 'outcome', icon: OUTCOME_ICONS[kind], binds: kind === 'settled' || kind === 'prolonged' }
      : { kind: 'in force' },
    words: `${title}. ${worthInWords(worth, seats)}.`,
  };
}
