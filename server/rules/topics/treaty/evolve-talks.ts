// How facts of the talks change the state: proposals, the text in force, the ledger, messages.
import { assertNever, invariant, withOne } from '../../../../shared/kernel/index.ts';
import type { Fact, FactOf, TalkFact } from '../../facts.ts';
import type { Proposal, SessionState } from '../../state.ts';
import { truceDay } from '../session/truce-day.ts';
import { messageKey } from '../talks/message-at.ts';
import { openProposal } from './proposals.ts';

const types: ReadonlySet<Fact['type']> = new Set<TalkFact['type']>([
  'termsAnswered',
  'proposalTabled',
  'proposalSigned',
  'proposalDeclined',
  'proposalClosed',
  'textEnteredIntoForce',
  'messageSent',
  'promiseJudged',
  'messagesRead',
  'draftSaved',
  'decisionRecorded',
]);

export function isTalkFact(fact: Fact): fact is TalkFact {
  return types.has(fact.type);
}

function openOne(state: SessionState, id: string): Proposal {
  const one = openProposal(state, id);
  invariant(one, `a fact about ${id}, which is not open`);
  return one;
}

function withOpen(
  state: SessionState,
  id: string,
  change: (before: Proposal) => Partial<Proposal>,
): SessionState {
  const before = openOne(state, id);
  const changed = { ...before, ...change(before) };
  const open = state.treaty.open.map((one) => (one === before ? changed : one));
  return { ...state, treaty: { ...state.treaty, open } };
}

/** A proposal that is open no longer, with what it has come to. */
function close(state: SessionState, id: string, change: Partial<Proposal>): SessionState {
  const before = openOne(state, id);
  const open = state.treaty.open.filter((one) => one !== before);
  const closed = withOne(state.treaty.closed, { ...before, ...change });
  return { ...state, treaty: { ...state.treaty, open, closed } };
}

function tabled(state: SessionState, { proposal }: FactOf<'proposalTabled'>): SessionState {
  const { treaty } = state;
  const key = proposal.audience === 'table' ? 'table' : proposal.audience.join('-');
  const counts = { ...treaty.counts, [key]: (treaty.counts[key] ?? 0) + 1 };
  const open = [...treaty.open, proposal];
  return { ...state, treaty: { ...treaty, open, counts, tabled: withOne(treaty.tabled, proposal.id) } };
}

function entered(state: SessionState, fact: FactOf<'textEnteredIntoForce'>): SessionState {
  const day = truceDay(state);
  const inForce = { ...state.treaty.inForce };
  const agreed = { ...state.treaty.agreed };
  const breached = { ...state.treaty.breached };
  // Journals of before texts had a public id know them by their own.
  const known = fact.publicId ?? fact.proposal;
  const publicId = known === fact.proposal ? null : known;
  for (const { clause, to } of fact.changed) {
    inForce[clause] = to;
    agreed[clause] = { day, proposal: known };
    delete breached[clause];
  }
  const ledger = [
    ...state.treaty.ledger,
    ...fact.changed.map((entry) => ({ ...entry, day, proposal: known })),
  ];
  const { track } = openOne(state, fact.proposal);
  const next = close(state, fact.proposal, { state: 'in force', stateSince: day, publicId });
  const { counts, extendedBy, settledBy } = next.treaty;
  return {
    ...next,
    treaty: {
      ...next.treaty,
      inForce,
      agreed,
      breached,
      ledger,
      counts: publicId === null ? counts : { ...counts, table: (counts.table ?? 0) + 1 },
      extendedBy: track === 'extension' ? fact.proposal : extendedBy,
      settledBy: track === 'settlement' ? fact.proposal : settledBy,
    },
  };
}

/** Questions count from the first: who asks again wins no time. */
function answered(state: SessionState, { delegation, answer }: FactOf<'termsAnswered'>): SessionState {
  const termsAnswers = { ...state.termsAnswers, [delegation]: answer };
  if (answer !== 'questions' || state.askedOn[delegation] !== undefined) return { ...state, termsAnswers };
  return { ...state, termsAnswers, askedOn: { ...state.askedOn, [delegation]: state.day } };
}

export function evolveTalks(state: SessionState, fact: TalkFact): SessionState {
  const day = truceDay(state);
  switch (fact.type) {
    case 'termsAnswered':
      return answered(state, fact);
    case 'proposalTabled':
      return tabled(state, fact);
    case 'proposalSigned':
      return withOpen(state, fact.proposal, ({ signed, declined }) => {
        const { [fact.by]: _, ...others } = declined;
        return { signed: { ...signed, [fact.by]: day }, declined: others };
      });
    case 'proposalDeclined':
      return withOpen(state, fact.proposal, ({ declined }) => ({
        declined: { ...declined, [fact.by]: { day, reason: fact.reason } },
      }));
    case 'proposalClosed':
      return close(state, fact.proposal, { state: fact.as, stateSince: day });
    case 'textEnteredIntoForce':
      return entered(state, fact);
    case 'messageSent': {
      const { channel, n } = fact.message;
      return {
        ...state,
        messages: withOne(state.messages, fact.message),
        messageCounts: { ...state.messageCounts, [channel]: n },
      };
    }
    case 'promiseJudged': {
      const { kept, by } = fact;
      return { ...state, pledgesJudged: { ...state.pledgesJudged, [messageKey(fact)]: { kept, by } } };
    }
    case 'messagesRead': {
      const { who, read } = fact;
      return { ...state, readMarks: { ...state.readMarks, [who]: { ...state.readMarks[who], ...read } } };
    }
    case 'draftSaved':
      return { ...state, drafts: { ...state.drafts, [fact.delegation]: fact.saved } };
    case 'decisionRecorded': {
      const { delegation, about, subject, because } = fact;
      return { ...state, decisions: [...state.decisions, { day, delegation, about, subject, because }] };
    }
    default:
      return assertNever(fact, 'talk fact');
  }
}
