// Owns what is open in the channels tab: a search, the message to be jumped to, the message to be passed on.
import { signal } from '@preact/signals';
import type { MessageView } from '../../../../shared/views/index.ts';
import { selectedChannel } from '../../../store/ui.ts';

/** What is searched for; null while nothing is. */
export const searching = signal<string | null>(null);
/** The message a search has led to, until another channel is opened. */
export const found = signal<Pick<MessageView, 'channel' | 'n'> | null>(null);
/** The message that a mediator is about to pass on. */
export const passing = signal<MessageView | null>(null);

/** Shows a message where it was said. */
export function jumpTo({ channel, n }: Pick<MessageView, 'channel' | 'n'>): void {
  found.value = { channel, n };
  selectedChannel.value = channel;
  searching.value = null;
}
