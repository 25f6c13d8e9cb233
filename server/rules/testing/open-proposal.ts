// Owns a text on the table that its author has signed and nobody has answered, for tests of nights and news.
import type { Proposal } from '../state.ts';

/** Prisoners for all, by Ukraine, until day 20; `change` overrides any field. */
export const openProposal = (change: Partial<Proposal> = {}): Proposal => ({
  id: 'P-1',
  author: 'UA',
  day: 9,
  track: 'truce terms',
  title: '',
  note: '',
  clauses: { C15: 2 },
  conditions: {},
  signatories: ['RU', 'UA'],
  signed: { UA: 9 },
  declined: {},
  expiresOn: 20,
  audience: 'table',
  parent: null,
  singleText: false,
  carriesAcceptanceOf: null,
  publicId: null,
  putByRules: false,
  state: 'open',
  stateSince: 9,
  ...change,
});
