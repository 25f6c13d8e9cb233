// Owns the checks on who signs what: clauses that could never move, texts nobody could sign, endings without a belligerent.

import type { Fault } from './fault.ts';
import { type Places, unless } from './faults-places.ts';
import { optionId } from './package-of-options.ts';
import type { Scenario } from './scenario.ts';
import { isAnyTextSignable, isSignable, redLineOwners } from './signable-texts.ts';
import type { Clause, Treaty } from './treaty.ts';

export function signingFaults(scenario: Scenario, places: Places): Fault[] {
  const { treaty, settlement } = scenario;
  return [
    ...treaty.clauses.flatMap((clause, index) =>
      unreachableFaults(treaty, clause, `treaty.clauses[${index}]`),
    ),
    ...unless(
      isAnyTextSignable(treaty, settlement.signatories),
      'settlement.signatories',
      `no whole text crosses none of the red lines of ${settlement.signatories.join(', ')}: lift a red line, or let fewer sign the settlement`,
    ),
    ...belligerentFaults(places, 'extension.signatories', scenario.extension.signatories, 'prolonged'),
    ...belligerentFaults(places, 'settlement.signatories', settlement.signatories, 'settled'),
  ];
}

/** A clause whose every other option somebody who must sign never signs is decoration. */
function unreachableFaults(treaty: Treaty, clause: Clause, path: string): Fault[] {
  const { id, statusQuo, signatories } = clause;
  const others = clause.options
    .map((_, index) => optionId(id, index))
    .filter((one) => one !== id + statusQuo);
  if (others.some((option) => isSignable(treaty, option, signatories))) return [];
  const why = others.map((option) => {
    const owners = redLineOwners(treaty, option, signatories);
    return owners.length > 0
      ? `${option} is a red line of ${owners.join(', ')}`
      : `${option} needs what others refuse or what contradicts it`;
  });
  const message = `can never leave its status quo: ${why.join('; ')}. Lift one of these, or change who signs the clause`;
  return [{ path, message }];
}

function belligerentFaults(
  places: Places,
  path: string,
  signatories: readonly string[],
  what: 'prolonged' | 'settled',
): Fault[] {
  return places.belligerents.flatMap((id) =>
    unless(
      signatories.includes(id),
      path,
      `leaves out ${id}: a war is not ${what} without those who fight it, so add ${id}`,
    ),
  );
}
