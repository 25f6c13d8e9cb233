// What changed in a seat's view, as short as it can be said, and how it is folded in; knows shapes, not rules.
import type { ListSlices, MapSlices, SeatView, ValueSlices } from './seat-view.ts';
import { listSlices, mapSlices } from './seat-view.ts';
import type { ProposalView, RecordEntry } from './talks.ts';

/** Some fields of an entry; which ones depends on what is known of it already. */
export type Fields = Readonly<Record<string, unknown>>;

/** What changed for one seat since its previous sequence number. */
export interface ViewPatch {
  readonly seq: number;
  /** Slices replaced whole. */
  readonly set?: Partial<ValueSlices>;
  /** By id: the fields in which an entry differs from what is known of it, or from a blank one if it is new. */
  readonly put?: { readonly [K in keyof MapSlices]?: Readonly<Record<string, Fields>> };
  /** Entries to append, without what is as in a blank one. */
  readonly add?: { readonly [K in keyof ListSlices]?: readonly Fields[] };
}

const blankProposal: Partial<ProposalView> = {
  publicId: null,
  track: 'confidence measure',
  title: '',
  note: '',
  conditions: {},
  declined: {},
  audience: 'table',
  parent: null,
  singleText: false,
  state: 'open',
};

const blankLine: Partial<RecordEntry> = { slots: {}, focus: null, secret: false };

/** What an entry is taken to say where a patch is silent. The id is the key it is put under. */
export const blankEntries: { readonly [K in keyof MapSlices | keyof ListSlices]: Fields } = {
  proposals: blankProposal,
  incidents: {},
  messages: {},
  bulletins: {},
  record: blankLine,
};

/** Applies a patch to a view; the result shares what did not change. */
export function applyPatch(view: SeatView, patch: ViewPatch): SeatView {
  const next: Record<string, unknown> = { ...view, ...patch.set };
  for (const slice of mapSlices) {
    const put = patch.put?.[slice];
    if (put) next[slice] = withEntries(view[slice], put, blankEntries[slice]);
  }
  for (const slice of listSlices) {
    const added = patch.add?.[slice];
    if (added)
      next[slice] = [...view[slice], ...added.map((fields) => ({ ...blankEntries[slice], ...fields }))];
  }
  // The server makes patches from views of this very shape.
  return next as typeof next & SeatView;
}

function withEntries(
  known: Readonly<Record<string, object>>,
  put: Readonly<Record<string, Fields>>,
  blank: Fields,
) {
  const entries = Object.entries(put).map(([id, fields]) => [
    id,
    { ...(known[id] ?? { id, ...blank }), ...fields },
  ]);
  return { ...known, ...Object.fromEntries(entries) };
}
