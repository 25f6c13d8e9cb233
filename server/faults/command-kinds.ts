// Owns one plausible command of every type, for tests that try them all; knows no rule that refuses one.
import type { CommandType, Intent } from '../../shared/protocol/index.ts';
import type { DelegationId, SeatView } from '../../shared/views/index.ts';
import { facilitationIntents } from './facilitation-intents.ts';

type Makers = {
  readonly [T in CommandType]: (seat: DelegationId, view: SeatView) => Extract<Intent, { type: T }>;
};

const other = (seat: DelegationId, view: SeatView): DelegationId =>
  view.seats.find(({ delegation, host }) => delegation !== seat && !host)?.delegation ?? seat;
const anyProposal = (view: SeatView): string => Object.keys(view.proposals)[0] ?? 'P-1';
const firstClause = (view: SeatView): string => Object.keys(view.treaty.inForce)[0] ?? 'C01';

const makers: Makers = {
  'session.start': () => ({ type: 'session.start' }),
  'session.pause': () => ({ type: 'session.pause' }),
  'session.resume': () => ({ type: 'session.resume' }),
  'session.archive': () => ({ type: 'session.archive' }),
  'time.add': () => ({ type: 'time.add', seconds: 60 }),
  'day.close': () => ({ type: 'day.close' }),
  'seat.hand': (seat, view) => ({ type: 'seat.hand', delegation: other(seat, view), to: 'scripted' }),
  // To who is the host already: it is accepted and changes nothing.
  'host.hand': (_, view) => ({ type: 'host.hand', member: view.me.member }),
  'members.list': () => ({ type: 'members.list', people: [{ name: 'Somebody else' }] }),
  'members.place': (_, view) => ({
    type: 'members.place',
    places: [{ member: view.me.member, place: view.me.place }],
  }),
  'member.remove': () => ({ type: 'member.remove', member: 'M99' }),
  'member.mute': (_, view) => ({ type: 'member.mute', member: view.me.member, muted: false }),
  'place.choose': (_, view) => ({ type: 'place.choose', place: view.me.place }),
  'preference.state': (seat) => ({ type: 'preference.state', prefers: [seat] }),
  'seat.reclaim': () => ({ type: 'seat.reclaim' }),
  'rights.share': () => ({ type: 'rights.share', sign: true, seal: false }),
  'head.hand': (_, view) => ({ type: 'head.hand', member: view.me.member }),
  'settings.change': (_, view) => ({ type: 'settings.change', settings: view.session.settings }),
  'session.branch': () => ({ type: 'session.branch', day: 1, because: 'To try again.' }),
  'session.rematch': () => ({ type: 'session.rematch' }),
  'webhook.set': () => ({ type: 'webhook.set', url: null }),
  'ready.declare': () => ({ type: 'ready.declare', ready: true }),
  'terms.answer': () => ({ type: 'terms.answer', answer: 'accept' }),
  'proposal.table': (_, view) => ({
    type: 'proposal.table',
    track: 'confidence measure',
    clauses: { [firstClause(view)]: 1 },
    expiresOn: 9,
    audience: 'table',
  }),
  'proposal.sign': (_, view) => ({ type: 'proposal.sign', proposal: anyProposal(view) }),
  'proposal.decline': (_, view) => ({
    type: 'proposal.decline',
    proposal: anyProposal(view),
    reason: 'Not now.',
  }),
  'proposal.withdraw': (_, view) => ({ type: 'proposal.withdraw', proposal: anyProposal(view) }),
  'order.seal': (_, view) => ({
    type: 'order.seal',
    order: view.orders.options[0]?.order ?? 'none',
    points: 1,
    target: {},
  }),
  'order.unseal': () => ({ type: 'order.unseal', sealed: 'S-1' }),
  'message.send': (seat) => ({ type: 'message.send', to: 'table', words: { text: `From ${seat}` } }),
  'statement.make': (seat) => ({ type: 'statement.make', words: { text: `Said by ${seat}` } }),
  'promise.judge': () => ({ type: 'promise.judge', channel: 'table', n: 1, kept: true }),
  'draft.save': () => ({ type: 'draft.save', draft: null, over: 0 }),
  'messages.read': () => ({ type: 'messages.read', marks: [{ channel: 'table', n: 1 }] }),
  'decision.record': () => ({ type: 'decision.record', about: 'offer', because: 'A reason.' }),
  'inject.deliver': () => facilitationIntents['inject.deliver'],
  'inject.plan': () => facilitationIntents['inject.plan'],
  'inject.cancel': () => facilitationIntents['inject.cancel'],
  'inject.reverse': () => facilitationIntents['inject.reverse'],
  'ruling.make': () => facilitationIntents['ruling.make'],
  'ruling.reverse': () => facilitationIntents['ruling.reverse'],
};

/** A command of this type as this seat might send it now; the rules may well refuse it. */
export const commandOfType = (type: CommandType, seat: DelegationId, view: SeatView): Intent =>
  makers[type](seat, view);
