// How a command's proposal id becomes a proposal its sender may know of; answers the same for hidden and missing ones.
import { entriesOf, err, ok, type Result } from '../../../../shared/kernel/index.ts';
import { type Refusal, refusal } from '../../../../shared/protocol/index.ts';
import type { DelegationId } from '../../../../shared/views/index.ts';
import type { Proposal, SessionState, TreatyState } from '../../state.ts';
import type { Turn } from '../../turn.ts';
import { seatOf } from '../session/seats.ts';
import { proposalOf } from './proposals.ts';

/** Rule 7.2: a back-channel proposal exists only for those who can read it. */
export function canRead(
  { audience }: { audience: 'table' | readonly DelegationId[] },
  delegation: DelegationId,
): boolean {
  return audience === 'table' || audience.includes(delegation);
}

/** The text that goes by this id on the public record. */
export function publicText(treaty: TreatyState, id: string): Proposal | undefined {
  // Only a text in force has an id of the public record besides its own.
  return proposalOf({ treaty }, id) ?? entriesOf(treaty.closed).find(({ publicId }) => publicId === id);
}

/** A proposal this seat may know of. The refusal does not tell a hidden one from one that never was. */
export function visibleProposal(
  state: SessionState,
  seat: DelegationId,
  id: string,
): Result<Proposal, Refusal> {
  const proposal = publicText(state.treaty, id);
  if (!proposal || (proposal.publicId !== id && !canRead(proposal, seat))) {
    return err(
      refusal(
        'proposal/unknown',
        'There is no such proposal. It may have been named by a stale page: reload it.',
      ),
    );
  }
  return ok(proposal);
}

const closedWords = {
  'in force': 'is already in force',
  withdrawn: 'was withdrawn by its author',
  expired: 'has expired',
  contradicted: 'lapsed because a text in force contradicts it',
  superseded: 'lapsed because its clauses are already in force',
  struck: 'was struck out by a ruling',
} as const;

/** A visible proposal that can still be signed, declined or withdrawn. */
export function openProposal(turn: Turn, id: string): Result<Proposal, Refusal> {
  const found = visibleProposal(turn.state, seatOf(turn), id);
  if (!found.ok || found.value.state === 'open') return found;
  return err(refusal('proposal/closed', `${id} ${closedWords[found.value.state]}.`));
}
