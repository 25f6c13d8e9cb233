// Owns how a session goes on in another: the new one is written first, in one append with the links that move; then the old one is closed.
import type { Scenario } from '../../shared/catalogue/index.ts';
import { err, ok, type Result } from '../../shared/kernel/index.ts';
import type { Refusal } from '../../shared/protocol/index.ts';
import type { MemberId } from '../../shared/vocabulary/index.ts';
import {
  actorOf,
  branchOf,
  evolve,
  type Fact,
  openSession,
  refuseSuccession,
  rematchOf,
  type SessionState,
  type SucceedingCommand,
  type SuccessorName,
} from '../rules/rules.ts';
import { indexChange } from './index-change.ts';
import type { RoomPorts } from './room-ports.ts';
import { LINK_WITHDRAWN, TOO_BUSY } from './server-words.ts';

/** How often another server may be first. */
const TRIES = 8;

/** A session as it stands, and what it plays. */
export interface LeftSession {
  readonly scenario: Scenario;
  readonly state: SessionState;
}

/** A session in which nobody of this server acts meanwhile. */
interface RestingSession extends LeftSession {
  /** Takes in what other servers have appended. */
  follow(): Promise<void>;
}

/** Whose wish it is, and the link it came over. */
interface Wisher {
  readonly member: MemberId;
  readonly tokenHash: string;
}

/**
 * Writes the session that goes on in the place of another, under the code of that one. Its id, or why there is none. Begins
 * again where another server's people acted in the meantime.
 *
 * @throws JournalUnavailable when nobody knows whether it was written; JournalDamaged
 */
export async function succeed(
  ports: RoomPorts,
  session: RestingSession,
  { member, tokenHash }: Wisher,
  command: SucceedingCommand,
): Promise<Result<string, Refusal>> {
  for (let tries = 0; tries < TRIES; tries++) {
    if (session.state.members[member]?.tokenHash !== tokenHash) return err(LINK_WITHDRAWN);
    const begun = await tryToSucceed(ports, session, member, command);
    if (begun !== 'overtaken') return begun;
    await session.follow();
  }
  return err(TOO_BUSY);
}

async function tryToSucceed(
  ports: RoomPorts,
  { scenario, state }: LeftSession,
  member: MemberId,
  command: SucceedingCommand,
): Promise<Result<string, Refusal> | 'overtaken'> {
  const actor = actorOf(state, member);
  if (actor === null) return err(LINK_WITHDRAWN);
  const refused = refuseSuccession(state, actor, command);
  if (refused) return err(refused);
  const name = nameOf(ports, state, command);
  const facts = await factsOf(ports, { scenario, state }, command, name);
  if (!facts.ok) return facts;
  const next = facts.value.reduce<SessionState | null>(evolve, null);
  if (next === null) throw new Error('a session was begun without a fact');
  const { session, at } = name;
  const written = await ports.journal.append({
    session,
    expected: 0,
    facts: facts.value,
    at,
    index: indexChange(null, next),
    succeeds: { session: state.id, version: state.version, code: true },
  });
  return written.kind === 'appended' ? ok(session) : 'overtaken';
}

/** The code goes along, for whoever comes late. The dice of a day that is played again are the same. */
function nameOf({ ids, clock }: RoomPorts, state: SessionState, { type }: SucceedingCommand): SuccessorName {
  return {
    session: ids.session(),
    code: state.code,
    seed: type === 'session.rematch' ? ids.seed() : state.seed,
    at: clock.now(),
  };
}

async function factsOf(
  { journal }: RoomPorts,
  { scenario, state }: LeftSession,
  command: SucceedingCommand,
  name: SuccessorName,
): Promise<Result<readonly Fact[], Refusal>> {
  if (command.type === 'session.branch') {
    return ok(branchOf(scenario, state, await journal.read(state.id, 0), command, name));
  }
  const { kind, clock, termsDays, seats } = state;
  const personas = Object.entries(seats).flatMap(([id, { persona }]) => (persona ? [[id, persona]] : []));
  const opened = openSession(scenario, {
    ...name,
    kind,
    clock,
    termsDays,
    host: { delegation: null, name: '', tokenHash: '' },
    personas: Object.fromEntries(personas),
  });
  return rematchOf(scenario, state, opened, name.at);
}
