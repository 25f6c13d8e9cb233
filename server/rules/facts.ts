// Everything that can have happened in a session, in the past tense: the only thing the journal keeps.
import type { ClockSettings } from '../../shared/protocol/index.ts';
import type {
  Choices,
  Compliance,
  DelegationId,
  Ending,
  Extension,
  Monitoring,
  OptionId,
  Phase,
  SharedDraft,
  Stage,
} from '../../shared/views/index.ts';
import type { MemberId } from '../../shared/vocabulary/index.ts';
import type { ClockFact } from './clock-facts.ts';
import type { FacilitationFact } from './facilitation-facts.ts';
import type { MemberFact } from './member-facts.ts';
import type { Stamped } from './stamped.ts';
import type {
  Bulletin,
  Cause,
  Change,
  Incident,
  Mark,
  Message,
  Proposal,
  ResolvedOrder,
  Resumption,
  Sealed,
  Seat,
  TermsAnswer,
  Tracks,
} from './state.ts';
import type { WebhookFact } from './webhook-facts.ts';

/** What journals of before say of whoever sat down: a delegation was one person, who went by its id. */
interface SeatedOfBefore {
  readonly tokenHash: string | null;
  readonly host: boolean;
}

export type SessionFact =
  | (Stamped & {
      readonly type: 'sessionOpened';
      readonly session: string;
      readonly code: string;
      readonly scenario: string;
      readonly seed: string;
      readonly kind: 'solo' | 'hosted';
      readonly clock: ClockSettings;
      readonly termsDays: number;
      readonly delegations: readonly DelegationId[];
      readonly statusQuo: Choices;
      readonly tracks: Tracks;
      readonly startAdvantage: number;
      readonly estimates: Readonly<Record<DelegationId, Readonly<Record<string, number>>>>;
      readonly objectives: Readonly<Record<DelegationId, string>>;
    })
  | (Stamped & {
      readonly type: 'seatChanged';
      readonly delegation: DelegationId;
      readonly seat: Pick<Seat, 'occupant' | 'name' | 'persona'> & Partial<SeatedOfBefore>;
      /** A persona covers for a delegation that is away or silent, or it has taken its seat back. */
      readonly why?: 'absent' | 'silent' | 'reclaimed';
    })
  | (Stamped & {
      readonly type: 'readinessDeclared';
      readonly delegation: DelegationId;
      readonly ready: boolean;
    })
  | (Stamped & { readonly type: 'phaseEntered'; readonly phase: Phase })
  | (Stamped & { readonly type: 'dayOpened'; readonly day: number })
  | (Stamped & { readonly type: 'stageEntered'; readonly stage: Stage })
  | (Stamped & { readonly type: 'complianceChanged'; readonly to: Compliance })
  | (Stamped & { readonly type: 'monitoringChanged'; readonly to: Monitoring })
  | (Stamped & { readonly type: 'extensionChanged'; readonly to: Extension })
  | (Stamped & { readonly type: 'sessionEnded'; readonly ending: Ending });

export type TalkFact =
  | (Stamped & {
      readonly type: 'termsAnswered';
      readonly delegation: DelegationId;
      readonly answer: TermsAnswer;
    })
  | (Stamped & { readonly type: 'proposalTabled'; readonly proposal: Proposal })
  | (Stamped & { readonly type: 'proposalSigned'; readonly proposal: string; readonly by: DelegationId })
  | (Stamped & {
      readonly type: 'proposalDeclined';
      readonly proposal: string;
      readonly by: DelegationId;
      readonly reason: string;
    })
  | (Stamped & {
      readonly type: 'proposalClosed';
      readonly proposal: string;
      readonly as: 'withdrawn' | 'expired' | 'contradicted' | 'superseded' | 'struck';
    })
  | (Stamped & {
      readonly type: 'textEnteredIntoForce';
      readonly proposal: string;
      /** What the public record calls it: for a text of a back channel a number of the table, else its own id. */
      readonly publicId: string;
      /** Only the clauses that changed, with what held before. */
      readonly changed: readonly {
        readonly clause: string;
        readonly from: number;
        readonly to: number;
        readonly gave: readonly DelegationId[];
        readonly got: readonly DelegationId[];
      }[];
    })
  | (Stamped & { readonly type: 'messageSent'; readonly message: Message })
  /** Whether a promise made in a message was kept, by those to whom it was made or who ran the session. */
  | (Stamped & {
      readonly type: 'promiseJudged';
      readonly channel: string;
      readonly n: number;
      readonly kept: boolean;
      readonly by: DelegationId;
    })
  /** Somebody has read on, up to these numbers. */
  | (Stamped & {
      readonly type: 'messagesRead';
      readonly who: MemberId;
      readonly read: Readonly<Record<string, number>>;
    })
  /** The people of a delegation draft a proposal together. */
  | (Stamped & {
      readonly type: 'draftSaved';
      readonly delegation: DelegationId;
      readonly saved: SharedDraft;
    })
  | (Stamped & {
      readonly type: 'decisionRecorded';
      readonly delegation: DelegationId;
      readonly about: string;
      readonly subject: string | null;
      readonly because: string;
    });

