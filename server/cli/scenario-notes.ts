// Owns what check-scenario remarks on besides faults: things that play well enough and may still be slips.

import path from 'node:path';
import { isMovedByOrders, TRACKS_OF_ORDERS } from '../../shared/catalogue/faults-of-use.ts';
import { optionId, type Scenario } from '../../shared/catalogue/index.ts';
import { isSignable, redLineOwners } from '../../shared/catalogue/signable-texts.ts';
import { unexplainedParts } from './unexplained-parts.ts';

/**
 * Rows of a label and a sentence; none when there is nothing to remark.
 *
 * @param file the path it was read from
 */
export function scenarioNotes(scenario: Scenario, file: string): string[][] {
  const rows: string[][] = [
    ['Never moved', TRACKS_OF_ORDERS.filter((track) => !isMovedByOrders(scenario, track)).join(', ')],
    ['Out of reach', outOfReach(scenario).join(', ')],
    ['Without orders', withoutOrders(scenario).join(', ')],
    ['Unexplained', unexplained(scenario)],
    ['File name', otherName(scenario, file)],
  ];
  return rows.filter(([, words]) => words !== '');
}

/** So many of a kind are named, the rest is counted. */
const MOST_NAMED = 6;

function unexplained(scenario: Scenario): string {
  const parts = unexplainedParts(scenario).map(({ kind, ids }) => {
    const more = ids.length - MOST_NAMED;
    return `${kind} ${ids.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  });
  return parts.length === 0
    ? ''
    : `the file does not say what these model and where that comes from: ${parts.join('; ')}. Give each models and src`;
}

/** A server goes by the id and would not start on a file of another name. */
function otherName({ id }: Scenario, file: string): string {
  const name = path.basename(file);
  return name === `${id}.json`
    ? ''
    : `${name} and the id ${id} disagree, and no server starts with it: call the file ${id}.json, or change the id`;
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
