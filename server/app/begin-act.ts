// How an act is decided on a state and sent on its way into the journal; keeps nothing.
import type { Scenario } from '../../shared/catalogue/index.ts';
import type { Actor, Fact, SessionState } from '../rules/rules.ts';
import type { Act, Outcome, Turn } from './act.ts';
import { indexChange } from './index-change.ts';
import type { Answer, Appended } from './ports/journal.ts';
import { WENT_WRONG } from './server-words.ts';
import type { Announce, StoredSessionPorts } from './stored-session-ports.ts';

/** A refusal may be forgotten after a day: by then nobody retries. */
const REFUSAL_KEPT_MS = 86_400_000;

export type Stored = Appended | { readonly kind: 'failed'; readonly fault: unknown };

interface Plan {
  readonly facts: readonly Fact[];
  readonly next: SessionState;
  readonly answer: Answer;
  readonly announce: Announce;
}

/** What has become of an act so far: over without a trace, or on its way into the journal. */
export type Begun<S> = Turn<S> & {
  /** What it was decided on. */
  readonly head: SessionState;
} & (
    | { readonly over: Outcome }
    | { readonly over: null; readonly plan: Plan; readonly stored: Promise<Stored> }
  );
export type OnItsWay<S> = Extract<Begun<S>, { readonly over: null }>;

/** Decides an act on what the session will be by then, and hands what came of it to the journal without waiting. */
export function beginAct<S>(
  ports: StoredSessionPorts<S>,
  scenario: Scenario,
  turn: Turn<S>,
  head: SessionState,
): Begun<S> {
  const { act, sender } = turn;
  const actor = act.actor(head);
  if (actor === null) return { ...turn, head, over: { kind: 'dropped' } };
  const plan = planOf(ports, scenario, head, { actor, command: act.command, sender });
  if (plan === null) return { ...turn, head, over: { kind: 'refused', error: WENT_WRONG } };
  if (!plan.answer.ok && act.remember === null) {
    return { ...turn, head, over: { kind: 'refused', error: plan.answer.error } };
  }
  const stored = append(ports, head, act, plan).catch(
    (fault: unknown) => ({ kind: 'failed', fault }) as const,
  );
  return { ...turn, over: null, head, plan, stored };
}

/** Null when the rules or a view threw: an error of ours, which must change nothing. */
function planOf<S>(
  { rules, clock, log, prepare }: StoredSessionPorts<S>,
  scenario: Scenario,
  before: SessionState,
  {
    actor,
    command,
    sender,
  }: { readonly actor: Actor; readonly command: Act['command']; readonly sender: S | null },
): Plan | null {
  try {
    const step = rules.step(scenario, before, actor, command, clock.now());
    if (!step.ok)
      return { facts: [], next: before, answer: { ok: false, error: step.error }, announce: () => {} };
    const { facts, state: next } = step.value;
    return { facts, next, answer: { ok: true }, announce: prepare({ before, after: next, facts }, sender) };
  } catch (fault) {
    log.error('rules: threw', fault, { session: before.id, version: before.version, type: command.type });
    return null;
  }
}

async function append<S>(
  { journal, clock }: StoredSessionPorts<S>,
  before: SessionState,
  { remember }: Act,
  { facts, next, answer }: Plan,
): Promise<Appended> {
  // A command without facts that nobody retries leaves no trace.
  if (facts.length === 0 && remember === null) return { kind: 'appended', version: before.version };
  return journal.append({
    session: before.id,
    expected: before.version,
    facts,
    at: clock.now(),
    index: indexChange(before, next),
    ...(remember && { remember: { ...remember, answer, keepMs: answer.ok ? null : REFUSAL_KEPT_MS } }),
  });
}
