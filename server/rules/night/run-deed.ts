// Owns the resolution of one sealed order: its sure effects, its draw, and what follows from the outcome.

import type { Outcome } from '../../../shared/catalogue/index.ts';
import { invariant } from '../../../shared/kernel/index.ts';
import type { DelegationId } from '../../../shared/views/index.ts';
import {
  incidentKindOf,
  isIncident,
  namedBy,
  opensCase,
  outcomeOf,
  postsMonitors,
  sureEffects,
} from '../orders/order-shape.ts';
import { apparentBreaches, exposedNews, namedNews, openNews } from './appearance.ts';
import { applyEffects } from './apply-effects.ts';
import { drawOutcome } from './draw-outcome.ts';
import { nameFor, occur } from './incidents.ts';
import { investigate } from './investigate.ts';
import { newsOfOrder, newsOfOutcome } from './news-of-order.ts';
import { type Deed, type Night, tellMarks, tellMoves } from './night.ts';
import { publishFinding } from './publish-finding.ts';
import { reportCompliance } from './report-compliance.ts';

/** Rule 6.9: what an order does when its turn comes. */
export function runDeed(night: Night, deed: Deed): void {
  const marks = night.board.marks;
  const changes = applyEffects(night, deed, sureEffects(deed.order));
  drawOutcome(night, deed);
  const outcome = outcomeOf(deed.order, deed.outcome);
  if (outcome) changes.push(...applyEffects(night, deed, outcome.then));
  tellMoves(night, deed.cause, changes);
  tellMarks(night, marks);
  if (outcome && isIncident(deed.order)) reportIncident(night, deed, outcome);
  else if (outcome) reportOutcome(night, deed, outcome);
  for (const effect of deed.order.effects) {
    if (effect.do === 'settle') investigate(night, deed);
    if (effect.do === 'publish') publishFinding(night, deed, effect.then);
    if (effect.do === 'report') reportCompliance(night, deed, effect);
    if (effect.do === 'end-truce') night.denouncers.push(deed);
  }
  if (deed.sector !== null && postsMonitors(deed.order)) night.posts.add(deed.sector);
  night.news.push(...newsOfOrder(night, deed));
}

/** Rules 8.16 to 8.20: the deed is seen; whether its author is named, and which author, the outcome says. */
function reportIncident(night: Night, deed: Deed, outcome: Outcome): void {
  invariant(deed.sector !== null, `${deed.order.id} names no sector`);
  const kind = incidentKindOf(deed.order);
  const { sector, self } = deed;
  const blames = deed.sealed.target.blames ?? (kind === 'provocation' ? deed.other : null);
  const incident = occur(night, { kind, sector, author: self, blames, odds: deed.chances });
  if (kind !== 'provocation') night.clash = true;
  const named = sideOf(deed, namedBy(outcome));
  if (named === null) {
    night.news.push(openNews(night, incident));
    return;
  }
  nameFor(night, incident, named, 'seen', apparentBreaches(night, incident, named));
  deed.found = named === self;
  const exposed = named === self && kind === 'staged';
  night.news.push(exposed ? exposedNews(night, self, incident) : namedNews(night, incident, named));
}

const sideOf = (deed: Deed, side: 'self' | 'other' | null): DelegationId | null =>
  side === null ? null : side === 'self' ? deed.self : deed.other;

/** Rule 8.21: an outcome that costs its author standing has become public, and with it any breach. */
function reportOutcome(night: Night, deed: Deed, outcome: Outcome): void {
  if (namedBy(outcome) !== 'self' || opensCase(outcome)) return;
  deed.found = true;
  night.blamed.add(deed.self);
  night.news.push(...newsOfOutcome(night, deed));
  if (deed.breaches.length === 0) return;
  const found = {
    delegation: deed.self,
    order: deed.order.id,
    options: deed.breaches,
    excess: 0,
    sealedStock: 0,
  };
  night.facts.push({ type: 'breachFound', at: night.at, ...found });
}
