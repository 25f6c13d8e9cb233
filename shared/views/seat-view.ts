// A seat's whole view, slice by slice; knows shapes, not rules.

import type { DebriefView } from './debrief.ts';
import type { DelegationId } from './public-scenario.ts';
import type { ClockSlice, FiguresSlice, LegalAction, SeatCard, SessionSlice, TruceSlice } from './room.ts';
import type { LedgerEntry, MessageView, ProposalView, RecordEntry, TreatySlice } from './talks.ts';
import type {
  BulletinView,
  IncidentView,
  MandateSlice,
  OrdersSlice,
  OutlookSlice,
  OwnSlice,
  SectorView,
} from './war.ts';

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
  readonly outlook: OutlookSlice;
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
  'outlook',
  'mandate',
  'orders',
  'sectors',
  'legal',
  'debrief',
] as const satisfies readonly (keyof ValueSlices)[];
