// Owns who the third parties are in a numbered game of standing scripts: all of their scripts come round, so that none is assumed.

import type { Scenario } from '../../../shared/catalogue/index.ts';
import type { DelegationId } from '../../../shared/views/index.ts';
import type { StandingScript } from '../../delegates/scripts/standing-script.ts';
import { mediatorScripts, patronScripts } from '../../delegates/scripts/third-party-scripts.ts';

/** Script of every delegation that does not fight, in the game of this number, from 1; sixteen casts come round. */
export function thirdParties(
  scenario: Scenario,
  number: number,
): Readonly<Record<DelegationId, StandingScript>> {
  const turn = number - 1;
  const others = scenario.delegations.filter(({ role }) => role !== 'belligerent');
  const cast = others.flatMap(({ id, role }, place) => {
    const scripts = role === 'mediator' ? mediatorScripts : patronScripts;
    // The step between places keeps two patrons from always playing the same.
    const script = scripts[(turn + 2 * place + Math.floor(turn / scripts.length)) % scripts.length];
    return script ? [[id, script] as const] : [];
  });
  return Object.fromEntries(cast);
}
