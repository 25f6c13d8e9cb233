// Owns filling a server's data folder with played sessions, through the journal's own port. Knows no file format.
import path from 'node:path';
import type { Scenario } from '../../shared/catalogue/index.ts';
import { openEmbeddedJournal } from '../adapters/journal/embedded-journal.ts';
import { projectRoot } from '../adapters/project-root.ts';
import { loadScenarioFiles } from '../adapters/scenario-files.ts';
import type { PlayedSession } from './played-session.ts';
import type { SeatGrant } from './seat-grant.ts';
import { DELEGATIONS } from './thirty-days-matches.ts';

/** Sessions that are handed to the journal before the first of them is waited for. */
const AT_ONCE = 20;

/** The scenario that is measured. */
export function measuredScenario(): Scenario {
  const scenario = loadScenarioFiles(path.join(projectRoot(import.meta.url), 'assets')).get('thirty-days');
  if (!scenario) throw new Error('there is no scenario thirty-days');
  return scenario;
}

/** Writes `count` sessions, struck from the played ones in turn; returns each session's seats. */
export async function fillFolder(
  folder: string,
  played: readonly PlayedSession[],
  count: number,
): Promise<readonly (readonly SeatGrant[])[]> {
  const journal = openEmbeddedJournal(folder);
  const seats: (readonly SeatGrant[])[] = [];
  try {
    for (let i = 0; i < count; i += AT_ONCE) {
      const some = Array.from(
        { length: Math.min(AT_ONCE, count - i) },
        (_, n) => played[(i + n) % played.length],
      );
      const struck = some.flatMap((session) => session?.strike() ?? []);
      const stored = await Promise.all(struck.map(({ append }) => journal.append(append)));
      if (stored.some(({ kind }) => kind !== 'appended')) throw new Error('a played session was not stored');
      seats.push(...struck.map(({ grants }) => grants));
    }
  } finally {
    await journal.close();
  }
  if (seats.some(({ length }) => length !== DELEGATIONS.length)) throw new Error('a session lacks a seat');
  return seats;
}
