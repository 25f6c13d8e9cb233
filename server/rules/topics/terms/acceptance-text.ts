// The text on which a belligerent's acceptance of the truce hangs: its latest conditions, while they are its answer.
import type { DelegationId } from '../../../../shared/views/index.ts';
import type { Proposal, SessionState } from '../../state.ts';
import { everyProposal } from '../treaty/proposals.ts';

/** Rule 3.5: the latest answer counts. Null when it is none of conditions, or its text is no longer open. */
export function acceptanceText(state: SessionState, delegation: DelegationId): Proposal | null {
  if (state.termsAnswers[delegation] !== 'conditions') return null;
  const latest = everyProposal(state).findLast(
    ({ carriesAcceptanceOf }) => carriesAcceptanceOf === delegation,
  );
  return latest?.state === 'open' ? latest : null;
}
