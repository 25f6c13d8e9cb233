// Owns an incident on the record whose author nobody has found yet, for tests of nights and findings.
import type { Incident } from '../state.ts';

/** A strike by Russia in one sector, still open; `change` overrides any field. */
export const openIncident = (change: Partial<Incident> = {}): Incident => ({
  id: 'I-1',
  day: 3,
  sector: 'pokrovsk',
  kind: 'strike',
  author: 'RU',
  blames: null,
  state: 'open',
  named: null,
  namedOn: null,
  claims: { RU: 1, UA: 2 },
  verified: 1,
  odds: null,
  ...change,
});
