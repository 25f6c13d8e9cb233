// Owns how an incident looks from outside: nothing here may depend on who did it or why.
import { assertNever } from '../../../shared/kernel/index.ts';
import type { DelegationId, OptionId } from '../../../shared/views/index.ts';
import { breachesOf } from '../orders/breaches.ts';
import { incidentKindOf, isIncident } from '../orders/order-shape.ts';
import type { Incident, IncidentKind } from '../state.ts';
import { coverageShown } from './incidents.ts';
import type { EventKind, News } from './news.ts';
import { diceFor, type Night } from './night.ts';

/** What anybody could see happen. */
export type Seen = 'exchange of fire' | 'crossing' | 'strike';

/** Rule 8.20: a staged incident looks like a strike, a provocation like an exchange of fire that nobody wanted. */
export function seenAs(kind: IncidentKind): Seen {
  switch (kind) {
    case 'accident':
    case 'provocation':
      return 'exchange of fire';
    case 'probe':
      return 'crossing';
    case 'strike':
    case 'staged':
      return 'strike';
    default:
      return assertNever(kind, 'incident kind');
  }
}

const openEvents: Readonly<Record<Seen, readonly EventKind[]>> = {
  'exchange of fire': ['accident'],
  crossing: ['probeOpen', 'stagedUndecided'],
  strike: ['strikeOpen', 'stagedUndecided'],
};
const namedEvents: Readonly<Record<Seen, readonly EventKind[]>> = {
  'exchange of fire': ['probeAttributed', 'stagedBelieved'],
  crossing: ['probeAttributed', 'stagedBelieved'],
  strike: ['strikeAttributed', 'stagedBelieved'],
};

const who = (delegation: DelegationId) => ({ delegation });

/** The story of an incident whose author nobody named. */
export function openNews(night: Night, incident: Incident): News {
  const [sideA, sideB] = [...night.lookups.belligerents].sort();
  const slots = {
    sector: { sector: incident.sector },
    sideA: who(sideA ?? ''),
    sideB: who(sideB ?? ''),
    claimA: incident.claims[sideA ?? ''] ?? 0,
    claimB: incident.claims[sideB ?? ''] ?? 0,
    verified: incident.verified,
    coverage: coverageShown(night),
  };
  return { event: pick(night, incident, openEvents[seenAs(incident.kind)]), slots, focus: incident.id };
}

/** The story of an incident for which a side was named, rightly or wrongly: the two must read alike. */
export function namedNews(night: Night, incident: Incident, named: DelegationId): News {
  const accuser = night.lookups.belligerents.find((side) => side !== named) ?? named;
  const event = pick(night, incident, namedEvents[seenAs(incident.kind)]);
  const place = { sector: { sector: incident.sector }, coverage: coverageShown(night) };
  const slots =
    event === 'stagedBelieved'
      ? { ...place, victim: who(named), accuser: who(accuser) }
      : { ...place, author: who(named), verified: Math.max(1, incident.verified) };
  return { event, slots, focus: incident.id };
}

/** The story of an incident found to have been arranged by its author. */
export function exposedNews(night: Night, author: DelegationId, incident: Incident): News {
  const slots = { author: who(author), sector: { sector: incident.sector }, coverage: coverageShown(night) };
  return { event: 'stagedExposed', slots, focus: incident.id };
}

/**
 * Rule 8.18: options in force that a side named for such an incident is held to have breached: those of every order of this
 * appearance, since nobody outside knows which it was. An exchange of fire is held against nobody's text.
 */
export function apparentBreaches(night: Night, incident: Incident, named: DelegationId): readonly OptionId[] {
  const seen = seenAs(incident.kind);
  if (seen === 'exchange of fire') return [];
  const options = [...night.lookups.orders.values()]
    .filter((order) => isIncident(order) && seenAs(incidentKindOf(order)) === seen)
    .flatMap((order) => breachesOf(night.scenario, night.state, named, order, incident.sector, null));
  return [...new Set(options)];
}

function pick(night: Night, incident: Incident, events: readonly EventKind[]): EventKind {
  return diceFor(night, 'story', incident.id).pick(events);
}
