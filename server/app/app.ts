// Owns what the outside may ask of the server: scenarios, sessions, seats, lines. Knows no transport and no store.
import { err, ok, type Result } from '../../shared/kernel/index.ts';
import type {
  Command,
  LobbyCard,
  OpenSession,
  Refusal,
  SeatGrant,
  TakeSeat,
} from '../../shared/protocol/index.ts';
import type { PublicScenario } from '../../shared/views/index.ts';
import type { AppPorts } from './app-ports.ts';
import { openStored } from './open-stored.ts';
import {
  lobbyCard,
  type Outbound,
  type ScenarioCard,
  scenarioCard,
  scenarioPage,
  seatGrant,
} from './outbound.ts';
import { JournalDamaged } from './ports/journal.ts';
import type { Reply, SeatLink } from './ports/seat-link.ts';
import { type Readiness, readiness } from './readiness.ts';
import {
  NO_SUCH_CODE,
  NO_SUCH_SCENARIO,
  NO_SUCH_SEAT,
  NOT_STORED,
  SESSION_DAMAGED,
  STOPPING,
} from './server-words.ts';
import { readCode } from './session-code.ts';
import { SessionHost } from './session-host.ts';
import type { SessionRoom } from './session-room.ts';

type Answer<T> = Promise<Result<Outbound<T>, Refusal>>;

/** A person at a seat, over one line. */
export interface Presence {
  /** Answered once, in the order of what else the line hears. */
  command(command: Command, reply: Reply): void;
  leave(): void;
}

/** Somebody who has shown a seat's token. */
export interface Admission {
  /** Opens a line; `since` is the last sequence number it holds, null for none. */
  enter(link: SeatLink, since: number | null): Promise<Result<Presence, Refusal>>;
}

export interface App {
  start(): Promise<void>;
  /** Takes on nothing new from the call on; resolves when everybody has been told goodbye. */
  stop(): Promise<void>;
  /** Whether it may be given work now. */
  ready(): Promise<Readiness>;
  /** Sessions in memory now. */
  live(): number;
  scenarios(): readonly Outbound<ScenarioCard>[];
  scenario(id: string): Result<Outbound<PublicScenario>, Refusal>;
  openSession(wish: OpenSession): Answer<SeatGrant>;
  lobbyCard(code: string): Answer<LobbyCard>;
  takeSeat(code: string, wish: TakeSeat): Answer<SeatGrant>;
  admit(token: string): Promise<Result<Admission, Refusal>>;
}

export function createApp(ports: AppPorts): App {
  const host = new SessionHost(ports);
  return {
    start: () => host.start(),
    stop: () => host.stop(),
    ready: () => readiness(ports.journal, ports.clock, host.stopping),
    live: () => host.live,
    scenarios: () => [...ports.scenarios.values()].map(scenarioCard),
    scenario(id) {
      const scenario = ports.scenarios.get(id);
      return scenario ? ok(scenarioPage(scenario)) : err(NO_SUCH_SCENARIO);
    },
    openSession: (wish) => openSession(ports, host, wish),
    lobbyCard: (code) => showLobby(ports, host, code),
    takeSeat: (code, wish) => takeSeat(ports, host, code, wish),
    admit: (token) => admit(ports, host, token),
  };
}

/** What the journal throws, as a refusal; anything else is an error of ours and goes on up. */
async function guarded<T>(
  ports: AppPorts,
  work: () => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  try {
    return await work();
  } catch (fault) {
    ports.log.error('journal: failed', fault);
    return err(fault instanceof JournalDamaged ? SESSION_DAMAGED : NOT_STORED);
  }
}

function openSession(ports: AppPorts, host: SessionHost, wish: OpenSession): Answer<SeatGrant> {
  return guarded(ports, async () => {
    if (host.stopping) return err(STOPPING);
    const scenario = ports.scenarios.get(wish.scenario);
    if (!scenario) return err(NO_SUCH_SCENARIO);
    const token = ports.ids.token();
    const opened = await openStored(ports, scenario, wish, ports.ids.hash(token));
    if (!opened.ok) return opened;
    const { id: session, code } = opened.value;
    return ok(seatGrant({ session, code, delegation: wish.delegation, token, link: `/s/${token}` }));
  });
}

async function roomOfCode(
  ports: AppPorts,
  host: SessionHost,
  typed: string,
): Promise<Result<SessionRoom, Refusal>> {
  const code = readCode(typed);
  const session = code && (await ports.journal.findCode(code));
  if (!session) return err(NO_SUCH_CODE);
  const found = await host.room(session);
  if (!found.ok) return found;
  return found.value ? ok(found.value) : err(NO_SUCH_CODE);
}

function showLobby(ports: AppPorts, host: SessionHost, code: string): Answer<LobbyCard> {
  return guarded(ports, async () => {
    const found = await roomOfCode(ports, host, code);
    return found.ok ? ok(lobbyCard(found.value.scenario, found.value.state)) : found;
  });
}

function takeSeat(ports: AppPorts, host: SessionHost, code: string, wish: TakeSeat): Answer<SeatGrant> {
  return guarded(ports, async () => {
    const found = await roomOfCode(ports, host, code);
    if (!found.ok) return found;
    const room = found.value;
    const { delegation } = wish;
    const token = ports.ids.token();
    const office = room.scenario.delegations.find(({ id }) => id === delegation)?.offices.head;
    const name = wish.name ?? office ?? delegation;
    const tokenHash = ports.ids.hash(token);
    const outcome = await room.system({ type: 'seat.take', delegation, name, tokenHash });
    if (outcome.kind === 'refused') return err(outcome.error);
    const { id: session, code: shown } = room.state;
    return ok(seatGrant({ session, code: shown, delegation, token, link: `/s/${token}` }));
  });
}

function admit(ports: AppPorts, host: SessionHost, token: string): Promise<Result<Admission, Refusal>> {
  const tokenHash = ports.ids.hash(token);
  return guarded(ports, async () => {
    const seat = await ports.journal.findSeat(tokenHash);
    if (!seat) return err(NO_SUCH_SEAT);
    const { session, delegation } = seat;
    const found = await host.room(session);
    if (!found.ok) return found;
    // The index only points; the folded state decides who sits where.
    if (found.value?.state.seats[delegation]?.tokenHash !== tokenHash) return err(NO_SUCH_SEAT);
    return ok({
      enter: (link: SeatLink, since: number | null) =>
        guarded(ports, () => enter(ports, host, session, { seat: delegation, tokenHash, link }, since)),
    });
  });
}

async function enter(
  { presence }: AppPorts,
  host: SessionHost,
  session: string,
  line: Parameters<SessionRoom['leave']>[0],
  since: number | null,
): Promise<Result<Presence, Refusal>> {
  const found = await host.room(session);
  if (!found.ok) return found;
  const room = found.value;
  if (room === null) return err(NO_SUCH_SEAT);
  const joined = await room.join(line, since);
  if (!joined.ok) return joined;
  const gone = presence?.arrive(session, line.seat);
  return ok({
    command: (command, reply) => room.command(line, command, reply),
    leave() {
      room.leave(line);
      gone?.();
    },
  });
}
