// Owns how a scripted delegation says things: template, register, variant and true reasons; decides nothing.

import { optionId } from '../../shared/catalogue/index.ts';
import type { Intent, Phrase } from '../../shared/protocol/index.ts';
import type { ClauseId, DelegationId, MessageView, Slots } from '../../shared/views/index.ts';
import { listMemory } from './remember.ts';
import { diceFor, type Situation } from './situation.ts';
import { changes } from './treaty-space.ts';

/** Templates of the phrase book that delegates use. */
export type Template =
  | 'offer'
  | 'offerConditional'
  | 'counter'
  | 'accept'
  | 'refuse'
  | 'stall'
  | 'callOutStall'
  | 'incidentDeny'
  | 'incidentBlame'
  | 'askInvestigation'
  | 'askPriority'
  | 'recall'
  | 'singleText';

type PhraseSlots = Phrase['slots'];

/** Variants of every template and register in the phrase book. */
const VARIANTS = 6;
/** A seat does not use one variant twice within this many messages of a kind. */
const MEMORY = 5;

/** Phrases made in this very call: the view does not hold them yet. */
const inThisCall = new WeakMap<Situation, { readonly message: string; readonly variant: number }[]>();

/** A phrase in the persona's register, in a variant this seat has not used in its last five of the kind. */
function phrase(situation: Situation, template: Template, slots: PhraseSlots): Phrase {
  const made = inThisCall.get(situation) ?? [];
  inThisCall.set(situation, made);
  const said = [...ownPhrases(situation), ...made].filter((one) => one.message === template);
  const used = new Set(said.slice(-MEMORY).map((one) => one.variant));
  const free = Array.from({ length: VARIANTS }, (_, variant) => variant).filter(
    (variant) => !used.has(variant),
  );
  const variant = diceFor(situation, 'variant', template, said.length).pick(free);
  made.push({ message: template, variant });
  return { message: template, register: situation.persona.register, variant, slots };
}

/** A message to the table or to named delegations. */
export function say(
  situation: Situation,
  to: 'table' | readonly DelegationId[],
  template: Template,
  slots: PhraseSlots,
  attaches?: string,
): Intent {
  return {
    type: 'message.send',
    to: to === 'table' ? 'table' : [...to],
    words: { phrase: phrase(situation, template, slots) },
    ...(attaches === undefined ? {} : { attaches }),
  };
}

/** A public statement, quoted by the bulletin. */
export function state(situation: Situation, template: Template, slots: PhraseSlots): Intent {
  return { type: 'statement.make', words: { phrase: phrase(situation, template, slots) } };
}

interface OwnPhrase {
  readonly message: string;
  readonly variant: number;
  readonly day: number;
  readonly slots: Slots;
}

/** By the mandate, which stays the same object as long as a session lasts. */
const messagesSaid = listMemory<MessageView, MessageView>();
const phrasesSaid = listMemory<MessageView, OwnPhrase>();

/** Own messages so far, oldest first. */
export function ownMessages({ view, me }: Situation): readonly MessageView[] {
  return messagesSaid(view.mandate, view.messages, (message) => (message.from === me ? message : null));
}

/** Template and slots of own phrases so far. */
export function ownPhrases(situation: Situation): readonly OwnPhrase[] {
  return phrasesSaid(situation.view.mandate, ownMessages(situation), ({ words, day }) => {
    if (!('phrase' in words)) return null;
    const { message, variant, slots } = words.phrase;
    return { message, variant, day, slots };
  });
}

/** How often this seat has used a template, on one day or ever. */
export function timesSaid(situation: Situation, template: Template, day?: number): number {
  let times = 0;
  for (const one of ownPhrases(situation)) {
    if (one.message === template && (day === undefined || one.day === day)) times++;
  }
  return times;
}

export const reasonOn = (situation: Situation, clause: ClauseId) => ({ reasonOn: clause, of: situation.me });

/** One clause that a change moves, with what it moves in own points. */
export interface Mover {
  readonly clause: ClauseId;
  readonly option: number;
  readonly delta: number;
}

/** What moves own worth from the text in force to another, the largest movers first. */
export function movers(situation: Situation, text: Int8Array, from: Int8Array = situation.inForce): Mover[] {
  const { space, sheet } = situation;
  return Object.entries(changes(space, from, text))
    .map(([clause, option]) => {
      const index = space.place.get(clause) ?? 0;
      return { clause, option, delta: sheet.worth(index, option) - sheet.worth(index, from[index] ?? 0) };
    })
    .toSorted((a, b) => Math.abs(b.delta) - Math.abs(a.delta) || (a.clause < b.clause ? -1 : 1));
}

/**
 * One give, one take and one reason out of what truly moves own worth: the take is the largest gain, the give the largest
 * loss or, where nothing is lost, what is gained least; the reason is on the take. Null when the text gains nothing.
 */
export function giveTakeReason(
  situation: Situation,
  text: Int8Array,
): { readonly give: string | null; readonly take: string; readonly reason: ClauseId } | null {
  const moved = movers(situation, text);
  const take = moved.find((one) => one.delta > 0);
  if (!take) return null;
  const give = moved.find((one) => one.delta < 0) ?? moved.findLast((one) => one.clause !== take.clause);
  return {
    give: give ? optionId(give.clause, give.option) : null,
    take: optionId(take.clause, take.option),
    reason: take.clause,
  };
}

/** Why a text is declined, for its author to read: one option and the public reason, without figures. */
export function plainRefusal(situation: Situation, option: string | undefined): string {
  if (option === undefined) return 'It brings us too little.';
  const clause = option.slice(0, -1);
  const words = situation.scenario.clauses
    .find((one) => one.id === clause)
    ?.options.find((one) => one.id === option);
  const reason = situation.scenario.reasons[clause]?.[situation.me];
  const subject = words?.phrase ?? 'this text';
  return reason ? `We do not sign ${subject}, because ${reason}.` : `We do not sign ${subject}.`;
}
