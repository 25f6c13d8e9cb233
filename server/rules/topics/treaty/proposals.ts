// Owns where a session's proposals are found: the few that are open at once, all others as they were closed.
import { entriesOf, lastWhere } from '../../../../shared/kernel/index.ts';
import type { Proposal, SessionState, TreatyState } from '../../state.ts';

type Holder = Pick<SessionState, 'treaty'>;

/** The proposal of this id while it can be signed; undefined when it cannot, or there is none. */
export const openProposal = ({ treaty }: Holder, id: string): Proposal | undefined =>
  treaty.open.find((one) => one.id === id);

/** The proposal of this id, open or closed; undefined when there is none. */
export function proposalOf(state: Holder, id: string): Proposal | undefined {
  return openProposal(state, id) ?? lastWhere(state.treaty.closed, (one) => one.id === id);
}

/** Those that can still be signed, in the order in which they were tabled. */
export const openProposals = ({ treaty }: Holder): readonly Proposal[] => treaty.open;

/** All there ever were, in the order in which they were tabled. */
export function everyProposal({
  treaty,
}: {
  readonly treaty: Pick<TreatyState, 'open' | 'closed' | 'tabled'>;
}): readonly Proposal[] {
  const known = new Map([...entriesOf(treaty.closed), ...treaty.open].map((one) => [one.id, one]));
  return entriesOf(treaty.tabled).flatMap((id) => known.get(id) ?? []);
}
