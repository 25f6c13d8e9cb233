// Owns the answer to the question whether the truce goes on; knows worths and trends, not who asks.

import type { ProposalView } from '../../shared/views/index.ts';
import type { Verdict } from './acceptance.ts';
import type { Bargain } from './bargain.ts';
import { addsCrossing } from './partial-deals.ts';
import { resultOf, type Situation } from './situation.ts';

/** Loss of own walk-away value over the truce, in points, from which a pause is seen to arm the other side. */
const FEAR = 4;

/**
 * Signs when going on is worth more than letting the truce lapse. A pause in which own strength has drained away is
 * worth less by what another such month would cost (the commitment problem, Fearon 1995). The patient wait with their
 * signature, since it is worth something to others; on the last day everyone answers.
 */
export function judgeExtension(situation: Situation, proposal: ProposalView, bargain: Bargain): Verdict {
  const text = resultOf(situation, proposal);
  const gain = situation.sheet.utility(text) - situation.inForceWorth;
  if (addsCrossing(situation, text)) return 'decline';
  const { value, atStart } = situation.view.own.walkAway;
  const drained = Math.max(0, atStart - value - FEAR) * (1 - situation.persona.parameters.risk / 2);
  const goingOn = Math.max(situation.inForceWorth + gain, bargain.outlook().war + gain) - drained;
  // Somebody who would win by fighting compares with that; others with a war they did not choose.
  const stopping = situation.rival === null ? bargain.outlook().war : bestOfStopping(situation, bargain);
  const lastDay = situation.day >= Math.min(situation.days, proposal.expiresOn);
  if (goingOn < stopping) return lastDay ? 'decline' : 'hold';
  const waits = situation.persona.parameters.stallThreshold >= 0.5 && situation.day < situation.days - 1;
  return waits ? 'hold' : 'sign';
}

function bestOfStopping(situation: Situation, bargain: Bargain): number {
  const forecasts = situation.view.orders.options.flatMap((option) =>
    option.forecast.map((one) => one.war.value),
  );
  return Math.max(bargain.outlook().war, ...forecasts);
}
