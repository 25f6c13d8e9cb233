// Which event a command becomes: the whitelist between the wire and the machine; a `type` from outside is never passed on.
import type { AnyCommand } from '../turn.ts';
import type { EventName } from './turn-context.ts';

/** Every command has its event; what is not listed here cannot reach the machine. */
export const eventOf: Readonly<Record<AnyCommand['type'], EventName>> = {
  'session.start': 'START',
  'session.pause': 'PAUSE',
  'session.resume': 'RESUME',
  'session.archive': 'ARCHIVE',
  'day.close': 'CLOSE_DAY',
  'seat.hand': 'HAND_SEAT',
  'host.hand': 'HAND_HOST',
  'ready.declare': 'READY',
  'terms.answer': 'ANSWER_TERMS',
  'proposal.table': 'TABLE',
  'proposal.sign': 'SIGN',
  'proposal.decline': 'DECLINE',
  'proposal.withdraw': 'WITHDRAW',
  'order.seal': 'SEAL',
  'order.unseal': 'UNSEAL',
  'message.send': 'SAY',
  'statement.make': 'STATE',
  'decision.record': 'RECORD',
  'seat.take': 'TAKE_SEAT',
  'clock.fired': 'TIMER',
};
