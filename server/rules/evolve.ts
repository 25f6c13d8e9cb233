// The fold of facts into a session's state: total, pure, and without a single rule; what was decided is only remembered.
import { invariant, withOne } from '../../shared/kernel/index.ts';
import type { Fact } from './facts.ts';
import { heardOf } from './redact/hearing.ts';
import type { SessionState } from './state.ts';
import { evolveSession, isSessionFact, openState } from './topics/session/evolve-session.ts';
import { evolveTalks, isTalkFact } from './topics/treaty/evolve-talks.ts';
import { evolveWar } from './war/evolve-war.ts';

function fold(state: SessionState, fact: Fact): SessionState {
  if (isSessionFact(fact)) return evolveSession(state, fact);
  if (isTalkFact(fact)) return evolveTalks(state, fact);
  return evolveWar(state, fact);
}

/** The state after one more fact. Throws on a fact it does not know and on one before the session was opened. */
export function evolve(state: SessionState | null, fact: Fact): SessionState {
  if (fact.type === 'sessionOpened') {
    invariant(state === null, 'a session is opened once');
    return openState(fact);
  }
  invariant(state, `${fact.type} before sessionOpened`);
  const next = fold(state, fact);
  const heard = heardOf(fact, next);
  return { ...next, version: state.version + 1, record: heard ? withOne(next.record, heard) : next.record };
}
