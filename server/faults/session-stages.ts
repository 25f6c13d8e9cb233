// Owns real sessions brought to each of their stages, furnished so that every command there has something to act on.
import type { Intent } from '../../shared/protocol/index.ts';
import type { DelegationId, SeatView } from '../../shared/views/index.ts';
import { sit, type TestSeat, until } from '../adapters/testing/test-seat.ts';
import type { TestServer } from '../adapters/testing/test-server.ts';
import type { SessionStage } from './expected-cells.ts';

/** The host, and the other belligerent: a person, or played by a program. */
export const HOST: DelegationId = 'UA';
export const OTHER: DelegationId = 'RU';

export interface StagedSession {
  readonly session: string;
  readonly host: TestSeat;
  /** Null where a program plays it. */
  readonly person: TestSeat | null;
}

const TEXTS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  [HOST]: { C02: 1 },
  [OTHER]: { C01: 1 },
};

/** A text that needs both belligerents. */
export const textOf = (seat: DelegationId, clauses = TEXTS[seat]): Intent => ({
  type: 'proposal.table',
  track: 'truce terms',
  clauses: { ...clauses },
  expiresOn: 30,
  audience: 'table',
});

/** An order that is open to this seat and aimed at nothing; one that exists, where none is open. */
export function orderOf({ orders }: SeatView): Intent {
  const open = orders.options.find(({ refusal, aims }) => refusal === null && aims.length === 0);
  return {
    type: 'order.seal',
    order: open?.order ?? 'stockpile-ammunition',
    points: open?.capacity[0] ?? 1,
    target: {},
  };
}

/** A text and an order of each seat, to be answered and taken back. */
async function furnish(seats: readonly (TestSeat | null)[]): Promise<void> {
  for (const seat of seats) {
    if (!seat) continue;
    await seat.does(textOf(seat.sees.audience.delegation));
    await seat.does(orderOf(seat.sees));
  }
}

/** What the host does to get from the lobby to a stage; furnishing comes with the first day. */
const ways: Readonly<Record<SessionStage, readonly ('start' | 'close' | 'furnish' | 'pause' | 'archive')[]>> =
  {
    lobby: [],
    briefing: ['start'],
    terms: ['start', 'close', 'furnish'],
    truce: ['start', 'close', 'furnish'],
    bulletin: ['start', 'close', 'furnish', 'close'],
    paused: ['start', 'close', 'furnish', 'pause'],
    // The offer of a truce runs out with its only day.
    debrief: ['start', 'close', 'furnish', 'close'],
    archived: ['start', 'close', 'furnish', 'close', 'archive'],
  };

const commands = {
  start: { type: 'session.start' },
  close: { type: 'day.close' },
  pause: { type: 'session.pause' },
  archive: { type: 'session.archive' },
} as const;

/** Where a view says that its session is. */
function stageOf({ session, clock }: SeatView): SessionStage {
  if (session.phase !== 'truce' && session.phase !== 'terms') return session.phase;
  if (clock.paused) return 'paused';
  return clock.stage === 'bulletin' ? 'bulletin' : session.phase;
}

/** @param scripted whether a program plays the other belligerent */
export async function bringToStage(
  server: TestServer,
  stage: SessionStage,
  scripted: boolean,
): Promise<StagedSession> {
  const hasTerms = stage === 'terms' || stage === 'debrief' || stage === 'archived';
  const opened = await server.open({ kind: 'hosted', delegation: HOST, termsDays: hasTerms ? 1 : 0 });
  const host = await sit(server.url, opened.token);
  const person = scripted ? null : await sit(server.url, (await server.take(opened.code, OTHER)).token);
  if (scripted) await host.does({ type: 'seat.hand', delegation: OTHER, to: 'scripted' });
  for (const step of ways[stage]) {
    if (step === 'furnish') await furnish([host, person]);
    else await host.does(commands[step]);
  }
  await until(`the stage ${stage}`, () => stageOf(host.sees) === stage);
  return { session: opened.session, host, person };
}
