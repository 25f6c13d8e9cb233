// Owns how messages are found by their words; how words are rendered is the caller's.
import type { MessageView } from '../../../../shared/views/index.ts';
import { hasWords } from '../../../texts/has-words.ts';

/** Messages in which all words typed stand, in what was passed on and promised as well; the latest first, none for nothing. */
export function messagesWith(
  messages: readonly MessageView[],
  typed: string,
  render: (words: MessageView['words']) => string,
): readonly MessageView[] {
  if (typed.trim() === '') return [];
  return messages
    .filter(({ words, by, passedOn, pledge }) => {
      const all = [render(words), by?.name, passedOn && render(passedOn.words), pledge?.text];
      return hasWords(all.filter(Boolean).join(' '), typed.trim());
    })
    .toReversed();
}
