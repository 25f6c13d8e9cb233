// Owns incidents as a reader may see them: appearance, claims, who was named; of the truth a seat's own part, a facilitator's all.
import type { Scenario } from '../../../shared/catalogue/index.ts';
import type { IncidentView } from '../../../shared/views/index.ts';
import { FACILITATION } from '../../../shared/vocabulary/index.ts';
import { seenAs } from '../night/appearance.ts';
import type { Incident, SessionState } from '../state.ts';
import { lookupsOf, rivalOf } from '../war/lookups.ts';
import type { Reader } from './reader.ts';

/** All incidents by id. A belligerent knows what it ordered and what it did not, facilitators know all (7.12), others nothing. */
export function incidentViews(
  scenario: Scenario,
  state: SessionState,
  reader: Reader,
): Readonly<Record<string, IncidentView>> {
  const fights = rivalOf(lookupsOf(scenario), reader) !== null;
  return Object.fromEntries(
    Object.entries(state.war.incidents).map(([id, incident]) => [id, viewOf(incident, reader, fights)]),
  );
}

function viewOf(incident: Incident, reader: Reader, fights: boolean): IncidentView {
  const { id, day, sector, state, named, namedOn, claims, verified, kind, author, blames } = incident;
  const own = author === reader ? 'ours' : fights ? 'not ours' : 'unknown';
  const finding = incident.finding ? { finding: incident.finding } : {};
  const truth = reader === FACILITATION ? { truth: { kind, author, blames } } : {};
  return {
    id,
    day,
    sector,
    seen: seenAs(kind),
    state,
    named,
    namedOn,
    ...finding,
    claims,
    verified,
    own,
    ...truth,
  };
}
