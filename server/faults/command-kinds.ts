// Owns one plausible command of every type, for tests that try them all; knows no rule that refuses one.
import type { CommandType, Intent } from '../../shared/protocol/index.ts';
import type { DelegationId, SeatView } from '../../shared/views/index.ts';

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
  'day.close': () => ({ type: 'day.close' }),
  'seat.hand': (seat, view) => ({ type: 'seat.hand', delegation: other(seat, view), to: 'scripted' }),
  // To who is the host already: it is accepted and changes nothing.
  'host.hand': (seat) => ({ type: 'host.hand', delegation: seat }),
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
  'decision.record': () => ({ type: 'decision.record', about: 'offer', because: 'A reason.' }),
};

/** A command of this type as this seat might send it now; the rules may well refuse it. */
export const commandOfType = (type: CommandType, seat: DelegationId, view: SeatView): Intent =>
  makers[type](seat, view);
