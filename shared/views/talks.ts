// The slices of a seat's view that hold words: treaty, proposals, ledger, messages, record. What this seat may read only.
import type { MemberId, Pledge, ProposalDraft, Track, Words } from '../vocabulary/index.ts';
import type { ClauseId, DelegationId } from './public-scenario.ts';

/** Clause id → option index. */
export type Choices = Readonly<Record<ClauseId, number>>;

export interface TreatySlice {
  /** The option in force of every clause; the status quo where nothing is agreed. */
  readonly inForce: Choices;
  /** Clauses put in force by a proposal. */
  readonly agreed: Readonly<Record<ClauseId, { readonly day: number; readonly proposal: string }>>;
  /** Clauses in force that were publicly found breached: who, and the last day. */
  readonly breached: Readonly<Record<ClauseId, { readonly day: number; readonly by: DelegationId }>>;
}

/** `struck`: taken off the table by a ruling. */
export type ProposalState =
  | 'open'
  | 'in force'
  | 'withdrawn'
  | 'expired'
  | 'contradicted'
  | 'superseded'
  | 'struck';

export interface ProposalView {
  readonly id: string;
  /** What the public record calls a text of a back channel that this seat reads under its own id, once it is in force. */
  readonly publicId: string | null;
  readonly author: DelegationId;
  readonly day: number;
  readonly track: Track;
  readonly title: string;
  readonly note: string;
  readonly clauses: Choices;
  readonly conditions: Choices;
  readonly signatories: readonly DelegationId[];
  /** Who has signed, and on which day; the author signs by tabling. */
  readonly signed: Readonly<Record<DelegationId, number>>;
  readonly declined: Readonly<Record<DelegationId, { readonly day: number; readonly reason: string }>>;
  readonly expiresOn: number;
  readonly audience: 'table' | readonly DelegationId[];
  readonly parent: string | null;
  readonly singleText: boolean;
  readonly state: ProposalState;
  readonly stateSince: number;
}

/** Whether a proposal waits for this seat's signature or refusal. */
export function awaits(
  {
    state,
    signatories,
    signed,
    declined,
  }: Pick<ProposalView, 'state' | 'signatories' | 'signed' | 'declined'>,
  seat: DelegationId,
): boolean {
  return (
    state === 'open' &&
    signatories.includes(seat) &&
    signed[seat] === undefined &&
    declined[seat] === undefined
  );
}

/** The text a public mention speaks of: everybody's `P-7` is `RU-UA:2` to those who had read it before. */
export function textKnownAs(
  proposals: Readonly<Record<string, ProposalView>>,
  id: string,
): ProposalView | undefined {
  return proposals[id] ?? Object.values(proposals).find(({ publicId }) => publicId === id);
}

/** A concession: who gave which clause to whom, in force since a day. */
export interface LedgerEntry {
  readonly day: number;
  readonly proposal: string;
  readonly clause: ClauseId;
  readonly from: number;
  readonly to: number;
  readonly gave: readonly DelegationId[];
  readonly got: readonly DelegationId[];
}

export interface MessageView {
  /** Readers' ids joined with '-', or 'table'. */
  readonly channel: string;
  readonly n: number;
  readonly day: number;
  readonly at: number;
  readonly from: DelegationId;
  readonly readers: 'table' | readonly DelegationId[];
  readonly words: Words;
  readonly attaches: string | null;
  readonly statement: boolean;
  /** The person who wrote it, where several speak for `from`. */
  readonly by?: Writer;
  /** What it passes on, word for word. */
  readonly passedOn?: PassedOn;
  /** What `from` thereby promises to the readers. */
  readonly pledge?: StatedPledge;
}

/** A person of a delegation. */
export interface Speaker {
  readonly delegation: DelegationId;
  readonly member: MemberId;
}

/** Whether this very person wrote it: of a delegation of several, what the others write is news. */
export const isWrittenBy = (
  { from, by }: Pick<MessageView, 'from' | 'by'>,
  { delegation, member }: Speaker,
): boolean => from === delegation && (by === undefined || by.member === member);

/** A promise from the day on which it was made. */
export type StatedPledge = Pledge & {
  /** Day of the truce from which it binds; 0 = from the first. */
  readonly since: number;
};

export interface Writer {
  readonly member: MemberId;
  readonly name: string;
}

/** A message as a mediator quotes it: who said it and when, and not who else was told. */
export interface PassedOn {
  readonly from: DelegationId;
  readonly by?: Writer;
  readonly day: number;
  readonly words: Words;
}

/** A promise made in a message, as everybody sees it in the debrief. */
export interface PledgeView {
  readonly channel: string;
  readonly n: number;
  readonly from: DelegationId;
  readonly readers: 'table' | readonly DelegationId[];
  readonly pledge: StatedPledge;
  /** `open`: the record cannot tell, and nobody has said. */
  readonly verdict: 'kept' | 'broken' | 'open';
  /** Who said so; null = the record did, or nobody. */
  readonly judgedBy: DelegationId | null;
}

/** The draft that the people of a delegation write together. */
export interface SharedDraft {
  /** Counts the savings of this delegation. */
  readonly n: number;
  /** The draft its writer had before them when they wrote; 0 = none. */
  readonly over: number;
  readonly by: MemberId;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Null: there is none any more. */
  readonly draft: ProposalDraft | null;
}

/** Values for the slots of a text template; ids are turned into words by the reader. */
export type SlotValue =
  | number
  | string
  | { readonly options: readonly string[] }
  | { readonly delegation: DelegationId }
  | { readonly delegations: readonly DelegationId[] }
  | { readonly sector: string }
  | { readonly order: string }
  | { readonly reasonOn: ClauseId; readonly of: DelegationId };
export type Slots = Readonly<Record<string, SlotValue>>;

/**
 * A line of the log this seat may read; `kind` names the template, `focus` what it is about. Slots that stand in the focused
 * proposal are not written again.
 */
export interface RecordEntry {
  readonly day: number;
  readonly kind: string;
  readonly slots: Slots;
  readonly focus: string | null;
  readonly secret: boolean;
  /** For facilitators only: who reads a line that is not public; `[]` = nobody. */
  readonly readers?: readonly DelegationId[];
}
