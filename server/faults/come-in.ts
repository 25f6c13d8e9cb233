// Owns coming in as the client does: a line that does not open at once, or is told to come back later, is tried again.
import { setTimeout as wait } from 'node:timers/promises';
import type { Farewell, Handshake } from '../../shared/protocol/index.ts';
import type { SeatView } from '../../shared/views/index.ts';
import { LineCut, TestSeat } from '../adapters/testing/test-seat.ts';

/** With the second for which the server holds whoever tries too often, longer than it counts the tries. */
const TRIES = 12;
const PAUSE_MS = 200;

/**
 * Sits down and waits for the welcome, or for what was missed since `handshake.seq`.
 *
 * @param known what the line saw when it held `handshake.seq`
 * @throws Error with the server's words when it says so itself, with the last fault after twelve tries
 */
export async function comeIn(
  url: string,
  handshake: Handshake,
  known: SeatView | null = null,
): Promise<TestSeat> {
  for (let tries = 1; ; tries++) {
    const seat = new TestSeat(url, handshake, known);
    try {
      return await seat.ready();
    } catch (fault) {
      const passes = seat.farewells.length > 0 ? seat.farewells.every(isLater) : isPassing(fault);
      seat.close();
      if (!passes || tries === TRIES) throw fault;
      await wait(PAUSE_MS);
    }
  }
}

/** The door's limit on lines opened with one link, which no person meets; all else that a server says is meant. */
const isLater = ({ error }: Farewell): boolean => error.code === 'server/too_many_tries';

/** What the transport says of a machine or a server that has no time, or dies just then. */
const isPassing = (fault: unknown): boolean =>
  fault instanceof LineCut ||
  (fault instanceof Error && ['websocket error', 'timeout', 'xhr poll error'].includes(fault.message));

/** Sits down with a seat's token. */
export const sitDown = (url: string, token: string): Promise<TestSeat> => comeIn(url, { token });
