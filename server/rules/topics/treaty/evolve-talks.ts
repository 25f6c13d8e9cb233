// How facts of the talks change the state: proposals, the text in force, the ledger, messages.
import { assertNever, invariant } from '../../../../shared/kernel/index.ts';
import type { Fact, FactOf, TalkFact } from '../../facts.ts';
import type { Proposal, SessionState } from '../../state.ts';
import { truceDay } from '../session/truce-day.ts';

const types: ReadonlySet<Fact['type']> = new Set<TalkFact['type']>([
  'termsAnswered',
  'proposalTabled',
  'proposalSigned',
  'proposalDeclined',
  'proposalClosed',
  'textEnteredIntoForce',
  'messageSent',
  'decisionRecorded',
]);

export function isTalkFact(fact: Fact): fact is TalkFact {
  return types.has(fact.type);
}

function withProposal(
  state: SessionState,
  id: string,
  change: (before: Proposal) => Partial<Proposal>,
): SessionState {
  const before = state.treaty.proposals[id];
  invariant(before, `a fact about the unknown proposal ${id}`);
  const proposals = { ...state.treaty.proposals, [id]: { ...before, ...change(before) } };
  return { ...state, treaty: { ...state.treaty, proposals } };
}

function tabled(state: SessionState, { proposal }: FactOf<'proposalTabled'>): SessionState {
  const key = proposal.audience === 'table' ? 'table' : proposal.audience.join('-');
  const counts = { ...state.treaty.counts, [key]: (state.treaty.counts[key] ?? 0) + 1 };
  const proposals = { ...state.treaty.proposals, [proposal.id]: proposal };
  return { ...state, treaty: { ...state.treaty, proposals, counts } };
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
  const next = withProposal(state, fact.proposal, () => ({ state: 'in force', stateSince: day, publicId }));
  const { counts, proposals, extendedBy, settledBy } = next.treaty;
  const track = proposals[fact.proposal]?.track;
  return {
    ...next,
    treaty: {
      proposals,
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

export function evolveTalks(state: SessionState, fact: TalkFact): SessionState {
  const day = truceDay(state);
  switch (fact.type) {
    case 'termsAnswered':
      return { ...state, termsAnswers: { ...state.termsAnswers, [fact.delegation]: fact.answer } };
    case 'proposalTabled':
      return tabled(state, fact);
    case 'proposalSigned':
      return withProposal(state, fact.proposal, ({ signed, declined }) => {
        const { [fact.by]: _, ...others } = declined;
        return { signed: { ...signed, [fact.by]: day }, declined: others };
      });
    case 'proposalDeclined':
      return withProposal(state, fact.proposal, ({ declined }) => ({
        declined: { ...declined, [fact.by]: { day, reason: fact.reason } },
      }));
    case 'proposalClosed':
      return withProposal(state, fact.proposal, () => ({ state: fact.as, stateSince: day }));
    case 'textEnteredIntoForce':
      return entered(state, fact);
    case 'messageSent': {
      const { channel, n } = fact.message;
      return {
        ...state,
        messages: [...state.messages, fact.message],
        messageCounts: { ...state.messageCounts, [channel]: n },
      };
    }
    case 'decisionRecorded': {
      const { delegation, about, subject, because } = fact;
      return { ...state, decisions: [...state.decisions, { day, delegation, about, subject, because }] };
    }
    default:
      return assertNever(fact, 'talk fact');
  }
}
