// A session driven by hand in tests: seats act through the same step() as people do; knows no transport.

import type { Scenario } from '../../../shared/catalogue/index.ts';
import { invariant } from '../../../shared/kernel/index.ts';
import type { ClockSettings, Intent, Refusal } from '../../../shared/protocol/index.ts';
import type {
  DelegationId,
  DelegationView,
  FacilitatorView,
  ObserverView,
} from '../../../shared/views/index.ts';
import type { MemberId } from '../../../shared/vocabulary/index.ts';
import type { Fact } from '../facts.ts';
import {
  type Actor,
  evolve,
  openSession,
  type SessionState,
  type SystemCommand,
  step,
  viewFor,
} from '../rules.ts';
import { actingHead, actorOf } from '../topics/session/members.ts';
import { thirtyDays } from './load-scenario.ts';

export interface TableOptions {
  readonly scenario?: Scenario;
  /** Null = the host facilitates. */
  readonly host?: DelegationId | null;
  readonly kind?: 'solo' | 'hosted';
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
    kind = 'solo',
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
    kind,
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
    sent += 1;
    at += 1000;
    return step(scenario, now(), actorAt(now(), seat), { ...intent, id: `command-${sent}` }, at);
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
    if (delegation === host) continue;
    const wish = { at: 'delegation', delegation, role: 'head' } as const;
    system({ type: 'member.join', name: delegation, tokenHash: `hash-${delegation}`, wish });
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
      does(host ?? 'M1', { type: 'session.start' });
      return table.everybodyReady();
    },
    /** Through nights and bulletins to the morning of a day; stops early when the session ends. */
    untilDay(day: number) {
      while (now().day < day && now().ending === null) table.everybodyReady();
      return table;
    },
    view: (seat: DelegationId) => viewFor<DelegationView>(scenario, now(), audienceAt(now(), seat)),
    /** What somebody sees who is no delegation’s. */
    viewOfFacilitator: (member = 'M1') =>
      viewFor<FacilitatorView>(scenario, now(), { kind: 'facilitator', member }),
    viewOfObserver: (member: MemberId) =>
      viewFor<ObserverView>(scenario, now(), { kind: 'observer', member }),
  };
  return table;
}

/** Whoever acts for a delegation: a member, by its id, or the delegation’s head, or its script. */
export function actorAt(state: SessionState, seat: DelegationId | MemberId): Actor {
  const named = state.members[seat] && actorOf(state, seat);
  if (named) return named;
  const head = state.seats[seat]?.occupant === 'person' ? actingHead(state, seat) : undefined;
  const actor = head && actorOf(state, head.id);
  return actor ?? { kind: 'seat', delegation: seat, occupant: 'scripted', host: false };
}

/** The audience of a delegation’s head, or of its script. */
export const audienceAt = (state: SessionState, delegation: DelegationId) =>
  ({ kind: 'delegation', delegation, member: actingHead(state, delegation)?.id ?? '' }) as const;

/** A proposal on the table by default; change what matters to the test. */
export function proposes(
  clauses: Readonly<Record<string, number>>,
  more: Partial<Extract<Intent, { type: 'proposal.table' }>> = {},
): Intent {
  return { type: 'proposal.table', track: 'truce terms', clauses, expiresOn: 30, audience: 'table', ...more };
}
