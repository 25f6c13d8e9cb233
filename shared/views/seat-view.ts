// A seat's whole view and the patches that keep it current; knows shapes, not rules.

import type { DebriefView } from './debrief.ts';
import type { DelegationId } from './public-scenario.ts';
import type { ClockSlice, FiguresSlice, LegalAction, SeatCard, SessionSlice, TruceSlice } from './room.ts';
import type { LedgerEntry, MessageView, ProposalView, RecordEntry, TreatySlice } from './talks.ts';
import type { BulletinView, IncidentView, MandateSlice, OrdersSlice, OwnSlice, SectorView } from './war.ts';

export type Audience = { readonly kind: 'delegation'; readonly delegation: DelegationId };

/** Slices replaced whole when they change. */
export interface ValueSlices {
  readonly session: SessionSlice;
  readonly clock: ClockSlice;
  readonly truce: TruceSlice;
  readonly seats: readonly SeatCard[];
  readonly figures: FiguresSlice;
  readonly treaty: TreatySlice;
  readonly ledger: readonly LedgerEntry[];
  readonly own: OwnSlice;
  readonly mandate: MandateSlice;
  readonly orders: OrdersSlice;
  readonly sectors: readonly SectorView[];
  readonly legal: readonly LegalAction[];
  readonly debrief: DebriefView | null;
}

/** Slices keyed by id: entries are replaced one by one. */
export interface MapSlices {
  readonly proposals: Readonly<Record<string, ProposalView>>;
  readonly incidents: Readonly<Record<string, IncidentView>>;
}

/** Slices that only grow: new entries are appended. */
export interface ListSlices {
  readonly messages: readonly MessageView[];
  readonly bulletins: readonly BulletinView[];
  readonly record: readonly RecordEntry[];
}

export interface DelegationView extends ValueSlices, MapSlices, ListSlices {
  readonly audience: Audience;
}
export type SeatView = DelegationView;

/** What changed for one seat since its previous sequence number. */
export interface ViewPatch {
  readonly seq: number;
  readonly set?: Partial<ValueSlices>;
  readonly put?: { readonly [K in keyof MapSlices]?: Partial<MapSlices[K]> };
  readonly add?: Partial<ListSlices>;
}

export const mapSlices = ['proposals', 'incidents'] as const satisfies readonly (keyof MapSlices)[];
export const listSlices = [
  'messages',
  'bulletins',
  'record',
] as const satisfies readonly (keyof ListSlices)[];
export const valueSlices = [
  'session',
  'clock',
  'truce',
  'seats',
  'figures',
  'treaty',
  'ledger',
  'own',
  'mandate',
  'orders',
  'sectors',
  'legal',
  'debrief',
] as const satisfies readonly (keyof ValueSlices)[];

type Entries = Readonly<Record<string, unknown>>;

/** Applies a patch to a view; the result shares what did not change. */
export function applyPatch(view: SeatView, patch: ViewPatch): SeatView {
  const next: SeatView = { ...view, ...patch.set };
  const maps = mapSlices.flatMap((slice): [string, Entries][] => {
    const entries = patch.put?.[slice];
    return entries ? [[slice, { ...view[slice], ...entries }]] : [];
  });
  const lists = listSlices.flatMap((slice): [string, readonly unknown[]][] => {
    const entries = patch.add?.[slice];
    return entries ? [[slice, [...view[slice], ...entries]]] : [];
  });
  return Object.assign(next, Object.fromEntries<unknown>([...maps, ...lists]));
}
