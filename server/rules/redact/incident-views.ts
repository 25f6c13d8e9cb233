// Owns incidents as a seat may see them: appearance, claims, who was named; the truth only about its own.
import type { Scenario } from '../../../shared/catalogue/index.ts';
import type { DelegationId, IncidentView } from '../../../shared/views/index.ts';
import { seenAs } from '../night/appearance.ts';
import type { Incident, SessionState } from '../state.ts';
import { lookupsOf, rivalOf } from '../war/lookups.ts';

/** All incidents by id. A belligerent knows what it ordered and what it did not; nobody else knows anything. */
export function incidentViews(
  scenario: Scenario,
  state: SessionState,
  seat: DelegationId,
): Readonly<Record<string, IncidentView>> {
  const fights = rivalOf(lookupsOf(scenario), seat) !== null;
  return Object.fromEntries(
    Object.entries(state.war.incidents).map(([id, incident]) => [id, viewOf(incident, seat, fights)]),
  );
}

function viewOf(incident: Incident, seat: DelegationId, fights: boolean): IncidentView {
  const { id, day, sector, state, named, namedOn, claims, verified, kind, author } = incident;
  const own = author === seat ? 'ours' : fights ? 'not ours' : 'unknown';
  const finding = incident.finding ? { finding: incident.finding } : {};
  return { id, day, sector, seen: seenAs(kind), state, named, namedOn, ...finding, claims, verified, own };
}
