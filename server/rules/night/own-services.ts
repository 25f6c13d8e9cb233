// Owns what each delegation's services report in the morning for its eyes only; names no author the model has not given them.
import { clamp, round } from '../../../shared/kernel/index.ts';
import type { DelegationId } from '../../../shared/views/index.ts';
import { sureEffects } from '../orders/order-shape.ts';
import type { Incident } from '../state.ts';
import { markOf, valueOf } from '../war/figures.ts';
import { rivalOf } from '../war/lookups.ts';
import { seenAs } from './appearance.ts';
import { type Deed, diceFor, type Night, tellPrivately } from './night.ts';
import { wrongChance } from './wrong-chance.ts';

/** Rule 8.42: every delegation's private lines, own orders first. */
export function reportPrivately(night: Night): void {
  for (const deed of night.deeds) reportOwn(night, deed);
  for (const incident of night.incidents.values()) {
    if (incident.day === night.state.day && !night.state.war.incidents[incident.id])
      reportIncident(night, incident);
  }
  for (const delegation of night.lookups.delegations) reportBuildUps(night, delegation);
  reportMarks(night);
}

/** The giver hears how its order went; the other side notices a campaign, not whose it is. */
function reportOwn(night: Night, deed: Deed): void {
  const { order, self, other, outcome } = deed;
  if (outcome !== null) tellPrivately(night, self, 'ownOutcome', { order: { order: order.id }, outcome });
  if (order.category === 'influence' && order.visibility === 'deniable' && other !== null) {
    tellPrivately(night, other, 'campaignSeen', {});
  }
}

/** A belligerent knows what it did not order; third parties may form a view, and it may be wrong. */
function reportIncident(night: Night, incident: Incident): void {
  const place = { incident: incident.id, sector: { sector: incident.sector } };
  for (const delegation of night.lookups.delegations) {
    if (delegation === incident.author) continue;
    if (rivalOf(night.lookups, delegation) !== null) tellPrivately(night, delegation, 'notOurs', place);
    else suspect(night, delegation, incident);
  }
}

/** Rule 8.43: with the chance that a verified event is attributed, services form a view; it is wrong as often as a ruling. */
function suspect(night: Night, delegation: DelegationId, incident: Incident): void {
  if (incident.author === null || incident.named !== null || seenAs(incident.kind) === 'exchange of fire')
    return;
  const dice = diceFor(night, 'suspicion', incident.id, delegation);
  if (!dice.chance(sightChance(night))) return;
  const wrong = wrongChance(night.scenario, valueOf(night.board, 'coverage', 'shared'));
  const others = night.lookups.belligerents.filter((side) => side !== incident.author);
  const author = dice.chance(wrong) ? dice.pick(others) : incident.author;
  const slots = {
    incident: incident.id,
    sector: { sector: incident.sector },
    author: { delegation: author },
    sure: round((1 - wrong) * 100, 0),
  };
  tellPrivately(night, delegation, 'suspicion', slots);
}

/** Chance that services see through one event: base + perM x M. */
function sightChance(night: Night): number {
  const { base, perM } = night.scenario.parameters.counts.attributed;
  return clamp(base + perM * valueOf(night.board, 'coverage', 'shared'), 0, 1);
}

/** Rule 8.44: who is warned, and who does the warning, may see the other side's secret build-ups; being seen is not being found. */
function reportBuildUps(night: Night, delegation: DelegationId): void {
  const sight = sightOf(night, delegation);
  if (sight <= 0) return;
  const seen = new Set<string>();
  for (const deed of night.deeds) {
    if (!isHiddenFrom(deed, delegation) || seen.has(deed.cause.id)) continue;
    const dice = diceFor(night, 'sight', delegation, deed.sealed.id);
    if (!dice.chance(sight * sightChance(night))) continue;
    seen.add(deed.cause.id);
    tellPrivately(night, delegation, 'buildUpSeen', {
      who: { delegation: deed.self },
      order: { order: deed.order.id },
    });
  }
}

const isHiddenFrom = ({ self, order, found }: Deed, delegation: DelegationId): boolean =>
  self !== delegation && order.visibility === 'secret' && order.detection.rule === 'build-up' && !found;

/** 0 to 1: a belligerent's own warning, unless it is blind; a third party that lends its eyes tonight sees all. */
function sightOf(night: Night, delegation: DelegationId): number {
  if (rivalOf(night.lookups, delegation) !== null) {
    const warned = Math.min(1, markOf(night.board, 'warned', delegation));
    return markOf(night.board, 'blind', delegation) > 0 ? 0 : warned;
  }
  const warns = night.deeds.some(
    ({ self, order }) =>
      self === delegation &&
      sureEffects(order).some((effect) => effect.do === 'mark' && effect.mark === 'warned'),
  );
  return warns ? 1 : 0;
}

/** What a delegation holds since tonight and can use. */
function reportMarks(night: Night): void {
  for (const delegation of night.lookups.belligerents) {
    const gained = (mark: string) =>
      markOf(night.board, mark, delegation) > 0 && markOf(night.state.war, mark, delegation) === 0;
    const days = (mark: string) =>
      night.board.marks.reduce(
        (most, one) => (one.mark === mark && one.of === delegation ? Math.max(most, one.days) : most),
        0,
      );
    const rival = rivalOf(night.lookups, delegation);
    if (gained('pretext')) tellPrivately(night, delegation, 'pretextHeld', { days: days('pretext') - 1 });
    if (gained('finding') && rival) {
      const slots = { against: { delegation: rival }, days: days('finding') - 1 };
      tellPrivately(night, delegation, 'findingHeld', slots);
    }
  }
}
