// Owns what check-scenario remarks on besides faults: things that play well enough and may still be slips.

import { isMovedByOrders, TRACKS_OF_ORDERS } from '../../shared/catalogue/faults-of-use.ts';
import { optionId, type Scenario } from '../../shared/catalogue/index.ts';
import { isSignable, redLineOwners } from '../../shared/catalogue/signable-texts.ts';

/** Rows of a label and a sentence; none when there is nothing to remark. */
export function scenarioNotes(scenario: Scenario): string[][] {
  const rows: [string, readonly string[]][] = [
    ['Never moved', TRACKS_OF_ORDERS.filter((track) => !isMovedByOrders(scenario, track))],
    ['Out of reach', outOfReach(scenario)],
    ['Without orders', withoutOrders(scenario)],
  ];
  return rows.filter(([, names]) => names.length > 0).map(([label, names]) => [label, names.join(', ')]);
}

/** Options on nobody's list of red lines that still cannot be signed, as they need what others refuse. */
function outOfReach({ treaty }: Scenario): string[] {
  return treaty.clauses.flatMap(({ id, statusQuo, signatories, options }) =>
    options
      .map((_, index) => optionId(id, index))
      .filter(
        (option) =>
          option !== id + statusQuo &&
          redLineOwners(treaty, option, signatories).length === 0 &&
          !isSignable(treaty, option, signatories),
      ),
  );
}

function withoutOrders({ delegations, orders }: Scenario): string[] {
  return delegations.map(({ id }) => id).filter((id) => !orders.some(({ by }) => by.includes(id)));
}
