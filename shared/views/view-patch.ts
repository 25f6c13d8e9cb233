// What changed in a seat's view, as short as it can be said, and how it is folded in; knows shapes, not rules.
import type { ListSlices, MapSlices, ValueSlices, View } from './seat-view.ts';
import { listSlices, mapSlices } from './seat-view.ts';
import type { ProposalView, RecordEntry } from './talks.ts';

/** Some fields of an entry; which ones depends on what is known of it already. */
export type Fields = Readonly<Record<string, unknown>>;

/** A line of the log of which nothing is to be said but its kind and what it is about. */
export type ShortLine = readonly [kind: string, focus: string];

/** What changed for one seat since its previous sequence number. */
export interface ViewPatch {
  readonly seq: number;
  /** Slices replaced whole. */
  readonly set?: Partial<ValueSlices>;
  /** By id: the fields in which an entry differs from what is known of it, or from a blank one if it is new. */
  readonly put?: { readonly [K in keyof MapSlices]?: Readonly<Record<string, Fields>> };
  /** Entries to append, without what is as in a blank one. */
  readonly add?: { readonly [K in keyof ListSlices]?: readonly (Fields | ShortLine)[] };
}

type Slice = keyof MapSlices | keyof ListSlices;

/** What most proposals say, signed by their author on the day they are tabled. */
function blankProposal({ author, day }: Partial<ProposalView>, today: number): Partial<ProposalView> {
  const tabled = day ?? today;
  return {
    day: today,
    title: '',
    note: '',
    conditions: {},
    signed: author === undefined ? {} : { [author]: tabled },
    declined: {},
    audience: 'table',
    parent: null,
    singleText: false,
    state: 'open',
    stateSince: tabled,
  };
}

const blankLine = (today: number): Partial<RecordEntry> => ({
  day: today,
  slots: {},
  focus: null,
  secret: false,
});

/** What a new entry is taken to say where its fields are silent; `today` is the day of the view after the change. */
export function blankEntry<Entry extends object>(slice: Slice, entry: Entry, today: number): Partial<Entry> {
  if (slice === 'proposals') return blankProposal(entry, today) as Partial<Entry>;
  return slice === 'record' ? (blankLine(today) as Partial<Entry>) : {};
}

/** Applies a patch to a view; the result shares what did not change. */
export function applyPatch<V extends View>(view: V, patch: ViewPatch): V {
  const next: Record<string, unknown> = { ...view, ...patch.set };
  const today = (patch.set?.clock ?? view.clock).day;
  for (const slice of mapSlices) {
    const put = patch.put?.[slice];
    if (put) next[slice] = { ...view[slice], ...entriesOf(slice, view[slice], put, today) };
  }
  for (const slice of listSlices) {
    const added = patch.add?.[slice];
    if (added) next[slice] = [...view[slice], ...added.map((one) => entryOf(slice, one, today))];
  }
  // The server makes patches from views of this very shape.
  return next as typeof next & V;
}

/** Entries of a map by id, each folded into what was known of it. */
function entriesOf(
  slice: keyof MapSlices,
  known: Readonly<Record<string, object>>,
  put: Readonly<Record<string, Fields>>,
  today: number,
): Fields {
  return Object.fromEntries(
    Object.entries(put).map(([id, fields]) => {
      const before = known[id] ?? { id, ...blankEntry(slice, fields, today) };
      return [id, { ...before, ...fields }];
    }),
  );
}

function entryOf(slice: keyof ListSlices, one: Fields | ShortLine, today: number): Fields {
  if (!isShort(one)) return { ...blankEntry(slice, one, today), ...one };
  const [kind, focus] = one;
  return { ...blankLine(today), kind, focus };
}

const isShort = (one: Fields | ShortLine): one is ShortLine => Array.isArray(one);
