// Owns the question whether a seat has done anything of its own between two states; knows nothing of who plays it.
import { entriesFrom, sizeOf } from '../../shared/kernel/index.ts';
import type { DelegationId } from '../../shared/views/index.ts';
import type { Proposal, SessionState } from '../rules/rules.ts';
import { openProposal } from '../rules/topics/treaty/proposals.ts';
import { isAmongOwnPeople, messagesSince } from './news-to-script.ts';

/**
 * Whether the seat has spoken, tabled, answered or ordered anything between two states of one session, the second grown from
 * the first. Looks only at what has been added since and at the open texts. Being ready is no doing.
 */
export function hasActed(seat: DelegationId, from: SessionState, now: SessionState): boolean {
  if (from === now) return false;
  return (
    from.sealedCount[seat] !== now.sealedCount[seat] ||
    from.sealed[seat]?.length !== now.sealed[seat]?.length ||
    from.termsAnswers[seat] !== now.termsAnswers[seat] ||
    hasSpoken(seat, from, now) ||
    changedTexts(from, now).some((text) => isOwnDoing(seat, openProposal(from, text.id), text))
  );
}

function hasSpoken(seat: DelegationId, from: SessionState, now: SessionState): boolean {
  return messagesSince(from, now).some((one) => one.from === seat && !isAmongOwnPeople(one, seat));
}

/** Texts that are open and not as they were, and those that have closed since. */
function changedTexts({ treaty: from }: SessionState, { treaty: now }: SessionState): readonly Proposal[] {
  if (from.open === now.open) return [];
  const closed = entriesFrom(now.closed, sizeOf(from.closed));
  return [...closed, ...now.open.filter((text) => !from.open.includes(text))];
}

function isOwnDoing(seat: DelegationId, before: Proposal | undefined, text: Proposal): boolean {
  if (before === undefined) return text.author === seat && !text.putByRules;
  return before.signed[seat] !== text.signed[seat] || before.declined[seat] !== text.declined[seat];
}
