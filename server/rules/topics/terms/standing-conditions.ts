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

const hasStandingConditions = (state: SessionState, id: DelegationId, day: number): boolean =>
  acceptanceText(state, id) !== null ||
  openProposals(state).some((one) => one.author === id && asksForMore(one) && one.expiresOn >= day);

/**
 * Rule 5.9: each morning a belligerent's open conditions on a truce or an extension cost it patience; not those whose last day
 * has passed with the morning of `day`, a day of the truce.
 */
export function chargeStandingConditions(
  scenario: Scenario,
  state: SessionState,
  day: number,
  at: number,
): Fact[] {
  const cost = scenario.parameters.talks.standingConditionGoodwill;
  const track = scenario.tracks.find(({ id }) => id === 'goodwill');
  const [low, high] = track?.range ?? [0, 100];
  const facts: Fact[] = [];
  for (const { id, role } of scenario.delegations) {
    if (role !== 'belligerent' || cost === 0 || !hasStandingConditions(state, id, day)) continue;
    const before = state.war.tracks.goodwill?.[id] ?? 0;
    const to = round(clamp(before - Math.abs(cost), low, high), 4);
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
