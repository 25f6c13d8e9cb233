// Who hears what of every fact: the log's gate. A new kind of fact does not compile until somebody has said it here.
import { backwards } from '../../../shared/kernel/index.ts';
import type { DelegationId, Slots } from '../../../shared/views/index.ts';
import type { Place } from '../../../shared/vocabulary/index.ts';
import type { Fact, FactOf, FactType } from '../facts.ts';
import type { Heard, Proposal, SessionState } from '../state.ts';
import { messageAt } from '../topics/talks/message-at.ts';
import { proposalOf } from '../topics/treaty/proposals.ts';
import { GALLERY, isFor, type Reader } from './reader.ts';

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
/** Who comes to watch is no news at the table. */
const hearersOf = (place: Place | undefined): Line['by'] => (place?.at === 'gallery' ? [] : 'all');
const who = (delegation: DelegationId) => ({ delegation });
/** What a person has done, and where; a place that is no delegation's has a line of its own. */
const ofPerson = (what: string, name: string, place: Place | undefined): Line =>
  place?.at === 'delegation'
    ? line(what, { name, who: who(place.delegation), role: place.role }, null)
    : line(`${what}.${place?.at ?? 'entrance'}`, { name }, null, hearersOf(place));

/** Whether today's part of the log has such a line; the rest of a long log is not looked at. */
function isOfToday({ record, day }: SessionState, test: (heard: Heard) => boolean): boolean {
  for (const heard of backwards(record)) {
    if (heard.day !== day) return false;
    if (test(heard)) return true;
  }
  return false;
}

/** Rules 2.10, 4.15 and 4.16. */
const changeFor = { absent: 'covered.absent', silent: 'covered.silent', reclaimed: 'reclaimed' } as const;

const hearing: Hearing = {
  sessionOpened: null,
  // A seat that is free from the start is no news.
  seatChanged: ({ delegation, seat, why }) =>
    seat.occupant === 'free'
      ? null
      : line(`seat.${why ? changeFor[why] : seat.occupant}`, { who: who(delegation), name: seat.name }, null),
  hostChanged: ({ to }, { members }) => {
    const { name = '', place } = members[to] ?? {};
    // Of journals of before not everybody has a name.
    const isNameless = name === '' && place?.at === 'delegation';
    return isNameless
      ? line('host', { who: who(place.delegation) }, null)
      : line('host.person', { name }, null);
  },
  // Whoever sits down first is told of with the seat.
  memberJoined: ({ joined: { name, place, tokenHash, host } }) =>
    host || tokenHash === null || (place.at === 'delegation' && place.role === 'head')
      ? null
      : ofPerson('member.joined', name, place),
  memberClaimed: ({ who: id, name }, { members }) => ofPerson('member.joined', name, members[id]?.place),
  linkWithdrawn: ({ who: id }, { members }) => line('member.left', { name: members[id]?.name ?? '' }, null),
  memberPlaced: ({ who: id, place }, { members }) =>
    members[id]?.tokenHash ? ofPerson('member.placed', members[id].name, place) : null,
  memberMuted: ({ who: id, muted }, { members }) =>
    line(muted ? 'member.muted' : 'member.unmuted', { name: members[id]?.name ?? '' }, null),
  memberStruck: null,
  preferenceStated: null,
  sessionContinued: ({ day, because }) => line(day === 0 ? 'rematch' : 'branched', { day, because }, null),
  sessionPassedOn: () => line('passed-on', {}, null),
  memberSeen: null,
  memberGone: null,
  rightsShared: ({ delegation }) => line('rights', { who: who(delegation) }, null, [delegation]),
  settingsChanged: null,
  readinessDeclared: null,
  phaseEntered: ({ phase }) => line(`phase.${phase}`, {}, null),
  dayOpened: ({ day }) => line('day', { day }, null),
  stageEntered: null,
  clockPaused: ({ reason }) => line(reason ? 'paused.because' : 'paused', reason ? { reason } : {}, null),
  clockResumed: () => line('resumed', {}, null),
  timerSet: null,
  timerCleared: null,
  graceBegun: ({ seconds }) => line('closing', { seconds }, null),
  timeAdded: ({ seconds }) => line('time.added', { seconds }, null),
  alarmSet: null,
  alarmCleared: null,
  alarmRang: ({ alarm }) =>
    alarm.kind === 'reminder' ? line('reminder', { hours: alarm.hours }, null) : null,
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
  // Rule 9.8: what was promised in confidence stays among its readers in the log, too.
  promiseJudged: ({ channel, n, kept, by }, state) => {
    const readers = messageAt(state, { channel, n })?.readers ?? [];
    const kind = kept ? 'promise.kept' : 'promise.broken';
    return line(kind, { who: who(by), channel }, null, readers === 'table' ? 'all' : readers);
  },
  messagesRead: null,
  draftSaved: null,
  decisionRecorded: null,
  // Rule 10.10: whoever reads an inject or a ruling reads its words, and neither its number nor what it changed.
  injectDelivered: ({ delivered: { title, text, readers } }) =>
    line('inject', { title, text }, null, readers),
  injectPlanned: ({ plan }) => line('inject.planned', { title: plan.title }, plan.id, []),
  injectCancelled: ({ plan }) => line('inject.cancelled', {}, plan, []),
  injectReversed: ({ delivered, reversal: { words } }, { facilitation }) => {
    const inject = facilitation.delivered.find(({ id }) => id === delivered);
    return line('inject.reversed', { title: inject?.title ?? '', words }, null, inject?.readers ?? []);
  },
  rulingMade: ({ ruling: { words, readers } }) => line('ruling', { words }, null, readers),
  rulingReversed: ({ ruling, reversal: { words } }, { facilitation }) => {
    const readers = facilitation.rulings.find(({ id }) => id === ruling)?.readers ?? [];
    return line('ruling.reversed', { words }, null, readers);
  },
  // Rule 11.1: that events go out, not where to.
  webhookSet: ({ url }) => line(url === null ? 'webhook.removed' : 'webhook.set', {}, null),
  webhookKeyDrawn: null,
  webhookClaimed: null,
  webhookDelivered: null,
  webhookFailed: null,
  incidentRuled: ({ ruled: { incident } }) => {
    const { id, named, state } = incident;
    if (named !== null) return line('incident.named.ruling', { incident: id, who: who(named) }, id);
    return line(state === 'unresolved' ? 'incident.dropped' : 'incident.cleared', { incident: id }, id);
  },
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

/** Whether somebody may read a line of the log. Who speaks at the table is not for the gallery. */
export function hears({ by, kind }: Heard, reader: Reader): boolean {
  return isFor(by, reader) && !(reader === GALLERY && kind === 'message');
}
