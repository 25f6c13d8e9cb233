// The whole truth of one session as the rules hold it; folded from facts alone, never sent anywhere as it is.
import type { ClockSettings, OrderTarget, Track, Words } from '../../shared/protocol/index.ts';
import type {
  BulletinItem,
  Choices,
  ClauseId,
  Compliance,
  DelegationId,
  Ending,
  Extension,
  LedgerEntry,
  Monitoring,
  OddsRow,
  OptionId,
  Phase,
  PrivateNote,
  ProposalState,
  SectorId,
  Slots,
  Stage,
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
  readonly claims: Readonly<Record<DelegationId, number>>;
  readonly verified: number;
  /** The odds its author was shown and that were rolled. */
  readonly odds: Readonly<Record<string, number>> | null;
}

export interface Cause {
  readonly kind: 'order' | 'night';
  /** Order id, or the step of the night. */
  readonly id: string;
  readonly by: DelegationId | null;
}

export interface WarState {
  readonly tracks: Tracks;
  readonly marks: readonly Mark[];
  readonly incidents: Readonly<Record<string, Incident>>;
  readonly incidentCount: number;
  /** What anyone could work out of each belligerent's figures from public facts: delegation → track → value. */
  readonly estimates: Readonly<Record<DelegationId, Readonly<Record<string, number>>>>;
  /** ln of the strength ratio on day 0, true and as publicly estimated. */
  readonly startAdvantage: number;
  /** Day on which the monitoring clause last changed; null while the status quo holds. */
  readonly monitoringSince: number | null;
  /** `RU/staged-incident` → last day given. */
  readonly lastGiven: Readonly<Record<string, number>>;
  /** Sectors with a post deployed last night. */
  readonly posts: readonly SectorId[];
  /** Who moved what last night, for "why did this change". */
  readonly lastNight: readonly { readonly change: Change; readonly cause: Cause }[];
  /** Points of ground the line moved, first belligerent's gain positive. */
  readonly lineMoved: number;
}

export interface Proposal {
  readonly id: string;
  readonly author: DelegationId;
  readonly day: number;
  readonly track: Track;
  readonly title: string;
  readonly note: string;
  readonly clauses: Choices;
  readonly conditions: Choices;
  readonly signatories: readonly DelegationId[];
  readonly signed: Readonly<Record<DelegationId, number>>;
  readonly declined: Readonly<Record<DelegationId, { readonly day: number; readonly reason: string }>>;
  readonly expiresOn: number;
  readonly audience: 'table' | readonly DelegationId[];
  readonly parent: string | null;
  readonly singleText: boolean;
  /** Set when it carries the conditions of an acceptance in the terms phase. */
  readonly carriesAcceptanceOf: DelegationId | null;
  readonly state: ProposalState;
  readonly stateSince: number;
}

export interface TreatyState {
  readonly inForce: Choices;
  readonly agreed: Readonly<Record<ClauseId, { readonly day: number; readonly proposal: string }>>;
  readonly breached: Readonly<Record<ClauseId, { readonly day: number; readonly by: DelegationId }>>;
  readonly proposals: Readonly<Record<string, Proposal>>;
  /** Audience key → how many proposals it has seen; ids count per audience so that gaps betray nothing. */
  readonly counts: Readonly<Record<string, number>>;
  readonly ledger: readonly LedgerEntry[];
}

export interface Seat {
  readonly occupant: 'person' | 'scripted' | 'free';
  readonly name: string;
  readonly persona: string | null;
  readonly tokenHash: string | null;
  readonly host: boolean;
  readonly ready: boolean;
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

export interface Message {
  readonly channel: string;
  readonly n: number;
  readonly day: number;
  readonly at: number;
  readonly from: DelegationId;
  readonly readers: 'table' | readonly DelegationId[];
  readonly words: Words;
  readonly attaches: string | null;
  readonly statement: boolean;
}

export interface Bulletin {
  readonly day: number;
  readonly items: readonly BulletinItem[];
  readonly steps: readonly { readonly step: string; readonly note: string; readonly alarm: boolean }[];
  readonly tension: readonly [before: number, after: number];
  readonly notes: Readonly<Record<DelegationId, readonly PrivateNote[]>>;
}

/** A line of the log with who may read it. */
export interface Heard {
  readonly day: number;
  readonly at: number;
  readonly kind: string;
  readonly slots: Slots;
  readonly focus: string | null;
  readonly by: 'all' | readonly DelegationId[];
}

export interface Dawn {
  readonly day: number;
  readonly tracks: Tracks;
  readonly inForce: Choices;
}

export type TermsAnswer = 'none' | 'accept' | 'conditions' | 'stall';

export interface SessionState {
  readonly id: string;
  readonly code: string;
  readonly scenario: string;
  readonly seed: string;
  readonly kind: 'solo' | 'hosted';
  readonly clock: ClockSettings;
  readonly termsDays: number;
  /** Facts folded so far. */
  readonly version: number;
  readonly regions: {
    readonly phase: Phase;
    readonly stage: Stage;
    readonly paused: boolean;
    readonly compliance: Compliance;
    readonly monitoring: Monitoring;
    readonly extension: Extension;
  };
  readonly day: number;
  readonly ending: Ending | null;
  /** `id` grows with every timer set, so that a late firing of an old one is recognised. */
  readonly timer: { readonly id: number; readonly dueAt: number } | null;
  readonly timersSet: number;
  /** Milliseconds that were left when the clock was paused. */
  readonly heldMs: number | null;
  readonly seats: Readonly<Record<DelegationId, Seat>>;
  /** Secret objective dealt to each delegation. */
  readonly objectives: Readonly<Record<DelegationId, string>>;
  readonly termsAnswers: Readonly<Record<DelegationId, TermsAnswer>>;
  readonly treaty: TreatyState;
  readonly war: WarState;
  readonly sealed: Readonly<Record<DelegationId, readonly Sealed[]>>;
  readonly sealedCount: Readonly<Record<DelegationId, number>>;
  readonly resolved: readonly ResolvedOrder[];
  readonly messages: readonly Message[];
  readonly messageCounts: Readonly<Record<string, number>>;
  readonly bulletins: readonly Bulletin[];
  readonly dawns: readonly Dawn[];
  readonly record: readonly Heard[];
  readonly decisions: readonly {
    readonly day: number;
    readonly delegation: DelegationId;
    readonly about: string;
    readonly subject: string | null;
    readonly because: string;
  }[];
  readonly findings: readonly {
    readonly day: number;
    readonly kind: string;
    readonly against: DelegationId;
    readonly subject: string | null;
    readonly wrong: boolean;
  }[];
  readonly resumption: Resumption | null;
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
