// Owns which channels a seat has, who reads each, and where the unread part begins; knows nothing of the words.
import type { MessageView, SeatView } from '../../../../shared/views/index.ts';

export interface Channel {
  /** 'table', or the readers' ids joined with '-'. */
  readonly key: string;
  readonly readers: 'table' | readonly string[];
  readonly messages: readonly MessageView[];
}

/** The table first, then every channel with words in it, the one spoken in last coming next. */
export function channelsOf(view: SeatView): readonly Channel[] {
  const rooms = new Map<string, MessageView[]>([['table', []]]);
  for (const message of view.messages) {
    const held = rooms.get(message.channel);
    if (held) held.push(message);
    else rooms.set(message.channel, [message]);
  }
  const lastAt = (channel: Channel) => channel.messages.at(-1)?.at ?? 0;
  const [table, ...others] = [...rooms].map(
    ([key, messages]): Channel => ({
      key,
      readers: key === 'table' ? 'table' : (messages[0]?.readers ?? 'table'),
      messages,
    }),
  );
  return [...(table ? [table] : []), ...others.sort((a, b) => lastAt(b) - lastAt(a))];
}

/** The key the server gives a channel of these members: ids in the scenario's order, joined with '-'. */
export function channelKey(delegations: readonly string[], members: readonly string[]): string {
  return delegations.filter((id) => members.includes(id)).join('-');
}

/** Number of the first unread message of a channel, where the line is drawn; null when all is read. */
export function firstUnread(channel: Channel, me: string, readUpTo: number): number | null {
  return channel.messages.find((message) => message.n > readUpTo && message.from !== me)?.n ?? null;
}

export interface DayOfMessages {
  readonly day: number;
  readonly messages: readonly MessageView[];
}

/** Messages under one heading a day, oldest first. */
export function byDay(messages: readonly MessageView[]): readonly DayOfMessages[] {
  const days: { day: number; messages: MessageView[] }[] = [];
  for (const message of messages) {
    const last = days.at(-1);
    if (last && last.day === message.day) last.messages.push(message);
    else days.push({ day: message.day, messages: [message] });
  }
  return days;
}
