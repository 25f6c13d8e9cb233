// Owns where a session's proposals are found: the few that are open at once, all others as they were closed.
import { backwards, entriesOf } from '../../../../shared/kernel/index.ts';
import type { Proposal, SessionState, TreatyState } from '../../state.ts';

type Holder = Pick<SessionState, 'treaty'>;

/** The proposal of this id, open or closed; undefined when there is none. */
export function proposalOf({ treaty }: Holder, id: string): Proposal | undefined {
  if (Object.hasOwn(treaty.open, id)) return treaty.open[id];
  for (const one of backwards(treaty.closed)) if (one.id === id) return one;
  return undefined;
}

/** Those that can still be signed, in the order in which they were tabled. */
export const openProposals = ({ treaty }: Holder): readonly Proposal[] => Object.values(treaty.open);

/** All there ever were, in the order in which they were tabled. */
export function everyProposal({
  treaty,
}: {
  readonly treaty: Pick<TreatyState, 'open' | 'closed' | 'tabled'>;
}): readonly Proposal[] {
  const closed = new Map(entriesOf(treaty.closed).map((one) => [one.id, one]));
  return entriesOf(treaty.tabled).flatMap((id) => treaty.open[id] ?? closed.get(id) ?? []);
}
