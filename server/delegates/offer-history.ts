// Owns what the others have shown of themselves at the table: offers, signatures, refusals, named objections; weighs nothing.

import { clauseOf, indexOf } from '../../shared/catalogue/index.ts';

import type { Phrase } from '../../shared/protocol/index.ts';
import type { DelegationId, MessageView, ProposalView, SlotValue } from '../../shared/views/index.ts';
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

/** `if` is acceptable to a delegation only together with `need`: what it said when it answered a text with a condition. */
export interface Link {
  readonly if: { readonly clause: number; readonly option: number };
  readonly need: { readonly clause: number; readonly option: number };
}

export interface Conduct {
  readonly observations: readonly Observation[];
  readonly mentions: readonly Mention[];
  readonly links: readonly Link[];
}

/** The most recent things looked at for each delegation; older ones say little about today. */
const WINDOW = 40;

/** What each other delegation has done so far, oldest first, as far as this seat may know. */
export function conductOfOthers(situation: Situation): ReadonlyMap<DelegationId, Conduct> {
  const conducts = new Map(situation.others.map((other) => [other, emptyConduct()]));
  for (const proposal of situation.proposals) {
    if (proposal.track === 'extension') continue;
    const shown = readProposal(situation, proposal);
    for (const [other, { observations }] of conducts) {
      const deed = deedOf(situation, proposal, other);
      if (deed !== null) observations.push({ ...shown, ...deed });
    }
  }
  for (const message of situation.view.messages) {
    const conduct = conducts.get(message.from);
    if (!conduct || !('phrase' in message.words)) continue;
    conduct.mentions.push(...mentionsIn(situation, message.words.phrase));
    conduct.links.push(...linksIn(situation, message.words.phrase, message));
  }
  return new Map(
    [...conducts].map(([other, conduct]) => [
      other,
      { ...conduct, observations: conduct.observations.slice(-WINDOW) },
    ]),
  );
}

function emptyConduct(): { observations: Observation[]; mentions: Mention[]; links: Link[] } {
  return { observations: [], mentions: [], links: [] };
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

function mentionsIn(situation: Situation, phrase: Phrase): Mention[] {
  const kind =
    phrase.message === 'refuse' ? 'objection' : phrase.message === 'askPriority' ? 'priority' : null;
  return kind === null ? [] : optionsIn(situation, phrase.slots.clause).map((named) => ({ kind, ...named }));
}

/** A counter that answers a text of another in words: "we could sign this if you sign that". */
function linksIn(situation: Situation, phrase: Phrase, { from, attaches }: MessageView): Link[] {
  const answers = attaches === null ? null : situation.view.proposals[attaches];
  if (phrase.message !== 'counter' || !answers || answers.author === from) return [];
  const [condition] = optionsIn(situation, phrase.slots.give);
  const [need] = optionsIn(situation, phrase.slots.take);
  return condition && need ? [{ if: condition, need }] : [];
}

function optionsIn(situation: Situation, slot: SlotValue | undefined): { clause: number; option: number }[] {
  if (typeof slot !== 'object' || !('options' in slot)) return [];
  return slot.options.flatMap((named) => {
    const clause = situation.space.place.get(clauseOf(named));
    const option = indexOf(named);
    const exists = clause !== undefined && option >= 0 && option < (situation.space.sizes[clause] ?? 0);
    return exists ? [{ clause, option }] : [];
  });
}
