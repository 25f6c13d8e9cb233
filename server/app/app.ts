// Owns what the outside may ask of the server: scenarios, sessions, seats, lines. Knows no transport and no store.
import { err, ok, type Result } from '../../shared/kernel/index.ts';
import type {
  Command,
  JoinSession,
  LobbyCard,
  MemberGrant,
  OpenSession,
  PreviewAnswer,
  PreviewInject,
  Refusal,
} from '../../shared/protocol/index.ts';
import type { PublicScenario } from '../../shared/views/index.ts';
import type { MemberId, Place } from '../../shared/vocabulary/index.ts';
import { memberOfToken } from '../rules/rules.ts';
import type { AppPorts } from './app-ports.ts';
import { earlierSession, readOver } from './earlier-session.ts';
import { GUEST, grantOf, officeOf } from './grants.ts';
import { openStored } from './open-stored.ts';
import {
  lobbyCard,
  memberGrant,
  type Outbound,
  type ScenarioCard,
  scenarioCard,
  scenarioPage,
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
  TOO_BUSY,
} from './server-words.ts';
import { readCode } from './session-code.ts';
import { SessionHost } from './session-host.ts';
import type { SessionRoom } from './session-room.ts';

type Answer<T> = Promise<Result<Outbound<T>, Refusal>>;

/** A person in a session, over one line. */
export interface Presence {
  /** Answered once, in the order of what else the line hears. */
  command(command: Command, reply: Reply): void;
  /** What an inject would do if it were delivered now, for whoever may deliver it. */
  preview(inject: PreviewInject): Outbound<PreviewAnswer>;
  leave(): void;
}

/** Somebody who has shown a member's token. */
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
  openSession(wish: OpenSession): Answer<MemberGrant>;
  lobbyCard(code: string): Answer<LobbyCard>;
  join(code: string, wish: JoinSession): Answer<MemberGrant>;
  /** `earlier`: a session that theirs goes on from, to be read in its place (rule 2.15). */
  admit(token: string, earlier?: string): Promise<Result<Admission, Refusal>>;
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
    join: (code, wish) => joinSession(ports, host, code, wish),
    admit: (token, earlier) => admit(ports, host, token, earlier),
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

function openSession(ports: AppPorts, host: SessionHost, wish: OpenSession): Answer<MemberGrant> {
  return guarded(ports, async () => {
    if (host.stopping) return err(STOPPING);
    const scenario = ports.scenarios.get(wish.scenario);
    if (!scenario) return err(NO_SUCH_SCENARIO);
    const token = ports.ids.token();
    const opened = await openStored(ports, scenario, wish, ports.ids.hash(token));
    if (!opened.ok) return opened;
    return ok(memberGrant({ ...opened.value, token, link: `/s/${token}` }));
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

function joinSession(
  ports: AppPorts,
  host: SessionHost,
  code: string,
  wish: JoinSession,
): Answer<MemberGrant> {
  return guarded(ports, async () => {
    const found = await roomOfCode(ports, host, code);
    if (!found.ok) return found;
    const room = found.value;
    const token = ports.ids.token();
    const tokenHash = ports.ids.hash(token);
    const { place = null, claim } = wish;
    const name = wish.name ?? nameFor(room, place, claim);
    const outcome = await room.system({ type: 'member.join', name, tokenHash, wish: place, claim });
    if (outcome.kind === 'refused') return err(outcome.error);
    const member = memberOfToken(room.state, tokenHash);
    return member
      ? ok(memberGrant({ ...grantOf(room.state, member.id), token, link: `/s/${token}` }))
      : err(TOO_BUSY);
  });
}

/** Who gives no name goes by the name on the list, or by an office. */
function nameFor({ scenario, state }: SessionRoom, place: Place | null, claim: MemberId | undefined): string {
  const listed = claim === undefined ? undefined : state.members[claim]?.name;
  if (listed !== undefined) return listed;
  return place?.at === 'delegation' ? officeOf(scenario, place.delegation) : GUEST;
}

function admit(
  ports: AppPorts,
  host: SessionHost,
  token: string,
  earlier: string | undefined,
): Promise<Result<Admission, Refusal>> {
  const tokenHash = ports.ids.hash(token);
  return guarded(ports, async () => {
    const known = await ports.journal.findMember(tokenHash);
    if (!known) return err(NO_SUCH_SEAT);
    const { session, member } = known;
    const found = await host.room(session);
    if (!found.ok) return found;
    // The index only points; the folded state decides who sits where.
    if (found.value?.state.members[member]?.tokenHash !== tokenHash) return err(NO_SUCH_SEAT);
    if (earlier !== undefined) {
      const left = await earlierSession(host, found.value, member, earlier);
      if (!left.ok) return left;
      return ok({
        enter: (link) => guarded(ports, async () => ok(readOver(link, left.value, member, ports.clock))),
      });
    }
    return ok({
      enter: (link: SeatLink, since: number | null) =>
        guarded(ports, () => enter(ports, host, session, { member, tokenHash, link }, since)),
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
  const gone = presence?.arrive(session, line.member);
  return ok({
    command: (command, reply) => room.command(line, command, reply),
    preview: (inject) => room.preview(line, inject),
    leave() {
      room.leave(line);
      gone?.();
    },
  });
}
