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
import { shownCode } from './session-code.ts';

/** A session as it stands, and all it was told. */
export interface LeftSession {
  readonly scenario: Scenario;
  readonly state: SessionState;
}

/** Codes drawn before giving up. */
const DRAWS = 5;

/**
 * Writes the session that goes on in the place of another. Its id, or why there is none.
 *
 * @throws JournalUnavailable when nobody knows whether it was written; JournalDamaged
 */
export async function succeed(
  ports: RoomPorts,
  { scenario, state }: LeftSession,
  member: MemberId,
  command: SucceedingCommand,
): Promise<Result<string, Refusal>> {
  const actor = actorOf(state, member);
  if (actor === null) return err(LINK_WITHDRAWN);
  const refused = refuseSuccession(state, actor, command);
  if (refused) return err(refused);
  for (let draw = 0; draw < DRAWS; draw++) {
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
      succeeds: { session: state.id, version: state.version, code: command.type === 'session.rematch' },
    });
    if (written.kind === 'appended') return ok(session);
    if (written.kind === 'overtaken') return err(TOO_BUSY);
  }
  return err(TOO_BUSY);
}

/** Played anew it keeps its code; gone back to, it has one of its own. The dice of a day that is played again are the same. */
function nameOf({ ids, clock }: RoomPorts, state: SessionState, { type }: SucceedingCommand): SuccessorName {
  const isAnew = type === 'session.rematch';
  return {
    session: ids.session(),
    code: isAnew ? state.code : shownCode(ids.code()),
    seed: isAnew ? ids.seed() : state.seed,
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
