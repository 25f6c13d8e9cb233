// Owns what tests sit a scripted delegation down with: a view of its own, its persona, a seed; reads no disk.

import type { Persona, Scenario } from '../../../shared/catalogue/index.ts';
import type { DelegationId, PublicScenario, SeatView } from '../../../shared/views/index.ts';
import { type DecideInput, readSituation, type Situation } from '../situation.ts';

/** A delegation's input for one decision; its first persona unless another is named. */
export function inputFor(
  scenario: Scenario,
  page: PublicScenario,
  view: SeatView,
  persona: Partial<Persona['parameters']> = {},
): DecideInput {
  const own = personaOf(scenario, view.audience.delegation);
  return {
    view,
    scenario: page,
    persona: { ...own, parameters: { ...own.parameters, ...persona } },
    seed: 'a test',
  };
}

/** The same, read. */
export function situationFor(
  scenario: Scenario,
  page: PublicScenario,
  view: SeatView,
  persona: Partial<Persona['parameters']> = {},
): Situation {
  return readSituation(inputFor(scenario, page, view, persona));
}

function personaOf(scenario: Scenario, id: DelegationId): Persona {
  const persona = scenario.delegations.find((delegation) => delegation.id === id)?.personas[0];
  if (!persona) throw new Error(`no persona for ${id}`);
  return persona;
}
