// Owns which lines of the record are announced to whoever may read them, and which of those are news here. Pure.
import type { RecordEntry, View } from '../../../shared/views/index.ts';
import type { PutAway } from '../../store/put-away.ts';

/** Rule 10.10: the acts of whoever leads, told in the words of their lines and no others. */
const KINDS = ['inject', 'inject.reversed', 'ruling', 'ruling.reversed', 'branched'] as const;
type AnnouncedKind = (typeof KINDS)[number];

export interface Announcement {
  readonly kind: AnnouncedKind;
  /** Empty where the act has no title of its own. */
  readonly title: string;
  readonly text: string;
  /** Of a step back: the day to whose morning it led; else the day of the act. */
  readonly day: number;
  /** Its number among all that this session has announced here, from 1. */
  readonly n: number;
}

type Seen = Pick<View, 'session' | 'record'>;

const isAnnounced = (kind: string): kind is AnnouncedKind => KINDS.some((one) => one === kind);
const words = (slot: RecordEntry['slots'][string] | undefined): string =>
  typeof slot === 'string' ? slot : '';

/** All that the record announces, in order. */
export function announcedIn({ record }: Seen): readonly Announcement[] {
  return record
    .flatMap(({ kind, day, slots }) => {
      if (!isAnnounced(kind)) return [];
      const to = typeof slots.day === 'number' ? slots.day : day;
      return [
        {
          kind,
          title: words(slots.title),
          text: words(slots.text) || words(slots.words) || words(slots.because),
          day: to,
        },
      ];
    })
    .map((one, index) => ({ ...one, n: index + 1 }));
}

/**
 * What is still to be read, the oldest first.
 *
 * @param putAway how far this place has read; null = it opens the session for the first time, and has the record for what was
 */
export function newsIn(seen: Seen, putAway: PutAway | null): readonly Announcement[] {
  if (putAway === null) return [];
  const all = announcedIn(seen);
  if (putAway.session === seen.session.id) return all.slice(putAway.count);
  // After a step back the session is another one: what was before that morning has been read in the one it was left for.
  const back = all.findLastIndex(({ kind }) => kind === 'branched');
  return back < 0 ? [] : all.slice(back);
}
