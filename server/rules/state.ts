// The whole truth of one session as the rules hold it; folded from facts alone, never sent anywhere as it is.
import type { Pages } from '../../shared/kernel/index.ts';
import type { ClockSettings, MemberId, Place, SessionSettings } from '../../shared/protocol/index.ts';
import type {
  BulletinItem,
  Choices,
  ClauseId,
  Compliance,
  DelegationId,
  Ending,
  Extension,
  LedgerEntry,
  MessageView,
  Monitoring,
  Phase,
  PrivateNote,
  ProposalView,
  SharedDraft,
  Slots,
  Stage,
} from '../../shared/views/index.ts';
import type { ClockState } from './clock-state.ts';
import type { FacilitationState, Finding } from './facilitation-state.ts';
import type { ResolvedOrder, Resumption, Sealed, Tracks, WarState } from './war-state.ts';
import type { Webhook } from './webhook-state.ts';

export type * from './clock-state.ts';
export type * from './facilitation-state.ts';
export type * from './war-state.ts';

/** A text with what its readers are not told. */
export interface Proposal extends ProposalView {
  /** Set when it carries the conditions of an acceptance in the terms phase. */
  readonly carriesAcceptanceOf: DelegationId | null;
  /** The bare extension question: nobody's own text, whoever's name it bears. */
  readonly putByRules: boolean;
}

export interface TreatyState {
  readonly inForce: Choices;
  /** Here and in the ledger a text goes by its public id, so that everybody may read both as they are. */
  readonly agreed: Readonly<Record<ClauseId, { readonly day: number; readonly proposal: string }>>;
  readonly breached: Readonly<Record<ClauseId, { readonly day: number; readonly by: DelegationId }>>;
  /** Those that can still be signed, in the order in which they were tabled. A list: ids are ever new, and a record of them would have a shape of its own each time. */
  readonly open: readonly Proposal[];
  /** All others, in the order in which they closed; none of them changes any more. */
  readonly closed: Pages<Proposal>;
  /** Ids of all, in the order in which they were tabled. */
  readonly tabled: Pages<string>;
  /** Audience key → how many proposals it has seen; ids count per audience so that gaps betray nothing. */
  readonly counts: Readonly<Record<string, number>>;
  readonly ledger: readonly LedgerEntry[];
  /** The text on the extension track that prolongs the truce; null when none does, or a later text took that back. */
  readonly extendedBy: string | null;
  /** The settlement in force; null until there is one. */
  readonly settledBy: string | null;
}

/** What the head of a delegation lets everybody of it do. */
export interface Rights {
  readonly sign: boolean;
  readonly seal: boolean;
}

/** A delegation's chair. Played by a script while it has members, it is covered: they may take it back. */
export interface Seat {
  readonly occupant: 'person' | 'scripted' | 'free';
  /** A persona's; persons have their own. */
  readonly name: string;
  readonly persona: string | null;
  readonly ready: boolean;
  readonly shares: Rights;
}

/** A person in the session. */
export interface Member {
  readonly id: MemberId;
  readonly name: string;
  /** Digest of the link's token; null = on the list and not arrived, or the link was withdrawn. */
  readonly tokenHash: string | null;
  readonly place: Place;
  /** Leads the session; one member does. */
  readonly host: boolean;
  readonly muted: boolean;
  /** Delegations this person would like, the first best. */
  readonly prefers: readonly DelegationId[];
  /** Has a line open, as far as the servers have told. */
  readonly present: boolean;
}

/** A message as it was said: whoever reads it reads it whole. `by` is left out in journals of before. */
export type Message = MessageView;

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

export type TermsAnswer = 'none' | 'accept' | 'conditions' | 'questions' | 'stall';

export interface SessionState extends ClockState {
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
  readonly seats: Readonly<Record<DelegationId, Seat>>;
  /** In the order of their arrival. */
  readonly members: Readonly<Record<MemberId, Member>>;
  /** When each member last did something, milliseconds since 1970. */
  readonly activity: Readonly<Record<MemberId, number>>;
  readonly settings: SessionSettings;
  /** The session that goes on in this one's place; null while none does. */
  readonly passedOnTo: string | null;
  /** The session this one goes on from; null where it began by itself. */
  readonly continues: string | null;
  /** Secret objective dealt to each delegation. */
  readonly objectives: Readonly<Record<DelegationId, string>>;
  readonly termsAnswers: Readonly<Record<DelegationId, TermsAnswer>>;
  /** Day of the terms phase on which a delegation first raised questions about the offer. */
  readonly askedOn: Readonly<Record<DelegationId, number>>;
  readonly treaty: TreatyState;
  readonly war: WarState;
  readonly sealed: Readonly<Record<DelegationId, readonly Sealed[]>>;
  readonly sealedCount: Readonly<Record<DelegationId, number>>;
  readonly resolved: readonly ResolvedOrder[];
  readonly messages: Pages<Message>;
  readonly messageCounts: Readonly<Record<string, number>>;
  /** How far each member has read: channel → number of the last message there. */
  readonly readMarks: Readonly<Record<MemberId, Readonly<Record<string, number>>>>;
  /** What was said in the debrief of promises made in messages, by `channel#n`. */
  readonly pledgesJudged: Readonly<Record<string, { readonly kept: boolean; readonly by: DelegationId }>>;
  /** What the people of a delegation draft together. */
  readonly drafts: Readonly<Record<DelegationId, SharedDraft>>;
  readonly bulletins: Pages<Bulletin>;
  readonly dawns: readonly Dawn[];
  readonly record: Pages<Heard>;
  readonly decisions: readonly {
    readonly day: number;
    readonly delegation: DelegationId;
    readonly about: string;
    readonly subject: string | null;
    readonly because: string;
  }[];
  readonly findings: readonly Finding[];
  readonly facilitation: FacilitationState;
  /** Null = its events are sent nowhere. */
  readonly webhook: Webhook | null;
  readonly resumption: Resumption | null;
}
