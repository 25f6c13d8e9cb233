// A seat's whole view, slice by slice; knows shapes, not rules.

import type { MemberId } from '../vocabulary/index.ts';
import type { ControlSlice } from './control.ts';
import type { DebriefView } from './debrief.ts';
import type { FacilitationSlice, LibraryInject } from './facilitation.ts';
import type { DelegationId } from './public-scenario.ts';
import type {
  ClockSlice,
  FiguresSlice,
  LegalAction,
  MemberCard,
  MeSlice,
  SeatCard,
  SessionSlice,
  TruceSlice,
  WebhookSlice,
} from './room.ts';
import type {
  LedgerEntry,
  MessageView,
  PledgeView,
  ProposalView,
  RecordEntry,
  SharedDraft,
  TreatySlice,
} from './talks.ts';
import type {
  BulletinView,
  IncidentView,
  MandateSlice,
  OrdersSlice,
  OutlookSlice,
  OwnSlice,
  SectorView,
} from './war.ts';

/** Whom a view is made for. */
export type Audience =
  /** `member` is empty for a scripted delegation, which is nobody. */
  | { readonly kind: 'delegation'; readonly delegation: DelegationId; readonly member: MemberId }
  /** Sees everything. */
  | { readonly kind: 'facilitator'; readonly member: MemberId }
  /** Sees the public record: the gallery, and whoever waits for a place. */
  | { readonly kind: 'observer'; readonly member: MemberId };

/** Slices that are everybody's, replaced whole when they change. */
export interface RoomSlices {
  readonly me: MeSlice;
  readonly session: SessionSlice;
  readonly clock: ClockSlice;
  readonly truce: TruceSlice;
  readonly seats: readonly SeatCard[];
  readonly members: readonly MemberCard[];
  readonly figures: FiguresSlice;
  readonly treaty: TreatySlice;
  readonly ledger: readonly LedgerEntry[];
  readonly sectors: readonly SectorView[];
  readonly legal: readonly LegalAction[];
  readonly debrief: DebriefView | null;
  /** Promises made in messages; empty before the debrief. */
  readonly pledges: readonly PledgeView[];
  /** Null for whoever does not lead the session, and where nothing is sent. */
  readonly webhook: WebhookSlice | null;
}

/** What a delegation knows of itself. */
export interface DelegationSlices {
  readonly own: OwnSlice;
  readonly outlook: OutlookSlice;
  readonly mandate: MandateSlice;
  readonly orders: OrdersSlice;
  /** Null where nothing was ever drafted together. */
  readonly draft: SharedDraft | null;
}

/** What only who runs the session knows. */
export interface FacilitatorSlices {
  readonly control: ControlSlice;
  readonly facilitation: FacilitationSlice;
  /** The scenario's injects; never changes. */
  readonly library: readonly LibraryInject[];
  /** Every delegation's own, as it reads it itself; never changes. */
  readonly mandates: Readonly<Record<DelegationId, MandateSlice>>;
  /** What each delegation drafts together. */
  readonly drafts: Readonly<Record<DelegationId, SharedDraft>>;
}

/** Every slice that is replaced whole; no audience has them all. */
export type ValueSlices = RoomSlices & DelegationSlices & FacilitatorSlices;

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

interface Recorded extends RoomSlices, MapSlices, ListSlices {}

export interface DelegationView extends Recorded, DelegationSlices {
  readonly audience: Extract<Audience, { kind: 'delegation' }>;
}
export interface FacilitatorView extends Recorded, FacilitatorSlices {
  readonly audience: Extract<Audience, { kind: 'facilitator' }>;
}
export interface ObserverView extends Recorded {
  readonly audience: Extract<Audience, { kind: 'observer' }>;
}
export type View = DelegationView | FacilitatorView | ObserverView;
export type SeatView = DelegationView;

export const mapSlices = ['proposals', 'incidents'] as const satisfies readonly (keyof MapSlices)[];
export const listSlices = [
  'messages',
  'bulletins',
  'record',
] as const satisfies readonly (keyof ListSlices)[];

const roomSlices = [
  'me',
  'session',
  'clock',
  'truce',
  'seats',
  'members',
  'figures',
  'treaty',
  'ledger',
  'sectors',
  'legal',
  'debrief',
  'pledges',
  'webhook',
] as const satisfies readonly (keyof RoomSlices)[];

/** The slices an audience has, of those that are replaced whole. */
export const valueSlices: Readonly<Record<Audience['kind'], readonly (keyof ValueSlices)[]>> = {
  delegation: [...roomSlices, 'own', 'outlook', 'mandate', 'orders', 'draft'],
  facilitator: [...roomSlices, 'control', 'facilitation', 'library', 'mandates', 'drafts'],
  observer: roomSlices,
};
