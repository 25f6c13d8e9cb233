// Who may send which command, as a table: role by command; when it may be sent is the machine's business.
import { type Refusal, refusal } from '../../../../shared/protocol/index.ts';
import type { Actor, AnyCommand } from '../../turn.ts';

type Sender = 'host' | 'person' | 'scripted' | 'system';

const anySeat: readonly Sender[] = ['host', 'person', 'scripted'];
const hostOnly: readonly Sender[] = ['host'];

/** Rule 2.4. */
export const maySend: Readonly<Record<AnyCommand['type'], readonly Sender[]>> = {
  'session.start': hostOnly,
  'session.pause': hostOnly,
  'session.resume': hostOnly,
  'session.archive': hostOnly,
  'day.close': hostOnly,
  'seat.hand': hostOnly,
  'host.hand': hostOnly,
  'ready.declare': anySeat,
  'terms.answer': anySeat,
  'proposal.table': anySeat,
  'proposal.sign': anySeat,
  'proposal.decline': anySeat,
  'proposal.withdraw': anySeat,
  'order.seal': anySeat,
  'order.unseal': anySeat,
  'message.send': anySeat,
  'statement.make': anySeat,
  'decision.record': ['scripted'],
  'seat.take': ['system'],
  'clock.fired': ['system'],
};

function senderOf(actor: Actor): Sender {
  if (actor.kind === 'system') return 'system';
  if (actor.occupant === 'scripted') return 'scripted';
  return actor.host ? 'host' : 'person';
}

/** Null when the sender's role may send this command; else why not. */
export function authorize(actor: Actor, type: AnyCommand['type']): Refusal | null {
  if (maySend[type].includes(senderOf(actor))) return null;
  if (maySend[type] === hostOnly)
    return refusal('seat/host_only', 'Only the host of this session can do that.');
  return refusal('seat/not_allowed', 'This is not for your seat to do.');
}
