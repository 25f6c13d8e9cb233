// The fold of facts into a session's state: total, pure, and without a single rule; what was decided is only remembered.
import { invariant, withOne } from '../../shared/kernel/index.ts';
import type { Fact } from './facts.ts';
import { heardOf } from './redact/hearing.ts';
import type { SessionState } from './state.ts';
import { evolveFacilitation, isFacilitationFact } from './topics/facilitation/evolve-facilitation.ts';
import { evolveClock, isClockFact } from './topics/session/evolve-clock.ts';
import { evolveMembers, isMemberFact } from './topics/session/evolve-members.ts';
import { evolveSession, isSessionFact, openState } from './topics/session/evolve-session.ts';
import { evolveTalks, isTalkFact } from './topics/treaty/evolve-talks.ts';
import { evolveWebhook, isWebhookFact, withReminder } from './topics/webhook/evolve-webhook.ts';
import { evolveWar } from './war/evolve-war.ts';

function fold(state: SessionState, fact: Fact): SessionState {
  if (isMemberFact(fact)) return evolveMembers(state, fact);
  if (isSessionFact(fact)) return evolveSession(state, fact);
  if (isClockFact(fact)) return withReminder(evolveClock(state, fact), fact);
  if (isTalkFact(fact)) return evolveTalks(state, fact);
  if (isFacilitationFact(fact)) return evolveFacilitation(state, fact);
  if (isWebhookFact(fact)) return evolveWebhook(state, fact);
  return evolveWar(state, fact);
}

/** The state after one more fact. Throws on a fact it does not know and on one before the session was opened. */
export function evolve(state: SessionState | null, fact: Fact): SessionState {
  if (fact.type === 'sessionOpened') {
    invariant(state === null, 'a session is opened once');
    return openState(fact);
  }
  invariant(state, `${fact.type} before sessionOpened`);
  const folded = fold(state, fact);
  // What the fold has made is nobody's yet, so it is finished in place: a state has fifty fields, and to copy them twice for
  // each fact is felt wherever many games are played.
  const next: { -readonly [Name in keyof SessionState]: SessionState[Name] } =
    folded === state ? { ...state } : folded;
  const heard = heardOf(fact, next);
  next.version = state.version + 1;
  if (heard) next.record = withOne(next.record, heard);
  if (fact.member !== undefined) next.activity = { ...next.activity, [fact.member]: fact.at };
  return next;
}
