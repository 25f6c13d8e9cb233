// The war side of a session's state: figures, marks, incidents, orders given and resolved; folded from facts alone.
import type { OrderTarget } from '../../shared/protocol/index.ts';
import type {
  DelegationId,
  NamedHow,
  OddsRow,
  OptionId,
  Readers,
  SectorId,
} from '../../shared/views/index.ts';

/** Values of every track: track id → scope key → value. Keys: a delegation, `shared`, a pair `RU-UA`, a sector, or `sector:delegation`. */
export type Tracks = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** One figure moved: `by` is what was applied after clamping, `to` the value since. */
export interface Change {
  readonly track: string;
  readonly of: string;
  readonly by: number;
  readonly to: number;
}

/** A temporary figure that formulas read; loses a day each night. */
export interface Mark {
  readonly mark: string;
  readonly of: string;
  readonly value: number;
  readonly days: number;
  /** The act of facilitation that set it, if one did. */
  readonly act?: string;
}

export type IncidentKind = 'accident' | 'probe' | 'strike' | 'staged' | 'provocation';

export interface Incident {
  readonly id: string;
  readonly day: number;
  readonly sector: SectorId;
  readonly kind: IncidentKind;
  /** The truth; null for an accident. */
  readonly author: DelegationId | null;
  /** Who staged incidents and provocations were meant to be blamed on. */
  readonly blames: DelegationId | null;
  readonly state: 'open' | 'attributed' | 'unresolved';
  readonly named: DelegationId | null;
  readonly namedOn: number | null;
  /** Where the naming comes from and how sure it can be held, 0 to 1; absent while nobody is named. */
  readonly finding?: { readonly how: NamedHow; readonly sure: number };
  readonly claims: Readonly<Record<DelegationId, number>>;
  readonly verified: number;
  /** The odds its author was shown and that were rolled. */
  readonly odds: Readonly<Record<string, number>> | null;
}

export type Cause =
  | {
      readonly kind: 'order' | 'night';
      /** Order id, or the step of the night. */
      readonly id: string;
      readonly by: DelegationId | null;
    }
  | {
      readonly kind: 'facilitation';
      readonly id: 'inject' | 'ruling';
      readonly by: null;
      /** Who was told of it. */
      readonly readers: Readers;
    };

export interface WarState {
  readonly tracks: Tracks;
  readonly marks: readonly Mark[];
  readonly incidents: Readonly<Record<string, Incident>>;
  readonly incidentCount: number;
  /** What anyone could work out of each belligerent's figures from public facts: delegation → track → value. */
  readonly estimates: Readonly<Record<DelegationId, Readonly<Record<string, number>>>>;
  /** ln of the strength ratio on day 0, true and as publicly estimated. */
  readonly startAdvantage: number;
  /** `RU/staged-incident` → last day given. */
  readonly lastGiven: Readonly<Record<string, number>>;
  /** Sectors with a post deployed last night. */
  readonly posts: readonly SectorId[];
  /** Who moved what last night, for "why did this change". */
  readonly lastNight: readonly { readonly change: Change; readonly cause: Cause }[];
  /** Points of ground the line moved, first belligerent's gain positive. */
  readonly lineMoved: number;
}

export interface Sealed {
  readonly id: string;
  readonly delegation: DelegationId;
  readonly order: string;
  readonly points: number;
  readonly target: OrderTarget;
  /** The odds shown when it was sealed: the ones rolled at night. */
  readonly odds: readonly OddsRow[];
}

/** What became of an order, for the debrief and the giver's own services. */
export interface ResolvedOrder extends Sealed {
  readonly day: number;
  readonly outcome: string | null;
  readonly chances: Readonly<Record<string, number>> | null;
  readonly breaches: readonly OptionId[];
  readonly found: boolean;
}

/** How the war resumed, when the truce broke: points of result for each belligerent. */
export interface Resumption {
  readonly attacker: DelegationId | null;
  readonly sector: SectorId | null;
  readonly advantage: number;
  readonly edge: number;
  /** Points of ground moved, first belligerent's gain positive, and its spread over line sectors. */
  readonly ground: number;
  readonly bySector: Readonly<Record<SectorId, number>>;
  readonly war: Readonly<Record<DelegationId, number>>;
}
