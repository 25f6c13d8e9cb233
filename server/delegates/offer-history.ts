// Owns what the others have shown of themselves at the table: offers, signatures, refusals, named objections; weighs nothing.

import { clauseOf, indexOf } from '../../shared/catalogue/index.ts';

import type { DelegationId, MessageView, ProposalView, Slots } from '../../shared/views/index.ts';
import { resultOf, type Situation } from './situation.ts';

/** One thing a delegation did with a text. `full`: the text was a whole settlement, so its worth says something about a walk-away. */
export interface Observation {
  readonly kind: 'offered' | 'signed' | 'refused';
  readonly day: number;
  readonly full: boolean;
  /** The text that would have been in force, read over the text in force today. */
  readonly text: Int8Array;
  /** Numbers of the clauses that the proposal named. */
  readonly named: readonly number[];
  /** Of those, the ones it asked for rather than gave. */
  readonly asked: readonly number[];
}

/** An option that a delegation spoke of in a message whose template says how it meant it. */
export interface Mention {
  readonly kind: 'objection' | 'priority';
  readonly clause: number;
  readonly option: number;
}

export interface Conduct {
  readonly observations: readonly Observation[];
  readonly mentions: readonly Mention[];
}

/** The most recent things looked at for each delegation; older ones say little about today. */
const WINDOW = 40;

/** What each other delegation has done so far, oldest first, as far as this seat may know. */
export function conductOfOthers(situation: Situation): ReadonlyMap<DelegationId, Conduct> {
  const conducts = new Map(
    situation.others.map((other) => [
      other,
      { observations: [] as Observation[], mentions: [] as Mention[] },
    ]),
  );
  for (const proposal of situation.proposals) {
    if (proposal.track === 'extension') continue;
    const shown = readProposal(situation, proposal);
    for (const [other, { observations }] of conducts) {
      const deed = deedOf(situation, proposal, other);
      if (deed !== null) observations.push({ ...shown, ...deed });
    }
  }
  for (const message of situation.view.messages) {
    conducts.get(message.from)?.mentions.push(...mentionsIn(situation, message));
  }
  return new Map(
    [...conducts].map(([other, { observations, mentions }]) => [
      other,
      { observations: observations.slice(-WINDOW), mentions: mentions.slice(-WINDOW) },
    ]),
  );
}

function readProposal(situation: Situation, proposal: ProposalView): Omit<Observation, 'kind' | 'day'> {
  const { place } = situation.space;
  const asked = Object.keys(proposal.conditions).map((clause) => place.get(clause) ?? 0);
  const given = Object.keys(proposal.clauses).map((clause) => place.get(clause) ?? 0);
  return {
    full: proposal.track === 'settlement',
    text: resultOf(situation, proposal),
    named: [...given, ...asked],
    asked,
  };
}

function deedOf(
  situation: Situation,
  proposal: ProposalView,
  of: DelegationId,
): Pick<Observation, 'kind' | 'day'> | null {
  if (proposal.author === of) return { kind: 'offered', day: proposal.day };
  const signed = proposal.signed[of];
  if (signed !== undefined) return { kind: 'signed', day: signed };
  const declined = proposal.declined[of];
  if (declined !== undefined) return { kind: 'refused', day: declined.day };
  // A text left unanswered until it ran out is a refusal without words.
  const ranOut = proposal.state === 'expired' && proposal.signatories.includes(of);
  return ranOut ? { kind: 'refused', day: Math.min(proposal.stateSince, situation.day) } : null;
}

function mentionsIn(situation: Situation, message: MessageView): Mention[] {
  if (!('phrase' in message.words)) return [];
  const { message: template, slots } = message.words.phrase;
  if (template === 'refuse') return mentioned(situation, slots, 'objection');
  return template === 'askPriority' ? mentioned(situation, slots, 'priority') : [];
}

function mentioned(situation: Situation, slots: Slots, kind: Mention['kind']): Mention[] {
  const slot = slots.clause;
  if (typeof slot !== 'object' || !('options' in slot)) return [];
  return slot.options.flatMap((option) => {
    const clause = situation.space.place.get(clauseOf(option));
    const index = indexOf(option);
    const exists = clause !== undefined && index >= 0 && index < (situation.space.sizes[clause] ?? 0);
    return exists ? [{ kind, clause, option: index }] : [];
  });
}
