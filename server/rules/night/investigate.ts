// Owns cases: investigations that delegations open, the panel of the text in force, and rulings that may be wrong.
import { holdsOneOf, type Scenario } from '../../../shared/catalogue/index.ts';
import { clamp } from '../../../shared/kernel/index.ts';
import { figureInForce } from '../../../shared/treaty/index.ts';
import type { Choices, DelegationId } from '../../../shared/views/index.ts';
import type { FactOf } from '../facts.ts';
import { CLOSED } from '../orders/order-shape.ts';
import type { Incident } from '../state.ts';
import { valueOf } from '../war/figures.ts';
import { apparentBreaches, seenAs } from './appearance.ts';
import { dropIncident, markNamed, nameFor } from './incidents.ts';
import { type Deed, diceFor, move, type Night, type Push, tellMarks } from './night.ts';
import { panelWrongChance, wrongChance } from './wrong-chance.ts';

const STEP = 'investigation';

/** Rule 8.24: a delegation's own investigation, if it came to an end and the case is still open. */
export function investigate(night: Night, deed: Deed): void {
  const incident = night.incidents.get(deed.sealed.target.incident ?? '');
  if (deed.outcome !== CLOSED || incident?.state !== 'open') return;
  rule(night, incident, 'investigation');
}

/** Rule 8.23: the panel may rule on the oldest open case. Exchanges of fire are heard only when somebody asks. */
export function panelSits(night: Night): void {
  const chance = panelChance(
    night.scenario,
    night.state.treaty.inForce,
    valueOf(night.board, 'coverage', 'shared'),
  );
  const oldest = [...night.incidents.values()].find(
    (one) => one.state === 'open' && seenAs(one.kind) !== 'exchange of fire',
  );
  const rules = diceFor(night, 'panel').chance(chance);
  if (oldest && rules) rule(night, oldest, 'panel');
}

/** Chance a night that the panel of the text in force rules, 0 to 1. */
export function panelChance(scenario: Scenario, inForce: Choices, coverage: number): number {
  const { k, perM } = figureInForce(scenario.parameters.investigation.panel, inForce, { k: 0, perM: 0 });
  return clamp(k + perM * coverage, 0, 1);
}

/** Rule 8.26: what has been open for too long is dropped. */
export function dropOldCases(night: Night): void {
  const { dropAfterDays } = night.scenario.parameters.investigation;
  for (const incident of [...night.incidents.values()]) {
    if (incident.state !== 'open' || night.state.day - incident.day <= dropAfterDays) continue;
    dropIncident(night, incident);
    if (seenAs(incident.kind) !== 'exchange of fire') reportNobody(night, incident);
  }
}

function rule(night: Night, incident: Incident, how: Exclude<FactOf<'incidentNamed'>['how'], 'seen'>): void {
  const dice = diceFor(night, 'ruling', incident.id);
  const coverage = valueOf(night.board, 'coverage', 'shared');
  const error =
    how === 'panel'
      ? panelWrongChance(night.scenario, night.state.treaty.inForce, coverage)
      : wrongChance(night.scenario, coverage);
  const wrong = dice.chance(error);
  const others = night.lookups.belligerents.filter((side) => side !== incident.author);
  const named = wrong ? dice.pick(others) : incident.author;
  const { settledTension } = night.scenario.parameters.investigation;
  if (named === null) {
    dropIncident(night, incident);
    move(night, STEP, [['tension', 'shared', settledTension]]);
    reportNobody(night, incident);
    return;
  }
  const marks = night.board.marks;
  nameFor(night, incident, named, how, apparentBreaches(night, incident, named));
  markNamed(night, named);
  tellMarks(night, marks);
  move(night, STEP, [...namedPushes(night, named, how), ['tension', 'shared', settledTension]]);
  const hours = Math.max(12, 24 * (night.state.day - incident.day));
  const slots = { author: { delegation: named }, sector: { sector: incident.sector }, hours };
  night.news.push({ event: 'findingPublished', slots, focus: incident.id });
}

/** Rule 8.22. */
function namedPushes(night: Night, named: DelegationId, how: 'panel' | 'investigation'): readonly Push[] {
  const { named: cost, oneSided, oneSidedTrust } = night.scenario.parameters.investigation;
  const biased = how === 'panel' && holdsOneOf(night.state.treaty.inForce, oneSided);
  return [
    ['opinion', named, cost.opinion],
    ['trust', night.lookups.trustKey, cost.trust + (biased ? oneSidedTrust : 0)],
    ['credibility', named, cost.credibility],
    ['goodwill', named, cost.goodwill],
    ['tension', 'shared', cost.tension],
  ];
}

function reportNobody(night: Night, incident: Incident): void {
  night.news.push({
    event: 'findingInconclusive',
    slots: { sector: { sector: incident.sector } },
    focus: incident.id,
  });
}
