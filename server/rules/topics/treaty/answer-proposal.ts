// Signing and declining, and what a last signature does; knows texts and signatures, not their worth.
import { err, ok } from '../../../../shared/kernel/index.ts';
import { refusal } from '../../../../shared/protocol/index.ts';
import { changedClauses, mergePackage } from '../../../../shared/treaty/index.ts';
import type { DelegationId } from '../../../../shared/views/index.ts';
import type { Fact, FactOf } from '../../facts.ts';
import type { Proposal, SessionState } from '../../state.ts';
import type { CommandNamed, Decision, Turn } from '../../turn.ts';
import { refuseSigning } from '../session/rounds.ts';
import { seatOf } from '../session/seats.ts';
import { acceptanceText } from '../terms/acceptance-text.ts';
import { closeContradicted } from './close-proposals.ts';
import { contradiction } from './contradiction.ts';
import { openProposal } from './find-proposal.ts';
import { nextProposalId } from './table-proposal.ts';

/** Rule 5.6: a signatory signs; with the last signature the text is in force (rule 5.7). */
export function signProposal(turn: Turn<CommandNamed<'proposal.sign'>>): Decision {
  const found = openProposal(turn, turn.command.proposal);
  if (!found.ok) return found;
  const proposal = found.value;
  const by = seatOf(turn);
  if (!proposal.signatories.includes(by)) {
    return err(
      refusal(
        'proposal/not_a_signatory',
        `${proposal.id} does not need your signature. ${proposal.signatories.join(', ')} sign it.`,
      ),
    );
  }
  if (proposal.signed[by] !== undefined)
    return err(refusal('proposal/already_signed', `You have signed ${proposal.id} already.`));
  const closed = refuseSigning(turn.scenario, turn.state);
  if (closed) return err(closed);
  const text = { ...proposal.conditions, ...proposal.clauses };
  const clash = contradiction(turn.scenario, mergePackage(turn.state.treaty.inForce, text));
  if (clash) return err(refusal('proposal/impossible', clash));
  const signed: Fact = { type: 'proposalSigned', at: turn.at, proposal: proposal.id, by };
  const missing = proposal.signatories.filter((id) => id !== by && proposal.signed[id] === undefined);
  return ok(missing.length > 0 ? [signed] : [signed, ...enterIntoForce(turn, proposal)]);
}

/** Rule 5.6: a signatory says no, with a reason; it may still sign later, while the text stands. */
export function declineProposal(turn: Turn<CommandNamed<'proposal.decline'>>): Decision {
  const found = openProposal(turn, turn.command.proposal);
  if (!found.ok) return found;
  const by = seatOf(turn);
  const { id, signatories, author, signed } = found.value;
  if (author === by && signed[by] !== undefined) {
    return err(refusal('proposal/own_text', `${id} is your own text. Withdraw it instead.`));
  }
  if (!signatories.includes(by)) {
    return err(refusal('proposal/not_a_signatory', `${id} does not need your signature.`));
  }
  if (signed[by] !== undefined) {
    return err(
      refusal('proposal/already_signed', `You have signed ${id}. A signature cannot be taken back.`),
    );
  }
  return ok([{ type: 'proposalDeclined', at: turn.at, proposal: id, by, reason: turn.command.reason }]);
}

function enterIntoForce({ scenario, state, at }: Turn, proposal: Proposal): Fact[] {
  const before = state.treaty.inForce;
  const inForce = mergePackage(before, { ...proposal.conditions, ...proposal.clauses });
  const clauses = changedClauses(before, inForce);
  const changed = clauses.map((clause) => ({
    clause,
    from: before[clause] ?? 0,
    to: inForce[clause] ?? 0,
    ...concession(proposal, clause),
  }));
  const lapsed = closeContradicted(scenario, state, proposal.id, clauses, inForce, at);
  return [
    {
      type: 'textEnteredIntoForce',
      at,
      proposal: proposal.id,
      publicId: publicIdOf(state, proposal),
      changed,
    },
    ...acceptances(state, [proposal.id, ...lapsed.filter(isSuperseded).map((fact) => fact.proposal)], at),
    ...lapsed,
  ];
}

/** Rule 7.2: an id that counts the texts of a back channel never leaves it; in force, the text takes the table's next number. */
function publicIdOf(state: SessionState, { id, audience }: Proposal): string {
  return audience === 'table' ? id : nextProposalId(state, 'table');
}

const isSuperseded = (fact: FactOf<'proposalClosed'>): boolean => fact.as === 'superseded';

/** Rule 3.5: whose conditions are now the text in force, by their own text or by another, has accepted. */
function acceptances(state: SessionState, met: readonly string[], at: number): Fact[] {
  return Object.keys(state.termsAnswers)
    .filter((id) => met.includes(acceptanceText(state, id)?.id ?? ''))
    .map((delegation) => ({ type: 'termsAnswered', at, delegation, answer: 'accept' }) as const);
}

/**
 * Who gave and who got, from the text alone (rule 5.10): what the author offers it gives, what it asks for it gets.
 * An unconditional text is the author's wish, a mediator's single text is everybody's.
 */
function concession(
  proposal: Proposal,
  clause: string,
): { gave: readonly DelegationId[]; got: readonly DelegationId[] } {
  const others = proposal.signatories.filter((id) => id !== proposal.author);
  const own = [proposal.author];
  if (proposal.singleText) return { gave: proposal.signatories, got: proposal.signatories };
  if (proposal.conditions[clause] !== undefined) return { gave: others, got: own };
  return Object.keys(proposal.conditions).length > 0
    ? { gave: own, got: others }
    : { gave: others, got: own };
}
