// Owns which cards of the list belong together: a scenario and the same one told with invented names; draws nothing.
import type { ScenarioCard } from '../../net/http.ts';

export interface ScenarioFamily {
  readonly original: ScenarioCard;
  /** The same scenario with invented names; null where there is none, or where its names are invented already. */
  readonly twin: ScenarioCard | null;
}

/** The list as it is shown: twins with the scenario they tell anew, by place, then in the order given. */
export function scenarioFamilies(cards: readonly ScenarioCard[]): readonly ScenarioFamily[] {
  const known = new Set(cards.map(({ id }) => id));
  return cards
    .filter(({ twinOf }) => twinOf === null || !known.has(twinOf))
    .toSorted((a, b) => a.place - b.place)
    .map((original) => ({ original, twin: cards.find(({ twinOf }) => twinOf === original.id) ?? null }));
}

/** The family a scenario belongs to, as either of its members; undefined while the list is not known. */
export function familyOf(
  families: readonly ScenarioFamily[],
  id: string | undefined,
): ScenarioFamily | undefined {
  return families.find(({ original, twin }) => original.id === id || (twin !== null && twin.id === id));
}
