// Owns the answer to the question whether the truce goes on; knows worths and trends, not who asks.

import { clauseOf, indexOf } from '../../shared/catalogue/index.ts';
import type { ProposalView } from '../../shared/views/index.ts';
import type { Verdict } from './acceptance.ts';
import { addsCrossing } from './red-lines.ts';
import { resultOf, type Situation } from './situation.ts';

/** Loss of own walk-away value over the truce, in points, from which a pause is seen to arm the other side. */
const FEAR = 4;

/**
 * A truce that is prolonged pays the text in force, one that lapses what walking away pays: signs when the first is worth
 * more. A pause in which own strength has drained away is worth less by what another such month would cost (the
 * commitment problem, Fearon 1995). The patient wait with a signature that others want; on the last day all answer.
 */
export function judgeExtension(situation: Situation, proposal: ProposalView): Verdict {
  const text = resultOf(situation, proposal);
  if (addsCrossing(situation, text) || leavesNothingToExtend(situation, text)) return 'decline';
  const lastDay = situation.day >= Math.min(situation.days, proposal.expiresOn);
  if (gainOfGoingOn(situation, text) < 0) return lastDay ? 'decline' : 'hold';
  const waits = situation.persona.parameters.stallThreshold >= 0.5 && situation.day < situation.days - 1;
  return waits ? 'hold' : 'sign';
}

/** Whether a text names a last day of its own (rule 3.7). */
export function leavesNothingToExtend({ scenario, space }: Situation, text: Int8Array): boolean {
  return scenario.extensionRuledOutBy.some(
    (option) => text[space.place.get(clauseOf(option)) ?? -1] === indexOf(option),
  );
}

/** What going on with this text in force is worth over letting the truce lapse, in own points. */
export function gainOfGoingOn(situation: Situation, text: Int8Array): number {
  const { value, atStart } = situation.view.own.walkAway;
  const drained = Math.max(0, atStart - value - FEAR) * (1 - situation.persona.parameters.risk / 2);
  return situation.sheet.utility(text) - drained - sureWalkAway(situation);
}

/**
 * What walking away is reckoned with here. It is known to an interval only (rule 8.5), a text to the letter: who takes any
 * risk reckons with its middle, who takes none with its low end.
 */
export function sureWalkAway({ view, persona }: Situation): number {
  const { value, low } = view.own.walkAway;
  return value - (1 - persona.parameters.risk) * (value - low);
}
