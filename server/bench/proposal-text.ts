// Owns the one command that every server is sent: a proposal of about 191 bytes. Knows no server.
import type { Intent } from '../../shared/protocol/index.ts';

export type ProposalIntent = Extract<Intent, { type: 'proposal.table' }>;

/** A seat with so many open proposals withdraws its oldest before it tables another; the rules allow six. */
export const MOST_OPEN = 5;

/** The `n`th text, the same on every server, different from the eleven before; with an id of 36 characters it takes 191 bytes of JSON. */
export const proposalOf = (n: number): ProposalIntent => ({
  type: 'proposal.table',
  track: 'truce terms',
  clauses: { C07: 1 + (n % 3), C09: 1 + (Math.floor(n / 3) % 2), C15: 1 + (Math.floor(n / 6) % 2) },
  expiresOn: 30,
  audience: 'table',
  title: 'Exchange and access',
});
