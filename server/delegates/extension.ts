// Owns the answer to the question whether the truce goes on; knows worths and trends, not who asks.

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
  if (addsCrossing(situation, text)) return 'decline';
  const { value, atStart } = situation.view.own.walkAway;
  const drained = Math.max(0, atStart - value - FEAR) * (1 - situation.persona.parameters.risk / 2);
  const lastDay = situation.day >= Math.min(situation.days, proposal.expiresOn);
  if (situation.sheet.utility(text) - drained < value) return lastDay ? 'decline' : 'hold';
  const waits = situation.persona.parameters.stallThreshold >= 0.5 && situation.day < situation.days - 1;
  return waits ? 'hold' : 'sign';
}
