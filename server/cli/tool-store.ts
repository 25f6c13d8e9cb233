// Owns how a tool finds the store a server uses: the data folder or Redis, by the same settings. Knows no session.
import path from 'node:path';
import { openEmbeddedJournal, openEmbeddedJournalBeside } from '../adapters/journal/embedded-journal.ts';
import { hasJournal } from '../adapters/journal/open-embedded-file.ts';
import { projectRoot } from '../adapters/project-root.ts';
import { readSettings } from '../adapters/settings.ts';
import { makeLog } from '../adapters/system/pino-log.ts';
import { type Journal, JournalDamaged, JournalUnavailable } from '../app/ports/journal.ts';
import type { ToolOutcome } from './tool-arguments.ts';
import { notDone, wrongArguments } from './tool-arguments.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Where sessions are kept. */
export type Place =
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'redis'; readonly url: string };

/** The settings are wrong: the sentences for the operator. */
class WrongSettings extends Error {
  override readonly name = 'WrongSettings';
}

/**
 * The place a server with this environment would use; `--data` names a folder in its stead.
 *
 * @throws WrongSettings
 */
export function placeOf(data: string, environment: Environment): Place {
  if (data !== '') return { kind: 'folder', folder: path.resolve(data) };
  const settings = readSettings(environment);
  if (!settings.ok) throw new WrongSettings(settings.error.join('\n'));
  const { REDIS_URL, DATA_DIR } = settings.value;
  if (REDIS_URL) return { kind: 'redis', url: REDIS_URL };
  return { kind: 'folder', folder: path.resolve(projectRoot(import.meta.url), DATA_DIR ?? 'data') };
}

/** Opens the store to read sessions from it; a server may be running on it. */
export async function openToRead(place: Place): Promise<Journal> {
  return place.kind === 'redis' ? openRedis(place.url) : openEmbeddedJournalBeside(place.folder);
}

/** Opens the store to add a session to it; a server may be running on it. A folder without a journal gets one. */
export async function openToAdd(place: Place): Promise<Journal> {
  if (place.kind === 'redis') return openRedis(place.url);
  return hasJournal(place.folder)
    ? openEmbeddedJournalBeside(place.folder)
    : openEmbeddedJournal(place.folder);
}

async function openRedis(url: string): Promise<Journal> {
  const { openRedisJournal } = await import('../adapters/journal/redis-journal.ts');
  return openRedisJournal(url, makeLog('error'));
}

/** Runs a tool's work; what the operator can mend ends in a sentence. */
export async function sayWhy(work: () => Promise<ToolOutcome>): Promise<ToolOutcome> {
  try {
    return await work();
  } catch (fault) {
    if (fault instanceof WrongSettings) return wrongArguments(fault.message);
    const reason = reasonOf(fault);
    if (reason === null) throw fault;
    return notDone(reason);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'is not in a folder',
  EISDIR: 'is a folder, not a file',
  EACCES: 'may not be used by this user',
  EPERM: 'may not be used by this user',
  ENOSPC: 'does not fit: the disk is full',
  EROFS: 'is on a disk that may only be read',
};

function reasonOf(fault: unknown): string | null {
  if (fault instanceof JournalDamaged || fault instanceof JournalUnavailable) return fault.message;
  if (!(fault instanceof Error) || !('code' in fault) || !('path' in fault)) return null;
  const reason = REASONS[String(fault.code)] ?? `cannot be used (${String(fault.code)})`;
  return `${String(fault.path)} ${reason}.`;
}
