// Owns an incident as a seat reads it in the record, for tests of the client; knows no rules.
import type { IncidentView } from '../../shared/views/index.ts';

/** What looked like a strike on day 11, still open; `change` overrides any field. */
export const incidentView = (change: Partial<IncidentView> = {}): IncidentView => ({
  id: 'I-1',
  day: 11,
  sector: 'kharkiv',
  seen: 'strike',
  state: 'open',
  named: null,
  namedOn: null,
  claims: {},
  verified: 0,
  own: 'unknown',
  ...change,
});
