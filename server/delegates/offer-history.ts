// Owns what the others have shown of themselves at the table: offers, signatures, refusals, named objections; weighs nothing.

import { clauseOf, indexOf } from '../../shared/catalogue/index.ts';
import type { Phrase } from '../../shared/protocol/index.ts';
import type {
  Choices,
  DelegationId,
  MessageView,
  ProposalView,
  SlotValue,
} from '../../shared/views/index.ts';
import { listMemory, memory } from './remember.ts';
import { resultOf, type Situation } from './situation.ts';
import { ROW, type TreatySpace } from './treaty-space.ts';

/** A text that was dealt with, its options as cells: clause number x `ROW` + option. */
interface Offer {
  /** The whole text of a settlement, whose worth says something about a walk-away; null for anything less. */
  readonly text: Int8Array | null;
  readonly given: readonly number[];
  /** What was asked for in return. */
  readonly asked: readonly number[];
}

/** One thing a delegation did with a text. */
export interface Observation {
  readonly kind: 'offered' | 'signed' | 'refused';
  readonly day: number;
  readonly offer: Offer;
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
  const latest = latestOffers(situation);
  const conducts = new Map(
    situation.others.map((other) => [
      other,
      {
        observations: observationsOf(situation, latest, other),
        mentions: [] as Mention[],
        links: [] as Link[],
      },
    ]),
  );
  for (const { message, mentions, link } of tellingMessages(situation)) {
    const conduct = conducts.get(message.from);
    if (!conduct) continue;
    for (const mention of mentions) conduct.mentions.push(mention);
    if (link !== null && answersAnother(situation, message)) conduct.links.push(link);
  }
  return conducts;
}

interface OfferMade {
  readonly proposal: ProposalView;
  readonly offer: Offer;
  /** Observations of it made so far, so that the same one is the same object. */
  readonly observed: Observation[];
}

/** Offers on all tracks but the extension, the newest first. */
function latestOffers(situation: Situation): readonly OfferMade[] {
  const made: OfferMade[] = [];
  for (let i = situation.proposals.length - 1; i >= 0; i--) {
    const proposal = situation.proposals[i];
    if (proposal && proposal.track !== 'extension') made.push({ proposal, ...offerIn(situation, proposal) });
  }
  return made;
}

/** Looks from the newest offer backwards until it has seen enough. */
function observationsOf(
  situation: Situation,
  latest: readonly OfferMade[],
  of: DelegationId,
): readonly Observation[] {
  const seen: Observation[] = [];
  for (const { proposal, offer, observed } of latest) {
    const kind = deedOf(proposal, of);
    if (kind === null) continue;
    const day = dayOf(situation, proposal, of);
    let observation = observed.find((one) => one.kind === kind && one.day === day);
    if (!observation) {
      observation = { kind, day, offer };
      observed.push(observation);
    }
    seen.push(observation);
    if (seen.length === WINDOW) break;
  }
  return seen.reverse();
}

const offers = memory<Pick<OfferMade, 'offer' | 'observed'>>();

function offerIn(situation: Situation, proposal: ProposalView): Pick<OfferMade, 'offer' | 'observed'> {
  const { clauses, conditions } = proposal;
  const full = proposal.track === 'settlement';
  const text = full ? resultOf(situation, proposal) : null;
  return offers(clauses, [situation.space, text, conditions], () => {
    const cellsOf = (choices: Choices) =>
      Object.entries(choices).map(
        ([clause, option]) => (situation.space.place.get(clause) ?? 0) * ROW + option,
      );
    return { offer: { text, given: cellsOf(clauses), asked: cellsOf(conditions) }, observed: [] };
  });
}

function deedOf(proposal: ProposalView, of: DelegationId): Observation['kind'] | null {
  if (proposal.author === of) return 'offered';
  if (proposal.signed[of] !== undefined) return 'signed';
  if (proposal.declined[of] !== undefined) return 'refused';
  // A text left unanswered until it ran out is a refusal without words.
  return proposal.state === 'expired' && proposal.signatories.includes(of) ? 'refused' : null;
}

function dayOf(situation: Situation, proposal: ProposalView, of: DelegationId): number {
  if (proposal.author === of) return proposal.day;
  return proposal.signed[of] ?? proposal.declined[of]?.day ?? Math.min(proposal.stateSince, situation.day);
}

function mentionsIn(space: TreatySpace, phrase: Phrase): Mention[] {
  const kind =
    phrase.message === 'refuse' ? 'objection' : phrase.message === 'askPriority' ? 'priority' : null;
  return kind === null ? [] : optionsIn(space, phrase.slots.clause).map((named) => ({ kind, ...named }));
}

/** What a message says by its template. */
interface Telling {
  readonly message: MessageView;
  readonly mentions: readonly Mention[];
  /** Holds when the message answers a text of another. */
  readonly link: Link | null;
}

/** By the mandate, which stays the same object as long as a session lasts. */
const telling = listMemory<MessageView, Telling>();

function tellingMessages({ space, view }: Situation): readonly Telling[] {
  return telling(view.mandate, view.messages, (message) => {
    if (!('phrase' in message.words)) return null;
    const { phrase } = message.words;
    const mentions = mentionsIn(space, phrase);
    const link = linkIn(space, phrase);
    return mentions.length > 0 || link !== null ? { message, mentions, link } : null;
  });
}

function linkIn(space: TreatySpace, phrase: Phrase): Link | null {
  if (phrase.message !== 'counter') return null;
  const [condition] = optionsIn(space, phrase.slots.give);
  const [need] = optionsIn(space, phrase.slots.take);
  return condition && need ? { if: condition, need } : null;
}

/** A counter that answers a text of another in words: "we could sign this if you sign that". */
function answersAnother(situation: Situation, { from, attaches }: MessageView): boolean {
  const answered = attaches === null ? undefined : situation.view.proposals[attaches];
  return answered !== undefined && answered.author !== from;
}

function optionsIn(space: TreatySpace, slot: SlotValue | undefined): { clause: number; option: number }[] {
  if (typeof slot !== 'object' || !('options' in slot)) return [];
  return slot.options.flatMap((named) => {
    const clause = space.place.get(clauseOf(named));
    const option = indexOf(named);
    const exists = clause !== undefined && option >= 0 && option < (space.sizes[clause] ?? 0);
    return exists ? [{ clause, option }] : [];
  });
}
