// Owns how words sent as templates become sentences: messages, statements, record, notes; knows ids only through names.
import notes from '../../assets/locales/en/notes.json' with { type: 'json' };
import phrases from '../../assets/locales/en/phrases.json' with { type: 'json' };
import type { Phrase, Words } from '../../shared/protocol/index.ts';
import type { PrivateNote, Slots, SlotValue } from '../../shared/views/index.ts';
import { capitaliseSentences, formatMessage, joinWords, type MessageSlots } from './format-message.ts';
import { delegationName, optionPhrase, orderTitle, reasonOn, sectorName } from './names.ts';

/** Slot values as words: ids become names, lists are joined. */
export function renderSlots(slots: Slots | Phrase['slots']): MessageSlots {
  return Object.fromEntries(
    Object.entries(slots).map(([name, value]) => [
      name,
      name === 'reason' && typeof value === 'string' ? asClause(value) : renderSlot(value),
    ]),
  );
}

/** Words that lose their capital when what was a sentence becomes part of one; a name would keep it. */
const OPENERS =
  /^(?:We|Our|The|This|That|These|It|Its|There|A|An|No|Not|Nobody|If|What|With|Without|As|In|On|At|For|Before|After|You|Your|They|Their)\b/;

/** A reason somebody gave as a sentence, made to stand after 'because' or 'that': no capital, no final stop. */
export function asClause(reason: string): string {
  const open = reason.trim().replace(/[.\s]+$/, '');
  return OPENERS.test(open) ? open.charAt(0).toLowerCase() + open.slice(1) : open;
}

function renderSlot(value: SlotValue): string | number {
  if (typeof value === 'number' || typeof value === 'string') return value;
  if ('options' in value) return joinWords(value.options.map(optionPhrase));
  if ('delegation' in value) return delegationName(value.delegation, { article: true });
  if ('delegations' in value) {
    return joinWords(value.delegations.map((id) => delegationName(id, { article: true })));
  }
  if ('sector' in value) return sectorName(value.sector);
  if ('order' in value) return orderTitle(value.order);
  return reasonOn(value.reasonOn, value.of);
}

/** A template with slots as finished sentences. */
export function renderTemplate(template: string, slots: Slots | Phrase['slots']): string {
  return capitaliseSentences(formatMessage(template, renderSlots(slots)));
}

/** What somebody said: free text as it is, a phrase in the reader's language. */
export function renderWords(words: Words): string {
  if ('text' in words) return words.text;
  const { message, register, variant, slots } = words.phrase;
  const variants = phrases.messages.find((entry) => entry.id === message)?.registers[register] ?? [];
  const template = variants[variant % Math.max(1, variants.length)];
  return template === undefined ? message : renderTemplate(template, slots);
}

const noteTexts: Readonly<Record<string, { readonly text: string }>> = notes.notes;

/** A line of this seat's own services; the note's own name when there are no words for it. */
export function renderNote({ note, slots }: PrivateNote): string {
  const template = noteTexts[note]?.text;
  return template === undefined ? note : renderTemplate(template, selectable(slots));
}

/** A choice in a message may not contain a hyphen, and outcomes of orders do: `too-late` chooses `too_late`. */
function selectable(slots: Slots): Slots {
  return typeof slots.outcome === 'string'
    ? { ...slots, outcome: slots.outcome.replaceAll('-', '_') }
    : slots;
}
