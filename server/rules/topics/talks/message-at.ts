// Finds a message by its channel and its number there.
import { lastWhere } from '../../../../shared/kernel/index.ts';
import type { Message, SessionState } from '../../state.ts';

/** The one name of a message in the whole session. */
export const messageKey = ({ channel, n }: Pick<Message, 'channel' | 'n'>): string => `${channel}#${n}`;

/** Undefined where there is none. */
export function messageAt(
  { messages }: SessionState,
  at: Pick<Message, 'channel' | 'n'>,
): Message | undefined {
  return lastWhere(messages, ({ channel, n }) => channel === at.channel && n === at.n);
}
