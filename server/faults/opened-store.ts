// Owns what an outsider gets from a store that may be damaged: the sessions as an app on it shows them, or the refusals in words.
import type { DelegationId, SeatView, View } from '../../shared/views/index.ts';
import { openEmbeddedJournal } from '../adapters/journal/embedded-journal.ts';
import { cryptoIds } from '../adapters/system/crypto-ids.ts';
import { systemClock } from '../adapters/system/system-clock.ts';
import { keepLog } from '../adapters/testing/silent-log.ts';
import { createApp } from '../app/app.ts';
import { type Journal, JournalDamaged, JournalUnavailable } from '../app/ports/journal.ts';
import { manualClock } from '../app/testing/manual-clock.ts';
import { theGame } from '../app/the-game.ts';
import { scenarios } from './stored-record.ts';

/** Where somebody held a seat before the damage. */
export interface HeldSeat {
  readonly session: string;
  readonly delegation: DelegationId;
  readonly token: string;
}

export type Shown =
  | { readonly kind: 'view'; readonly view: SeatView }
  /** In the server's words to this seat. */
  | { readonly kind: 'refused'; readonly code: string };

export type Opened =
  | { readonly kind: 'open'; readonly shown: readonly Shown[]; readonly log: string }
  /** The server would not start, and says why. */
  | { readonly kind: 'refused'; readonly message: string };

/** An app on an open journal, without deadlines or scripted thoughts; turns of the event loop are real. */
export async function appOn(journal: Journal) {
  const log = keepLog();
  const app = createApp({
    ...theGame,
    decide: () => [],
    scenarios,
    journal,
    clock: { ...manualClock(), soon: systemClock.soon },
    ids: cryptoIds,
    log,
    meter: null,
    presence: null,
    webhooks: null,
    scriptedPauseMs: 0,
    reckonSpace: null,
    snapshotFormat: 'faults',
  });
  await app.start();
  return { app, log };
}

async function show(app: Awaited<ReturnType<typeof appOn>>['app'], { token }: HeldSeat): Promise<Shown> {
  const admitted = await app.admit(token);
  if (!admitted.ok) return { kind: 'refused', code: admitted.error.code };
  const views: SeatView[] = [];
  const link = {
    // These links lead to delegations.
    welcome: ({ view }: { readonly view: View }) => void views.push(view as SeatView),
    resumed: () => {},
    patch: () => {},
    farewell: () => {},
  };
  const entered = await admitted.value.enter(link, null);
  if (!entered.ok) return { kind: 'refused', code: entered.error.code };
  entered.value.leave();
  const [view] = views;
  return view ? { kind: 'view', view } : { kind: 'refused', code: 'no welcome' };
}

/** Starts on this folder and asks for every seat's view; throws what no server should throw. */
export async function openStore(folder: string, seats: readonly HeldSeat[]): Promise<Opened> {
  let journal: Journal | null = null;
  try {
    journal = openEmbeddedJournal(folder);
    const { app, log } = await appOn(journal);
    const shown: Shown[] = [];
    for (const seat of seats) shown.push(await show(app, seat));
    await app.stop();
    return { kind: 'open', shown, log: log.lines.join('\n') };
  } catch (fault) {
    if (fault instanceof JournalDamaged || fault instanceof JournalUnavailable)
      return { kind: 'refused', message: fault.message };
    throw fault;
  } finally {
    await journal?.close().catch(() => {});
  }
}
