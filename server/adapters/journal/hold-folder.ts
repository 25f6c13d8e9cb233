// Owns that one server at a time works on a data folder. Knows nothing of what is in the folder.
import path from 'node:path';
import Database from 'libsql';
import { JournalUnavailable } from '../../app/ports/journal.ts';

/** Empty: only the system's lock on it counts, which goes with the process, however it ends. */
const LOCK_NAME = 'journal.lock';

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');

export const heldByAnother = (folder: string, cause: unknown): JournalUnavailable =>
  new JournalUnavailable(
    `Another Thirty Days server is using the data folder ${folder}. Stop it, or choose another folder with DATA_DIR.`,
    { cause },
  );

/**
 * Takes the folder for this process alone, and gives back the way to let go of it. The journal's own file stays open to
 * the tools that copy it, which a lock on the file itself would keep out.
 *
 * @throws JournalUnavailable if another process has it
 */
export function holdFolder(folder: string): () => void {
  const lock = new Database(path.join(folder, LOCK_NAME));
  try {
    lock.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    throw isBusy(error) ? heldByAnother(folder, error) : error;
  }
  return () => {
    lock.exec('ROLLBACK');
    lock.close();
  };
}
