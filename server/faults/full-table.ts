// Owns a session with a person in every seat, opened as people open one: over HTTP and sockets. Knows no rules.

import type { LobbyCard, MemberGrant, OpenSession } from '../../shared/protocol/index.ts';
import type { DelegationId } from '../../shared/views/index.ts';
import { type TestSeat, until } from '../adapters/testing/test-seat.ts';
import { aSession, call } from '../adapters/testing/test-server.ts';
import { headOf, seatGrant } from '../bench/seat-grant.ts';
import { sitDown } from './come-in.ts';

export interface FullTable {
  readonly session: string;
  readonly code: string;
  readonly host: DelegationId;
  /** Every seat's token, the host's first. */
  readonly tokens: ReadonlyMap<DelegationId, string>;
}

/** How far a table has been brought. */
export type Stage = 'lobby' | 'briefing' | 'day' | 'bulletin';

async function post(url: string, body: unknown): Promise<MemberGrant> {
  const answer = await call(url, body);
  if (answer.status !== 201) throw new Error(`${url} answered ${JSON.stringify(answer)}`);
  return answer.body as MemberGrant;
}

/** Opens a session and takes all its seats; it is still in its lobby. */
export async function openTable(url: string, wish: Partial<OpenSession> = {}): Promise<FullTable> {
  const opening = { ...aSession, kind: 'hosted', ...wish };
  const { session, code, token, delegation: host } = seatGrant(await post(`${url}/api/sessions`, opening));
  const card = (await call(`${url}/api/codes/${code}`)).body as LobbyCard;
  const tokens = new Map<DelegationId, string>([[host, token]]);
  for (const { delegation, state } of card.seats) {
    if (state !== 'free') continue;
    tokens.set(
      delegation,
      (await post(`${url}/api/codes/${code}/members`, { place: headOf(delegation) })).token,
    );
  }
  return { session, code, host, tokens };
}

/** Everybody sits down, the host first. */
export const sitAll = async (
  url: string,
  { tokens }: FullTable,
): Promise<ReadonlyMap<DelegationId, TestSeat>> => {
  const seats = [...tokens].map(
    async ([delegation, token]) => [delegation, await sitDown(url, token)] as const,
  );
  return new Map(await Promise.all(seats));
};

export const closeAll = (seats: Iterable<TestSeat>): void => {
  for (const seat of seats) seat.close();
};

/** Brings a table from its lobby to a stage, and leaves again. */
export async function bringTo(url: string, table: FullTable, stage: Stage): Promise<void> {
  if (stage === 'lobby') return;
  const seats = await sitAll(url, table);
  const host = seats.get(table.host);
  if (!host) throw new Error('the host has no seat');
  await host.does({ type: 'session.start' });
  if (stage !== 'briefing') {
    for (const seat of seats.values()) await seat.does({ type: 'ready.declare', ready: true });
    await until('day 1', () => host.sees.clock.day === 1);
  }
  if (stage === 'bulletin') {
    await host.does({ type: 'day.close' });
    await until('the bulletin', () => host.sees.clock.stage === 'bulletin');
  }
  closeAll(seats.values());
}
