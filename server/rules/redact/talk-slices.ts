// Treaty, proposals, ledger, messages and log as one seat may read them; back channels of others do not exist here.
import type { Scenario } from '../../../shared/catalogue/index.ts';
import type {
  BulletinView,
  DelegationId,
  MandateSlice,
  MessageView,
  ProposalView,
  RecordEntry,
  TreatySlice,
} from '../../../shared/views/index.ts';
import { FACILITATION } from '../../../shared/vocabulary/index.ts';
import type { Bulletin, Heard, Message, Proposal, SessionState } from '../state.ts';
import { everyProposal, proposalOf } from '../topics/treaty/proposals.ts';
import { sheetOf } from '../topics/treaty/sheet-of.ts';
import { hears } from './hearing.ts';
import { GALLERY, isFor, type Reader } from './reader.ts';
import { anchorOf, listMemo } from './slice-memo.ts';

export function treatySlice({ treaty }: SessionState): TreatySlice {
  return { inForce: treaty.inForce, agreed: treaty.agreed, breached: treaty.breached };
}

/** Rule 7.2: a proposal as one reader sees it; null when it does not exist for this one. */
export function proposalViewIn(
  state: SessionState,
  one: Proposal | undefined,
  reader: Reader,
): ProposalView | null {
  if (!one || !readable(one, reader)) return null;
  return proposalView(
    one,
    isFor(one.audience, reader),
    one.parent !== null && mayBeNamed(state, one.parent, reader),
  );
}

/** Rule 7.2: an id that no text has of its own is one of the public record; any other is for those who read the text. */
function mayBeNamed(state: SessionState, id: string, reader: Reader): boolean {
  const named = proposalOf(state, id);
  return named === undefined || isFor(named.audience, reader);
}

/** A text in force is everybody's. */
const readable = (one: Proposal, reader: Reader): boolean =>
  isFor(one.audience, reader) || one.state === 'in force';

/** The covering note stays with the readers; a reply to something unreadable stands on its own. */
function proposalView(one: Proposal, withNote: boolean, withParent: boolean): ProposalView {
  return {
    // To whoever could not read it before, it is the text the public record speaks of.
    id: withNote ? one.id : (one.publicId ?? one.id),
    publicId: withNote ? (one.publicId ?? null) : null,
    author: one.author,
    day: one.day,
    track: one.track,
    title: one.title,
    note: withNote ? one.note : '',
    clauses: one.clauses,
    conditions: one.conditions,
    signatories: one.signatories,
    signed: one.signed,
    declined: one.declined,
    expiresOn: one.expiresOn,
    audience: one.audience,
    parent: withParent ? one.parent : null,
    singleText: one.singleText,
    state: one.state,
    stateSince: one.stateSince,
  };
}

/** Rule 7.2. */
export function proposalViews(state: SessionState, reader: Reader): Record<string, ProposalView> {
  const views: Record<string, ProposalView> = {};
  for (const one of everyProposal(state)) {
    const view = proposalViewIn(state, one, reader);
    if (view) views[view.id] = view;
  }
  return views;
}

export function mandateSlice(scenario: Scenario, state: SessionState, seat: DelegationId): MandateSlice {
  const delegation = scenario.delegations.find(({ id }) => id === seat);
  const objective = delegation?.objectives.find(({ id }) => id === state.objectives[seat]);
  return {
    ...sheetOf(scenario, seat),
    secretBrief: delegation?.secretBrief ?? '',
    objective: {
      title: objective?.title ?? '',
      text: objective?.text ?? '',
      test: objective?.test ?? '',
      worth: objective?.worth ?? 0,
    },
    beliefs: (delegation?.beliefs ?? []).map(({ about, claim, confidence, basis }) => ({
      about,
      claim,
      confidence,
      basis,
    })),
    guide: state.kind === 'solo' && scenario.guide?.delegation === seat ? scenario.guide : null,
  };
}

/** Rules 7.3, 7.14 and 7.15; null when it is not for this reader. The gallery reads what is said to the world. */
export function messageView(message: Message, reader: Reader): MessageView | null {
  const { channel, n, day, at, from, readers, words, attaches, statement, by, passedOn, pledge } = message;
  if (reader === GALLERY ? !statement : !isFor(readers, reader)) return null;
  return {
    channel,
    n,
    day,
    at,
    from,
    readers,
    words,
    attaches,
    statement,
    ...(by && { by }),
    ...(passedOn && { passedOn }),
    ...(pledge && { pledge }),
  };
}

const messageMemo = listMemo<Message, MessageView>();

export const messageViews = (state: SessionState, reader: Reader): readonly MessageView[] =>
  messageMemo(anchorOf(state), reader, state.messages, (one) => messageView(one, reader));

/** The public bulletin with this seat's own notes. */
export function bulletinView({ day, items, steps, tension, notes }: Bulletin, reader: Reader): BulletinView {
  return { day, items, steps, tension, notes: notes[reader] ?? [] };
}

const bulletinMemo = listMemo<Bulletin, BulletinView>();

export const bulletinViews = (state: SessionState, reader: Reader): readonly BulletinView[] =>
  bulletinMemo(anchorOf(state), reader, state.bulletins, (one) => bulletinView(one, reader));

/** A line of the log for those who may read it. */
export const lineView = ({ day, kind, slots, focus, by }: Heard): RecordEntry => ({
  day,
  kind,
  slots,
  focus,
  secret: by !== 'all',
});

/** Rule 7.12: a facilitator also knows who else reads a line that is not public. */
export const otherReaders = ({ by }: Heard, reader: Reader): Pick<RecordEntry, 'readers'> =>
  reader === FACILITATION && by !== 'all' ? { readers: by } : {};

const lineFor = (heard: Heard, reader: Reader): RecordEntry => ({
  ...lineView(heard),
  ...otherReaders(heard, reader),
});

const recordMemo = listMemo<Heard, RecordEntry>();

export const recordEntries = (state: SessionState, reader: Reader): readonly RecordEntry[] =>
  recordMemo(anchorOf(state), reader, state.record, (one) =>
    hears(one, reader) ? lineFor(one, reader) : null,
  );
