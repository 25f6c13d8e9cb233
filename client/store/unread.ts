// Owns which messages this person has not read yet, channel by channel; own messages never count. Kept here until the server knows.
import { computed, effect, signal } from '@preact/signals';
import { isWrittenBy, type MessageView, type Speaker } from '../../shared/views/index.ts';
import { isRecord, keep, readKept } from './kept.ts';
import { view } from './session.ts';

type LastRead = Readonly<Record<string, number>>;
const isLastRead = (value: unknown): value is LastRead =>
  isRecord(value) && Object.values(value).every((n) => typeof n === 'number');

/** As far as this device knows by itself. */
const readHere = signal<LastRead>({});
const keptUnder = computed(() => {
  const now = view.value;
  return now ? `read.${now.session.id}.${now.audience.delegation}.${now.audience.member}` : null;
});
effect(() => {
  if (keptUnder.value) readHere.value = readKept(keptUnder.value, isLastRead, {});
});
// What another page of this device has shown is read here, too.
if (typeof addEventListener === 'function') {
  addEventListener('storage', () => {
    const key = keptUnder.peek();
    if (key) readHere.value = later(readHere.peek(), readKept(key, isLastRead, {}));
  });
}

/** Of two pages, the further in every channel. */
const later = (one: LastRead, other: LastRead): LastRead =>
  Object.fromEntries(
    [...new Set([...Object.keys(one), ...Object.keys(other)])].map((channel) => [
      channel,
      Math.max(one[channel] ?? 0, other[channel] ?? 0),
    ]),
  );

/** Unread messages by channel; a channel without any is absent. Whoever has spoken in a channel has read what came before. */
export function countUnread(
  messages: readonly MessageView[],
  self: Speaker,
  read: LastRead,
): Readonly<Record<string, number>> {
  const seen: Record<string, number> = { ...read };
  for (const message of messages) {
    const { channel, n } = message;
    if (isWrittenBy(message, self)) seen[channel] = Math.max(seen[channel] ?? 0, n);
  }
  const counts: Record<string, number> = {};
  for (const { channel, n } of messages) {
    if (n > (seen[channel] ?? 0)) counts[channel] = (counts[channel] ?? 0) + 1;
  }
  return counts;
}

const toldOf = computed<LastRead>(() => view.value?.me.read ?? {});
/** Rule 7.17: what was read on any device of this person. */
const lastRead = computed(() => later(readHere.value, toldOf.value));

export const unread = computed(() => {
  const now = view.value;
  return now ? countUnread(now.messages, now.audience, lastRead.value) : {};
});
export const unreadTotal = computed(() => Object.values(unread.value).reduce((sum, n) => sum + n, 0));

/** What was read here and the server has not been told of, so that another device counts it still. */
export const untoldMarks = computed(() =>
  Object.entries(readHere.value)
    .filter(([channel, n]) => n > (toldOf.value[channel] ?? 0))
    .map(([channel, n]) => ({ channel, n })),
);

/** Where the reader left off in a channel: the number of the last message read; 0 before the first. */
export const lastReadIn = (channel: string): number => lastRead.value[channel] ?? 0;

/** Everything now in this channel has been read. */
export function markRead(channel: string): void {
  const now = view.peek();
  const key = keptUnder.peek();
  if (!now || !key) return;
  const newest = now.messages.reduce((n, m) => (m.channel === channel ? Math.max(n, m.n) : n), 0);
  if (newest <= (lastRead.peek()[channel] ?? 0)) return;
  readHere.value = { ...later(readHere.peek(), readKept(key, isLastRead, {})), [channel]: newest };
  keep(key, readHere.value);
}
