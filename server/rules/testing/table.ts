// A session driven by hand in tests: seats act through the same step() as people do; knows no transport.

import type { Scenario } from '../../../shared/catalogue/index.ts';
import { invariant } from '../../../shared/kernel/index.ts';
import type { ClockSettings, Intent, Refusal } from '../../../shared/protocol/index.ts';
import type { DelegationId } from '../../../shared/views/index.ts';
import type { Fact } from '../facts.ts';
import { evolve, openSession, type SessionState, type SystemCommand, step, viewFor } from '../rules.ts';
import { thirtyDays } from './load-scenario.ts';

export interface TableOptions {
  readonly scenario?: Scenario;
  readonly host?: DelegationId;
  readonly clock?: ClockSettings;
  readonly termsDays?: number;
  readonly seed?: string;
  /** Other seats taken by persons; the rest become scripted at the start. */
  readonly people?: readonly DelegationId[];
}

const epoch = 1_741_651_200_000;

/** Opens a session in its lobby, with one virtual second between any two commands. */
export function openTable(options: TableOptions = {}) {
  const {
    scenario = thirtyDays,
    host = 'UA',
    clock = { mode: 'untimed' },
    termsDays = 0,
    seed = 'table',
  } = options;
  const facts: Fact[] = [];
  let state: SessionState | null = null;
  let at = epoch;
  let sent = 0;

  const take = (more: readonly Fact[]) => {
    facts.push(...more);
    state = more.reduce(evolve, state) as SessionState;
    return more;
  };
  const now = (): SessionState => {
    invariant(state, 'the table is open');
    return state;
  };
  const opened = openSession(scenario, {
    session: 'session-1',
    code: 'ABCDEF',
    kind: 'solo',
    seed,
    clock,
    termsDays,
    host: { delegation: host, name: 'Host', tokenHash: 'hash' },
    personas: {},
    at,
  });
  invariant(opened.ok, 'the session opens');
  take(opened.value);

  const attempt = (seat: DelegationId, intent: Intent) => {
    const { occupant = 'free', host: isHost = false } = now().seats[seat] ?? {};
    const actor = {
      kind: 'seat',
      delegation: seat,
      occupant: occupant === 'scripted' ? 'scripted' : 'person',
      host: isHost,
    } as const;
    sent += 1;
    at += 1000;
    return step(scenario, now(), actor, { ...intent, id: `command-${sent}` }, at);
  };
  const does = (seat: DelegationId, intent: Intent): readonly Fact[] => {
    const decided = attempt(seat, intent);
    invariant(
      decided.ok,
      decided.ok ? '' : `${seat} ${intent.type}: ${decided.error.code} ${decided.error.message}`,
    );
    return take(decided.value.facts);
  };
  const system = (command: SystemCommand) => {
    at += 1000;
    const decided = step(scenario, now(), { kind: 'system' }, command, at);
    return decided.ok ? take(decided.value.facts) : decided.error;
  };
  for (const delegation of options.people ?? []) {
    system({ type: 'seat.take', delegation, name: delegation, tokenHash: `hash-${delegation}` });
  }

  const table = {
    scenario,
    facts: facts as readonly Fact[],
    get state() {
      return now();
    },
    does,
    /** The refusal; fails when the command is accepted after all. */
    refuses(seat: DelegationId, intent: Intent): Refusal {
      const decided = attempt(seat, intent);
      invariant(!decided.ok, `${seat} ${intent.type} was accepted`);
      return decided.error;
    },
    system,
    wait(ms: number) {
      at += ms;
      return table;
    },
    everybodyReady() {
      const { stage, phase } = now().regions;
      for (const seat of Object.keys(now().seats)) {
        if (now().regions.stage === stage && now().regions.phase === phase)
          does(seat, { type: 'ready.declare', ready: true });
      }
      return table;
    },
    /** Through the briefing to the first day. */
    begin() {
      does(host, { type: 'session.start' });
      return table.everybodyReady();
    },
    /** Through nights and bulletins to the morning of a day; stops early when the session ends. */
    untilDay(day: number) {
      while (now().day < day && now().ending === null) table.everybodyReady();
      return table;
    },
    view: (seat: DelegationId) => viewFor(scenario, now(), { kind: 'delegation', delegation: seat }),
  };
  return table;
}

/** A proposal on the table by default; change what matters to the test. */
export function proposes(
  clauses: Readonly<Record<string, number>>,
  more: Partial<Extract<Intent, { type: 'proposal.table' }>> = {},
): Intent {
  return { type: 'proposal.table', track: 'truce terms', clauses, expiresOn: 30, audience: 'table', ...more };
}
