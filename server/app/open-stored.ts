// Owns how a session comes to be: an opening from a wish, its first facts in one append, a code nobody else has.
import type { Scenario } from '../../shared/catalogue/index.ts';
import { err, ok, type Result } from '../../shared/kernel/index.ts';
import { type OpenSession, type Refusal, refusal } from '../../shared/protocol/index.ts';
import { actorOf, type Fact, openSession, refuseSeed, type SessionState } from '../rules/rules.ts';
import type { AppPorts } from './app-ports.ts';
import { FACILITATOR, type Grant, grantOf, officeOf } from './grants.ts';
import { indexChange } from './index-change.ts';
import { TOO_BUSY, WENT_WRONG } from './server-words.ts';
import { shownCode } from './session-code.ts';

/** Codes drawn before giving up; with 887 million of them, a second draw is already rare. */
const DRAWS = 5;

/** Who opens a session is the first in it. */
const HOST = 'M1';

/**
 * Opens a session and stores it.
 *
 * @throws JournalUnavailable when it could not be stored
 */
export async function openStored(
  ports: AppPorts,
  scenario: Scenario,
  wish: OpenSession,
  tokenHash: string,
): Promise<Result<Grant, Refusal>> {
  const foreseen = refuseSeed(wish.kind, wish.delegation, wish.seed) ?? refuseAlone(wish);
  if (foreseen) return err(foreseen);
  for (let draw = 0; draw < DRAWS; draw++) {
    const begun = begin(ports, scenario, wish, tokenHash);
    if (!begun.ok) return begun;
    const { facts, state } = begun.value;
    const { id: session } = state;
    const at = ports.clock.now();
    const index = indexChange(null, state);
    const appended = await ports.journal.append({ session, expected: 0, facts, at, index });
    if (appended.kind === 'appended') return ok(grantOf(state, HOST));
  }
  return err(TOO_BUSY);
}

/** Who plays alone plays a delegation. */
function refuseAlone({ kind, delegation }: OpenSession): Refusal | null {
  if (kind === 'hosted' || delegation !== undefined) return null;
  return refusal('session/no_delegation', 'Choose the delegation that you want to play.');
}

interface Begun {
  readonly facts: readonly Fact[];
  readonly state: SessionState;
}

function begin(
  ports: AppPorts,
  scenario: Scenario,
  wish: OpenSession,
  tokenHash: string,
): Result<Begun, Refusal> {
  try {
    const opened = openSession(scenario, openingOf(ports, scenario, wish, tokenHash));
    if (!opened.ok) return opened;
    const lobby = foldAll(ports, null, opened.value);
    if (wish.kind === 'hosted') return ok({ facts: opened.value, state: lobby });
    return startSolo(ports, scenario, wish, { facts: opened.value, state: lobby });
  } catch (fault) {
    ports.log.error('rules: threw', fault, { scenario: scenario.id });
    return err(WENT_WRONG);
  }
}

/** Alone, there is nobody to wait for: the briefing begins at once. */
function startSolo(
  ports: AppPorts,
  scenario: Scenario,
  _wish: OpenSession,
  lobby: Begun,
): Result<Begun, Refusal> {
  const actor = actorOf(lobby.state, HOST);
  if (actor === null) throw new Error('a session was opened without a host');
  const command = { type: 'session.start', id: 'solo-start' } as const;
  const started = ports.rules.step(scenario, lobby.state, actor, command, ports.clock.now());
  if (!started.ok) return started;
  return ok({ facts: [...lobby.facts, ...started.value.facts], state: started.value.state });
}

function foldAll({ rules }: AppPorts, start: SessionState | null, facts: readonly Fact[]): SessionState {
  const state = facts.reduce<SessionState | null>((before, fact) => rules.evolve(before, fact), start);
  if (state === null) throw new Error('a session was opened without a fact');
  return state;
}

function openingOf({ ids, clock }: AppPorts, scenario: Scenario, wish: OpenSession, tokenHash: string) {
  const { delegation } = wish;
  const office = delegation === undefined ? FACILITATOR : officeOf(scenario, delegation);
  return {
    session: ids.session(),
    code: shownCode(ids.code()),
    kind: wish.kind,
    seed: wish.seed ?? ids.seed(),
    clock: wish.clock,
    termsDays: wish.termsDays ?? scenario.terms.maxDays,
    host: { delegation: delegation ?? null, name: wish.name ?? office, tokenHash },
    personas: wish.personas ?? {},
    absence: wish.absence,
    at: clock.now(),
  };
}
