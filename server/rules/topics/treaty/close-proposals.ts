// When open proposals end without a signature: expired, contradicted, superseded, withdrawn.

import type { Scenario } from '../../../../shared/catalogue/index.ts';
import { err, ok } from '../../../../shared/kernel/index.ts';
import { refusal } from '../../../../shared/protocol/index.ts';
import { mergePackage } from '../../../../shared/treaty/index.ts';
import type { Choices } from '../../../../shared/views/index.ts';
import type { Fact, FactOf } from '../../facts.ts';
import type { Proposal, SessionState } from '../../state.ts';
import type { CommandNamed, Decision, Turn } from '../../turn.ts';
import { seatOf } from '../session/seats.ts';
import { contradiction } from './contradiction.ts';
import { openProposal } from './find-proposal.ts';
import { openProposals } from './proposals.ts';

const isOpen = ({ state }: Proposal): boolean => state === 'open';

/** Rule 5.8: an open proposal lapses when its last day has passed. */
export function closeExpired(state: SessionState, day: number, at: number): Fact[] {
  return openProposals(state)
    .filter((one) => isOpen(one) && one.expiresOn < day)
    .map(({ id }) => ({ type: 'proposalClosed', at, proposal: id, as: 'expired' }) as const);
}

/** Rule 5.7: what the new text makes impossible or pointless lapses with a notice. */
export function closeContradicted(
  scenario: Scenario,
  state: SessionState,
  binding: string,
  changed: readonly string[],
  inForce: Choices,
  at: number,
): FactOf<'proposalClosed'>[] {
  const facts: FactOf<'proposalClosed'>[] = [];
  for (const one of openProposals(state)) {
    if (!isOpen(one) || one.id === binding) continue;
    const text = { ...one.conditions, ...one.clauses };
    const contradicts =
      changed.some((clause) => text[clause] !== undefined && text[clause] !== inForce[clause]) ||
      contradiction(scenario, mergePackage(inForce, text)) !== null;
    if (contradicts) facts.push({ type: 'proposalClosed', at, proposal: one.id, as: 'contradicted' });
    else if (changesNothing(one, inForce))
      facts.push({ type: 'proposalClosed', at, proposal: one.id, as: 'superseded' });
  }
  return facts;
}

/** A settlement says something even where it repeats the text in force, and so does the bare extension question. */
function changesNothing(proposal: Proposal, inForce: Choices): boolean {
  if (proposal.track === 'settlement' || proposal.track === 'extension') return false;
  const text = { ...proposal.conditions, ...proposal.clauses };
  return Object.entries(text).every(([clause, option]) => inForce[clause] === option);
}

/** Rules 3.8 and 5.6: the author takes an open proposal back; the bare question is nobody's to take back. */
export function withdrawProposal(turn: Turn<CommandNamed<'proposal.withdraw'>>): Decision {
  const found = openProposal(turn, turn.command.proposal);
  if (!found.ok) return found;
  if (found.value.putByRules) {
    return err(
      refusal('proposal/question', 'The rules put this question. It can be answered, not withdrawn.'),
    );
  }
  if (found.value.author !== seatOf(turn)) {
    return err(
      refusal('proposal/not_the_author', 'Only its author can withdraw a proposal. You can decline it.'),
    );
  }
  return ok([{ type: 'proposalClosed', at: turn.at, proposal: found.value.id, as: 'withdrawn' }]);
}