export type OrderFact =
  | (Stamped & { readonly type: 'orderSealed'; readonly sealed: Sealed })
  | (Stamped & {
      readonly type: 'orderUnsealed';
      readonly delegation: DelegationId;
      readonly sealed: string;
    });

/** What a night does. Values are absolute (`to`), so replay needs no formula. */
export type NightFact =
  | (Stamped & { readonly type: 'tracksMoved'; readonly cause: Cause; readonly changes: readonly Change[] })
  /** The whole list of marks after the step, in place of the old one. */
  | (Stamped & { readonly type: 'marksReplaced'; readonly marks: readonly Mark[] })
  | (Stamped & { readonly type: 'orderResolved'; readonly resolved: ResolvedOrder })
  | (Stamped & { readonly type: 'incidentOccurred'; readonly incident: Incident })
  | (Stamped & {
      readonly type: 'incidentNamed';
      readonly incident: string;
      readonly named: DelegationId;
      readonly wrong: boolean;
      readonly how: 'seen' | 'panel' | 'investigation';
      /** How sure it can be held, 0 to 1; journals of before said nothing of it. */
      readonly sure?: number;
      /** Options in force that the named side is thereby held to have breached. */
      readonly options: readonly OptionId[];
    })
  | (Stamped & { readonly type: 'incidentDropped'; readonly incident: string })
  | (Stamped & {
      readonly type: 'breachFound';
      readonly delegation: DelegationId;
      readonly order: string;
      readonly options: readonly OptionId[];
      readonly excess: number;
      readonly sealedStock: number;
    })
  | (Stamped & {
      readonly type: 'findingPublished';
      readonly by: DelegationId;
      readonly named: DelegationId;
      readonly incident: string | null;
    })
  | (Stamped & { readonly type: 'stallingPublished'; readonly against: DelegationId; readonly count: number })
  | (Stamped & {
      readonly type: 'estimatesRevised';
      readonly estimates: Readonly<Record<DelegationId, Readonly<Record<string, number>>>>;
    })
  | (Stamped & { readonly type: 'postsDeployed'; readonly sectors: readonly string[] })
  | (Stamped & { readonly type: 'groundTaken'; readonly ground: number })
  | (Stamped & { readonly type: 'offerWithdrawn'; readonly chance: number; readonly roll: number })
  | (Stamped & {
      readonly type: 'truceBroke';
      readonly how: 'denounced' | 'collapsed';
      readonly by: DelegationId | null;
      readonly chance: number;
      readonly roll: number;
    })
  | (Stamped & { readonly type: 'warResumed'; readonly resumption: Resumption })
  | (Stamped & { readonly type: 'bulletinPublished'; readonly bulletin: Bulletin })
  /** Ends a night: sealed orders are spent, the dawn is kept. */
  | (Stamped & { readonly type: 'nightResolved'; readonly day: number });

export type Fact =
  | MemberFact
  | SessionFact
  | ClockFact
  | TalkFact
  | OrderFact
  | NightFact
  | FacilitationFact
  | WebhookFact;
export type FactType = Fact['type'];
export type FactOf<T extends FactType> = Extract<Fact, { type: T }>;
