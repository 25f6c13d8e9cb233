// Owns the formatting of one ICU message; knows no catalogue.
import { IntlMessageFormat } from 'intl-messageformat';

export type MessageSlots = Readonly<Record<string, string | number>>;

const locale = 'en';
const parsed = new Map<string, IntlMessageFormat>();

/** Fills an ICU message; a message that cannot be filled is shown as it stands rather than lost. */
export function formatMessage(message: string, slots: MessageSlots = {}): string {
  if (!message.includes('{') && !message.includes('#')) return message;
  try {
    let format = parsed.get(message);
    if (!format) {
      format = new IntlMessageFormat(message, locale);
      parsed.set(message, format);
    }
    return String(format.format(slots));
  } catch (error) {
    console.warn('a text could not be filled', message, error);
    return message.replaceAll(/\{(\w+)[^{}]*\}/g, (_, slot: string) => String(slots[slot] ?? '…'));
  }
}

/** Stands after a stop that ends no sentence here; nobody sees it. */
const JOINER = '\u2060';

/** Words that stand as they were given, e.g. the name `Omar S.` or a reason: no stop in them begins a sentence of ours. */
export const asGiven = (words: string): string => words.replaceAll(/[.?!]/g, (stop) => stop + JOINER);

/** Upper case for the first letter of the text and of every sentence in it: a slot may open a sentence. */
export function capitaliseSentences(text: string): string {
  return text
    .replace(/(^|[.?!]\s+)(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replaceAll(JOINER, '');
}

/** Items in a sentence: `a`, `a and b`, `a, b and c`. */
export function joinWords(items: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(items);
}
