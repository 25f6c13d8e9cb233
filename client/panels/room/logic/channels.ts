// Owns which channels a seat has, who reads each, and where the unread part begins; knows nothing of the words.
import {
  isWrittenBy,
  type MessageView,
  type SeatView,
  type Speaker,
} from '../../../../shared/views/index.ts';
import { FACILITATION } from '../../../../shared/vocabulary/index.ts';

export interface Channel {
  /** 'table', or the readers' ids joined with '-'. */
  readonly key: string;
  readonly readers: 'table' | readonly string[];
  readonly messages: readonly MessageView[];
}

/** The table first, then every channel with words in it, the one spoken in last coming next. */
export function channelsOf(view: Pick<SeatView, 'messages'>): readonly Channel[] {
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

type People = Pick<SeatView, 'members' | 'audience'>;

/** Whether somebody runs the session: such people read everything in it. */
export const isFacilitated = ({ members }: Pick<SeatView, 'members'>): boolean =>
  members.some(({ place, arrived }) => arrived && place.at === 'facilitation');

/** Whether more than one person has come to this delegation. */
function isOfSeveral({ members, audience }: People): boolean {
  const own = members.filter(
    ({ place, arrived }) => arrived && place.at === 'delegation' && place.delegation === audience.delegation,
  );
  return own.length > 1;
}

/** Channels that are there before anybody has spoken: own people's, and to who runs the session. */
function standingChannels(view: People): readonly string[] {
  const { delegation } = view.audience;
  return [
    ...(isOfSeveral(view) ? [delegation] : []),
    ...(isFacilitated(view) ? [`${delegation}-${FACILITATION}`] : []),
  ];
}

/** Every channel that is shown: those with words, then those that stand empty, then the one that was asked for. */
export function shownChannels(view: People & Pick<SeatView, 'messages'>, asked: string): readonly Channel[] {
  const spoken = channelsOf(view);
  const silent = [...standingChannels(view), asked].filter(
    (key, index, all) => all.indexOf(key) === index && !spoken.some((one) => one.key === key),
  );
  return [...spoken, ...silent.map((key) => ({ key, readers: key.split('-'), messages: [] }))];
}

/** The key the server gives a channel of these members: ids in the scenario's order, who runs the session last. */
export function channelKey(delegations: readonly string[], members: readonly string[]): string {
  return [...delegations, FACILITATION].filter((id) => members.includes(id)).join('-');
}

/** Number of the first unread message of a channel, where the line is drawn; null when all is read. */
export function firstUnread(channel: Channel, self: Speaker, readUpTo: number): number | null {
  return channel.messages.find((message) => message.n > readUpTo && !isWrittenBy(message, self))?.n ?? null;
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
