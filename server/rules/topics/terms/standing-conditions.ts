// What it costs to let conditions stand that nobody signs; knows goodwill, not why they were attached.

import type { Scenario } from '../../../../shared/catalogue/index.ts';
import { clamp, round } from '../../../../shared/kernel/index.ts';
import type { DelegationId } from '../../../../shared/views/index.ts';
import type { Fact } from '../../facts.ts';
import type { Proposal, SessionState } from '../../state.ts';
import { openProposals } from '../treaty/proposals.ts';
import { acceptanceText } from './acceptance-text.ts';

/**
 * A bare extension asks for nothing; both parts of any other do. Patience is public: a text in a back channel costs none, or
 * the whole room would read off it that there is one.
 */
const asksForMore = ({ state, track, audience, clauses, conditions }: Proposal): boolean =>
  state === 'open' &&
  track === 'extension' &&
  audience === 'table' &&
  Object.keys({ ...clauses, ...conditions }).length > 0;

/** Texts with conditions of this belligerent that stand open on the morning of `day`. */
function standingConditions(state: SessionState, id: DelegationId, day: number): readonly Proposal[] {
  const ofTruce = acceptanceText(state, id);
  const ofExtension = openProposals(state).filter(
    (one) => one.author === id && asksForMore(one) && one.expiresOn >= day,
  );
  return ofTruce === null ? ofExtension : [ofTruce, ...ofExtension];
}

/** Rule 5.9: clauses of the settlement made conditions of a truce, each counted once. */
function conflated(scenario: Scenario, texts: readonly Proposal[]): number {
  const named = new Set(
    texts.flatMap(({ clauses, conditions }) => Object.keys({ ...clauses, ...conditions })),
  );
  return scenario.treaty.clauses.filter(({ id, track }) => track === 'settlement' && named.has(id)).length;
}

/**
 * Rule 5.9: each morning a belligerent's open conditions on a truce or an extension cost it patience; not those whose last day
 * has passed with the morning of `day`, a day of the truce. A clause of the settlement among them costs more: who asks for it before the fire
 * has stopped takes the truce for the settlement.
 */
export function chargeStandingConditions(
  scenario: Scenario,
  state: SessionState,
  day: number,
  at: number,
): Fact[] {
  const { standingConditionGoodwill, conflationGoodwill = 0 } = scenario.parameters.talks;
  const track = scenario.tracks.find(({ id }) => id === 'goodwill');
  const [low, high] = track?.range ?? [0, 100];
  const facts: Fact[] = [];
  for (const { id, role } of scenario.delegations) {
    const texts = role === 'belligerent' ? standingConditions(state, id, day) : [];
    const cost =
      Math.abs(standingConditionGoodwill) + Math.abs(conflationGoodwill) * conflated(scenario, texts);
    if (texts.length === 0 || cost === 0) continue;
    const before = state.war.tracks.goodwill?.[id] ?? 0;
    const to = round(clamp(before - cost, low, high), 4);
    const change = { track: 'goodwill', of: id, by: round(to - before, 4), to };
    facts.push({
      type: 'tracksMoved',
      at,
      cause: { kind: 'night', id: 'politics', by: null },
      changes: [change],
    });
  }
  return facts;
}
