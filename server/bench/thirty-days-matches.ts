// Owns the driver's side of this server: real hosted sessions on day 1, or sessions that are open already, each with all its lines. Knows no rules.
import type { Socket } from 'socket.io-client';
import { v7 as newCommandId } from 'uuid';
import type { Ack, Intent, MemberGrant, OpenSession, Welcome } from '../../shared/protocol/index.ts';
import type { SeatView, ViewPatch } from '../../shared/views/index.ts';
import { closeAll, heard, openLine, receivedOver } from './line.ts';
import type { Match, OpenMatch } from './match.ts';
import { ProposingSeat } from './proposing-seat.ts';
import { headOf, type SeatGrant, seatGrant } from './seat-grant.ts';

export const DELEGATIONS = ['UA', 'RU', 'US', 'EU', 'MED'] as const;

const wish: OpenSession = {
  scenario: 'thirty-days',
  kind: 'hosted',
  delegation: DELEGATIONS[0],
  clock: { mode: 'untimed' },
  termsDays: 0,
};

async function post(url: string, body: object): Promise<MemberGrant> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (response.status !== 201) throw new Error(`${url} answered ${response.status} ${await response.text()}`);
  return (await response.json()) as MemberGrant;
}

/** A new session's five seats, the host's first; nobody has connected yet. */
async function openSeats(address: () => string): Promise<readonly SeatGrant[]> {
  const host = await post(`${address()}/api/sessions`, wish);
  const door = () => `${address()}/api/codes/${encodeURIComponent(host.code)}/members`;
  const sitDown = (delegation: string) => post(door(), { place: headOf(delegation) });
  return [host, ...(await Promise.all(DELEGATIONS.slice(1).map(sitDown)))].map(seatGrant);
}

/** Opens a session and plays it to the first day of the truce. */
export const openThirtyDaysMatch: OpenMatch = async (address, moreLines) => {
  const grants = await openSeats(address);
  const host = await joinAll(address, grants, moreLines);
  await begin(host.players);
  return matchOf(host);
};

/** Takes the seats of a session that is on a day of the truce already. */
export const rejoinMatch = async (
  address: () => string,
  grants: readonly SeatGrant[],
  moreLines: number,
): Promise<Match> => matchOf(await joinAll(address, grants, moreLines));

interface SeatLine {
  readonly line: Socket;
  readonly delegation: string;
  readonly welcome: Omit<Welcome, 'view'> & { readonly view: SeatView };
}

interface Table {
  readonly players: readonly SeatLine[];
  readonly others: readonly SeatLine[];
}

/** Every seat once, then the observer and what more there is as second lines of the seats in turn. */
async function joinAll(
  address: () => string,
  grants: readonly SeatGrant[],
  moreLines: number,
): Promise<Table> {
  const second = Array.from({ length: 1 + moreLines }, (_, i) => grants[i % grants.length] ?? []).flat();
  const seated = await Promise.all([...grants, ...second].map((grant) => sit(address(), grant)));
  return { players: seated.slice(0, grants.length), others: seated.slice(grants.length) };
}

function matchOf({ players, others }: Table): Match {
  const lines = [...players, ...others].map(({ line }) => line);
  return {
    senders: players.map(
      ({ line, delegation, welcome }) => new ProposingSeat(line, delegation, welcome.view),
    ),
    receivers: lines.length,
    receivedBytes: () => receivedOver(lines),
    close: () => closeAll(lines),
  };
}

/** Opens a line for a seat and waits for its welcome. */
export async function sit(url: string, { token, delegation }: SeatGrant): Promise<SeatLine> {
  const line = openLine(url, { auth: { token } });
  const welcome = await heard<SeatLine['welcome']>(line, 'welcome');
  line.on('patch', () => {});
  return { line, delegation, welcome };
}

async function begin(players: readonly SeatLine[]): Promise<void> {
  const [host] = players;
  if (!host) throw new Error('a session has no host');
  await does(host.line, { type: 'session.start' });
  for (const { line } of players) await does(line, { type: 'ready.declare', ready: true });
}

/** Carries out a command that must be accepted. */
export async function does(line: Socket, intent: Intent): Promise<ViewPatch | undefined> {
  const ack: Ack = await line.timeout(60_000).emitWithAck('command', { id: newCommandId(), ...intent });
  if (!ack.ok) throw new Error(`${intent.type} was refused: ${ack.error.code} ${ack.error.message}`);
  return ack.patch;
}
