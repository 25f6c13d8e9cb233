// Who may send which command, as a table: role by command; when it may be sent is the machine's business.
import { assertNever } from '../../../../shared/kernel/index.ts';
import { type Refusal, refusal } from '../../../../shared/protocol/index.ts';
import type { SessionState } from '../../state.ts';
import type { Actor, AnyCommand } from '../../turn.ts';
import { actingHead, hasRight, leads, maySpeakPublicly } from './members.ts';

/** `covered`: a person whose delegation a persona plays. */
type Sender = 'host' | 'person' | 'covered' | 'scripted' | 'facilitator' | 'guest' | 'system';
type CommandType = AnyCommand['type'];

const seats: readonly Sender[] = ['person', 'scripted'];
const delegates: readonly Sender[] = ['person', 'covered'];
/** Rule 7.14: with a limit of their own. */
const speakers: readonly Sender[] = [...seats, 'facilitator'];
/** Rule 2.10: among themselves and to the facilitators, which `refuseSpeaker` sees to. */
const writers: readonly Sender[] = [...speakers, 'covered'];
const leaders: readonly Sender[] = ['host', 'facilitator'];
/** Rule 4.12: while none of these is there, whoever else sits at the table. */
const standIns: readonly Sender[] = [...leaders, 'person'];
const anybody: readonly Sender[] = ['host', 'person', 'covered', 'facilitator', 'guest'];
/** Injects, rulings and what else takes knowing everybody's secrets. */
const facilitatorOnly: readonly Sender[] = ['facilitator'];

/** Rule 2.4. */
const maySend: Readonly<Record<CommandType, readonly Sender[]>> = {
  'session.start': leaders,
  'session.pause': leaders,
  'session.resume': standIns,
  'session.archive': leaders,
  'time.add': leaders,
  'day.close': standIns,
  'seat.hand': leaders,
  'host.hand': leaders,
  'members.list': leaders,
  'members.place': leaders,
  'member.remove': leaders,
  'member.mute': leaders,
  'settings.change': leaders,
  'session.branch': leaders,
  'session.rematch': leaders,
  'webhook.set': leaders,
  'place.choose': anybody,
  'preference.state': anybody,
  'seat.reclaim': delegates,
  'rights.share': delegates,
  'head.hand': delegates,
  'ready.declare': seats,
  'terms.answer': seats,
  'proposal.table': seats,
  'proposal.sign': seats,
  'proposal.decline': seats,
  'proposal.withdraw': seats,
  'order.seal': seats,
  'order.unseal': seats,
  'message.send': writers,
  'statement.make': speakers,
  'promise.judge': [...delegates, 'facilitator'],
  'draft.save': delegates,
  'messages.read': delegates,
  'decision.record': ['scripted'],
  'inject.deliver': facilitatorOnly,
  'inject.plan': facilitatorOnly,
  'inject.cancel': facilitatorOnly,
  'inject.reverse': facilitatorOnly,
  'ruling.make': facilitatorOnly,
  'ruling.reverse': facilitatorOnly,
  'session.leave': ['system'],
  'member.join': ['system'],
  'member.seen': ['system'],
  'member.gone': ['system'],
  'clock.fired': ['system'],
  'alarm.fired': ['system'],
  'webhook.key': ['system'],
  'webhook.claim': ['system'],
  'webhook.settle': ['system'],
};

/** Rule 2.9: what a delegation does through its head, unless the head shares that right. */
const rightFor: Readonly<Partial<Record<CommandType, 'sign' | 'seal' | 'speak' | 'head'>>> = {
  'ready.declare': 'sign',
  'terms.answer': 'sign',
  'proposal.table': 'sign',
  'proposal.sign': 'sign',
  'proposal.decline': 'sign',
  'proposal.withdraw': 'sign',
  'order.seal': 'seal',
  'order.unseal': 'seal',
  'statement.make': 'speak',
  'rights.share': 'head',
  'head.hand': 'head',
};

function sendersOf(actor: Actor): readonly Sender[] {
  switch (actor.kind) {
    case 'system':
    case 'facilitator':
      return [actor.kind];
    case 'guest':
      return actor.host ? ['guest', 'host'] : ['guest'];
    case 'seat': {
      if (actor.occupant === 'scripted' && actor.member === undefined) return ['scripted'];
      const sender = actor.occupant === 'person' ? 'person' : 'covered';
      return actor.host ? [sender, 'host'] : [sender];
    }
    default:
      return assertNever(actor, 'actor');
  }
}

/** Whether an actor is of a kind that ever sends this command. */
export const isSender = (actor: Actor, type: CommandType): boolean =>
  sendersOf(actor).some((sender) => maySend[type].includes(sender));

/** Null when the sender's role may send this command; else why not. */
export function authorize(state: SessionState, actor: Actor, type: CommandType): Refusal | null {
  if (!isSender(actor, type)) return refuseSender(actor, type);
  const isLeader = sendersOf(actor).some((sender) => leaders.includes(sender));
  if (maySend[type] === leaders && isLeader) return null;
  if (maySend[type] === standIns) return isLeader ? null : refuseStandIn(state, type);
  return refuseRight(state, actor, type);
}

const leadersOnly = refusal('seat/host_only', 'Only the host of this session or a facilitator can do that.');

/** Rule 4.12: nobody shall wait for a leader who is gone, where the clock does not go on by itself. */
function refuseStandIn({ members, clock }: SessionState, type: CommandType): Refusal | null {
  const present = Object.values(members).filter((member) => member.present);
  const isAlone = present.length > 0 && !present.some(leads);
  return isAlone && (type === 'session.resume' || clock.mode === 'untimed') ? null : leadersOnly;
}

function refuseSender(actor: Actor, type: CommandType): Refusal {
  if (maySend[type] === leaders) {
    return leadersOnly;
  }
  if (maySend[type] === facilitatorOnly) {
    return refusal('seat/facilitator_only', 'Only a facilitator of this session can do that.');
  }
  if (sendersOf(actor).includes('covered')) {
    return refusal('seat/covered', 'A persona plays your delegation now. Take it back first.');
  }
  return refusal('seat/not_allowed', 'This is not for your seat to do.');
}

function refuseRight(state: SessionState, actor: Actor, type: CommandType): Refusal | null {
  const right = rightFor[type];
  const member = actor.kind === 'seat' && actor.member ? state.members[actor.member] : undefined;
  if (!right || !member) return null;
  if (right === 'speak') {
    if (maySpeakPublicly(state, member)) return null;
    return refusal('seat/head_only', 'Statements are for the head of your delegation and its press officer.');
  }
  if (right === 'head' ? isHead(state, member.id) : hasRight(state, member, right)) return null;
  const ask = 'Ask the head to do it, or to share that right.';
  return refusal('seat/head_only', `The head of your delegation does this. ${ask}`);
}

/** Whether it stands for its delegation now, whatever that delegation shares. */
function isHead(state: SessionState, id: string): boolean {
  const member = state.members[id];
  return member?.place.at === 'delegation' && actingHead(state, member.place.delegation)?.id === id;
}
