// Owns coming in as the client does: a line that does not open at once is tried again. Knows nothing of why it did not.
import { setTimeout as wait } from 'node:timers/promises';
import type { Handshake } from '../../shared/protocol/index.ts';
import type { SeatView } from '../../shared/views/index.ts';
import { TestSeat } from '../adapters/testing/test-seat.ts';

const TRIES = 10;
const PAUSE_MS = 200;

/**
 * Sits down and waits for the welcome, or for what was missed since `handshake.seq`.
 *
 * @param known what the line saw when it held `handshake.seq`
 * @throws Error with the server's words when it says so itself, with the network's after ten tries
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
      const final = seat.farewells.length > 0 || tries === TRIES || !isPassing(fault);
      seat.close();
      if (final) throw fault;
      await wait(PAUSE_MS);
    }
  }
}

/** What the transport says of a machine or a server that has no time. */
const isPassing = (fault: unknown): boolean =>
  fault instanceof Error && ['websocket error', 'timeout', 'xhr poll error'].includes(fault.message);

/** Sits down with a seat's token. */
export const sitDown = (url: string, token: string): Promise<TestSeat> => comeIn(url, { token });
