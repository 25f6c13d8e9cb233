// Owns how messages of all channels are found: by channel and by words, latest first. Pure.
import type { MessageView } from '../../../../shared/views/index.ts';
import { hasWords } from '../../../texts/has-words.ts';

export interface Spoken {
  readonly message: MessageView;
  /** Who spoke and what was said, as it is read. */
  readonly words: string;
}

/** Channels with their number of messages, the one spoken in last first. */
export function channelCounts(
  messages: readonly MessageView[],
): readonly (readonly [key: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const { channel } of messages) {
    const count = (counts.get(channel) ?? 0) + 1;
    // Put anew, so that the one spoken in last stands last.
    counts.delete(channel);
    counts.set(channel, count);
  }
  return [...counts].reverse();
}

/** @param channel null = all of them */
export function searchMessages(
  spoken: readonly Spoken[],
  channel: string | null,
  text: string,
): readonly Spoken[] {
  return spoken
    .filter(({ message }) => channel === null || message.channel === channel)
    .filter(({ words }) => hasWords(words, text))
    .toReversed();
}
