// Owns who may do what when, written out by hand from docs/rules.md; knows nothing of how the server decides it.
import type { CommandType } from '../../shared/protocol/index.ts';

export const stages = [
  'lobby',
  'briefing',
  'terms',
  'truce',
  'bulletin',
  'paused',
  'debrief',
  'archived',
] as const;
export type SessionStage = (typeof stages)[number];

export const senders = ['host', 'person', 'scripted', 'stranger'] as const;
export type Sender = (typeof senders)[number];

const everybody: readonly Sender[] = ['host', 'person', 'scripted'];
const host: readonly Sender[] = ['host'];
const scripted: readonly Sender[] = ['scripted'];
const people: readonly Sender[] = ['host', 'person'];

type Row = Readonly<Partial<Record<CommandType, readonly Sender[]>>>;

/** Rules 2.5, 2.8, 2.11 and 11.1. */
const untilArchived: Row = {
  'host.hand': host,
  'member.remove': host,
  'member.mute': host,
  'settings.change': host,
  'webhook.set': host,
};

/** Rules 2.2, 2.4, 2.7 to 2.9, 4.5 and 7.6: as long as the session is played. */
const always: Row = {
  ...untilArchived,
  'message.send': everybody,
  'decision.record': scripted,
  'seat.hand': host,
  'members.list': host,
  'members.place': host,
  'preference.state': people,
  'rights.share': people,
};

/** Rule 2.12. */
const oncePlayed: Row = { 'session.branch': host };
/** Rule 2.13. */
const onceOver: Row = { 'session.rematch': host };

/** Rule 4.2. */
const byDay: Row = {
  ...always,
  ...oncePlayed,
  'ready.declare': everybody,
  'proposal.table': everybody,
  'proposal.sign': everybody,
  'proposal.decline': everybody,
  'proposal.withdraw': everybody,
  'order.seal': everybody,
  'order.unseal': everybody,
  'statement.make': everybody,
  'session.pause': host,
  'day.close': host,
};

const rows: Readonly<Record<SessionStage, Row>> = {
  lobby: { ...always, 'session.start': host, 'place.choose': people },
  briefing: { ...always, 'ready.declare': everybody, 'day.close': host },
  terms: { ...byDay, 'terms.answer': everybody },
  truce: byDay,
  // Rule 4.2: only messages, besides what moves the clock.
  bulletin: {
    ...always,
    ...oncePlayed,
    'ready.declare': everybody,
    'day.close': host,
    'session.pause': host,
  },
  paused: { ...always, ...oncePlayed, 'session.resume': host },
  // Nobody is played by a program any more, and nobody's seat is handed over (rule 2.2).
  debrief: {
    ...untilArchived,
    ...oncePlayed,
    ...onceOver,
    'message.send': everybody,
    'session.archive': host,
  },
  archived: { ...oncePlayed, ...onceOver },
};

/** Whether this command of this sender changes the session at this stage; everything else is refused. */
export const isAllowed = (stage: SessionStage, command: CommandType, sender: Sender): boolean =>
  rows[stage][command]?.includes(sender) ?? false;
