// Owns who must sign a draft before it binds, as the table knows it; the server has the last word.
import type { Track } from '../../../../shared/protocol/index.ts';
import type { Choices, PublicScenario } from '../../../../shared/views/index.ts';

/** The clauses of a text that differ from the text in force, in the scenario's order. */
export function changedClauses(scenario: PublicScenario, inForce: Choices, text: Choices): readonly string[] {
  return scenario.clauses
    .filter((clause) => text[clause.id] !== undefined && text[clause.id] !== inForce[clause.id])
    .map((clause) => clause.id);
}

/**
 * Who must sign: the signatories of every changed clause and the author; a settlement needs those the scenario names; the
 * extension of the truce needs both belligerents. In the scenario's order of delegations, extras included.
 */
export function requiredSignatories(
  scenario: PublicScenario,
  draft: {
    readonly track: Track;
    readonly text: Choices;
    readonly author: string;
    readonly extra: readonly string[];
  },
  inForce: Choices,
): readonly string[] {
  const needed = new Set<string>([draft.author, ...draft.extra, ...bySubject(scenario, draft, inForce)]);
  return scenario.delegations.map((delegation) => delegation.id).filter((id) => needed.has(id));
}

function bySubject(
  scenario: PublicScenario,
  draft: { readonly track: Track; readonly text: Choices },
  inForce: Choices,
): readonly string[] {
  if (draft.track === 'settlement') return scenario.settlement.signatories;
  const changed = changedClauses(scenario, inForce, draft.text);
  const ofClauses = scenario.clauses
    .filter((clause) => changed.includes(clause.id))
    .flatMap((clause) => clause.signatories);
  return draft.track === 'extension' ? [...scenario.belligerents, ...ofClauses] : ofClauses;
}
