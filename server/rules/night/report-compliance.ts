// Owns the public report on who kept the terms: which belligerents it names, and who is said to be stalling.
import type { Effect } from '../../../shared/catalogue/index.ts';
import type { DelegationId } from '../../../shared/views/index.ts';
import { applyEffects } from './apply-effects.ts';
import { type Deed, type Night, tellMarks, tellMoves } from './night.ts';
import { stallingOf } from './stall-share.ts';

type Report = Extract<Effect, { do: 'report' }>;

/** Rule 8.31: belligerents found in breach, named or stalling in the last days lose standing; the others gain. */
export function reportCompliance(night: Night, deed: Deed, { clean, named }: Report): void {
  const stallers = publishStallers(night, deed);
  const before = night.board.marks;
  for (const each of night.lookups.belligerents) {
    const bad = stallers.has(each) || foundLately(night, each);
    tellMoves(night, deed.cause, applyEffects(night, deed, bad ? named : clean, { each }));
  }
  tellMarks(night, before);
}

function publishStallers(night: Night, deed: Deed): ReadonlySet<DelegationId> {
  const { stallShare } = night.scenario.parameters.talks;
  const stallers = new Set<DelegationId>();
  for (const against of night.lookups.delegations) {
    const { count, share } = stallingOf(night.scenario, night.state, against);
    if (against === deed.self || share <= stallShare) continue;
    stallers.add(against);
    night.facts.push({ type: 'stallingPublished', at: night.at, against, count });
    night.news.push({ event: 'stallFinding', slots: { who: { delegation: against }, count }, focus: null });
  }
  return stallers;
}

/** Publicly found in breach or named, tonight or in the last namedDays days. */
function foundLately(night: Night, delegation: DelegationId): boolean {
  if (night.blamed.has(delegation)) return true;
  const since = night.state.day - night.scenario.parameters.resumption.namedDays;
  return night.state.findings.some(
    ({ day, against, kind }) => against === delegation && day > since && kind !== 'stalling',
  );
}
