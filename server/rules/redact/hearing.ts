// Who hears what of every fact: the log's gate. A new kind of fact does not compile until somebody has said it here.
import { backwards } from '../../../shared/kernel/index.ts';
import type { DelegationId, Slots } from '../../../shared/views/index.ts';
import type { Fact, FactOf, FactType } from '../facts.ts';
import type { Heard, Proposal, SessionState } from '../state.ts';
import { proposalOf } from '../topics/treaty/proposals.ts';

type Line = Pick<Heard, 'kind' | 'slots' | 'focus' | 'by'>;
/** The line a fact leaves in the log and who reads it; null when it leaves none. `state` is the state after the fact. */
type Hearing = { readonly [T in FactType]: ((fact: FactOf<T>, state: SessionState) => Line | null) | null };

const line = (kind: string, slots: Slots, focus: string | null, by: Line['by'] = 'all'): Line => ({
  kind,
  slots,
  focus,
  by,
});

const readersOf = (proposal: Proposal | undefined): Line['by'] =>
  proposal === undefined ? [] : proposal.audience === 'table' ? 'all' : proposal.audience;
const optionsOf = (choices: Readonly<Record<string, number>>): string[] =>
  Object.entries(choices).map(([clause, option]) => clause + String.fromCharCode(97 + option));
const who = (delegation: DelegationId) => ({ delegation });

/** Whether today's part of the log has such a line; the rest of a long log is not looked at. */
function isOfToday({ record, day }: SessionState, test: (heard: Heard) => boolean): boolean {
  for (const heard of backwards(record)) {
    if (heard.day !== day) return false;
    if (test(heard)) return true;
  }
  return false;
}

const hearing: Hearing = {
  sessionOpened: null,
  // A seat that is free from the start is no news.
  seatChanged: ({ delegation, seat }) =>
    seat.occupant === 'free'
      ? null
      : line(`seat.${seat.occupant}`, { who: who(delegation), name: seat.name }, null),
  hostChanged: ({ to }) => line('host', { who: who(to) }, null),
  readinessDeclared: null,
  phaseEntered: ({ phase }) => line(`phase.${phase}`, {}, null),
  dayOpened: ({ day }) => line('day', { day }, null),
  stageEntered: null,
  clockPaused: () => line('paused', {}, null),
  clockResumed: () => line('resumed', {}, null),
  timerSet: null,
  timerCleared: null,
  complianceChanged: ({ to }) => line(`compliance.${to}`, {}, null),
  monitoringChanged: ({ to }) => line(`monitoring.${to}`, {}, null),
  extensionChanged: ({ to }) => line(`extension.${to}`, {}, null),
  sessionEnded: ({ ending }) => line(`ending.${ending.kind}`, { day: ending.day }, null),
  termsAnswered: ({ delegation, answer }) => line(`terms.${answer}`, { who: who(delegation) }, null),
  proposalTabled: ({ proposal }) => {
    const kind =
      proposal.track === 'extension' &&
      optionsOf({ ...proposal.conditions, ...proposal.clauses }).length === 0
        ? 'proposal.question'
        : 'proposal.tabled';
    // Whoever reads the line reads the proposal, which says the rest.
    return line(kind, {}, proposal.id, readersOf(proposal));
  },
  proposalSigned: ({ proposal, by }, state) =>
    line('proposal.signed', { who: who(by), proposal }, proposal, readersOf(proposalOf(state, proposal))),
  proposalDeclined: ({ proposal, by, reason }, state) =>
    line(
      'proposal.declined',
      { who: who(by), proposal, reason },
      proposal,
      readersOf(proposalOf(state, proposal)),
    ),
  proposalClosed: ({ proposal, as }, state) =>
    line(`proposal.${as}`, {}, proposal, readersOf(proposalOf(state, proposal))),
  // A text that binds is public, whatever room it was written in.
  textEnteredIntoForce: ({ proposal, publicId, changed }) =>
    line(
      'text.in-force',
      {
        proposal: publicId ?? proposal,
        clauses: { options: changed.map(({ clause, to }) => clause + String.fromCharCode(97 + to)) },
      },
      publicId ?? proposal,
    ),
  messageSent: ({ message }) =>
    message.statement
      ? line('statement', { who: who(message.from) }, null)
      : line(
          'message',
          { who: who(message.from), channel: message.channel },
          null,
          message.readers === 'table' ? 'all' : message.readers,
        ),
  decisionRecorded: null,
  // The same order again only has its odds reckoned anew.
  orderSealed: ({ sealed }, state) => {
    const known = isOfToday(
      state,
      ({ kind, slots }) => kind === 'order.sealed' && slots.sealed === sealed.id,
    );
    const slots = { order: { order: sealed.order }, points: sealed.points, sealed: sealed.id };
    return known ? null : line('order.sealed', slots, sealed.target.sector ?? null, [sealed.delegation]);
  },
  orderUnsealed: ({ delegation, sealed }) => line('order.unsealed', { sealed }, null, [delegation]),
  tracksMoved: null,
  marksReplaced: null,
  orderResolved: ({ resolved }) =>
    line(
      'order.resolved',
      { order: { order: resolved.order }, outcome: resolved.outcome ?? '' },
      resolved.target.sector ?? null,
      [resolved.delegation],
    ),
  incidentOccurred: ({ incident }) =>
    line('incident', { incident: incident.id, sector: { sector: incident.sector } }, incident.id),
  incidentNamed: ({ incident, named, how }) =>
    line(`incident.named.${how}`, { incident, who: who(named) }, incident),
  incidentDropped: ({ incident }) => line('incident.dropped', { incident }, incident),
  breachFound: ({ delegation, options }) =>
    line(
      options.length > 0 ? 'breach.found' : 'build-up.found',
      { who: who(delegation), clauses: { options } },
      null,
    ),
  findingPublished: ({ by, named, incident }) =>
    line('finding.published', { who: who(by), named: who(named) }, incident),
  stallingPublished: ({ against, count }) => line('stalling.published', { who: who(against), count }, null),
  estimatesRevised: null,
  postsDeployed: ({ sectors }) =>
    sectors.length > 0 ? line('posts', { count: sectors.length }, null) : null,
  groundTaken: null,
  offerWithdrawn: () => line('offer.withdrawn', {}, null),
  truceBroke: ({ how, by }) => line(`truce.${how}`, by ? { who: who(by) } : {}, null),
  warResumed: null,
  bulletinPublished: ({ bulletin }) => line('bulletin', { day: bulletin.day }, null),
  nightResolved: null,
};

/** The line a fact leaves in the log, with its readers. `at` is the fact's own time, `day` the session's. */
export function heardOf(fact: Fact, state: SessionState): Heard | null {
  const hear = hearing[fact.type] as ((fact: Fact, state: SessionState) => Line | null) | null;
  const heard = hear?.(fact, state) ?? null;
  return heard && { ...heard, day: state.day, at: fact.at };
}

/** Whether a seat may read a line of the log. */
export function hears(heard: Heard, delegation: DelegationId): boolean {
  return heard.by === 'all' || heard.by.includes(delegation);
}
