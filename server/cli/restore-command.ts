// Owns the restore command: arguments, sentences, exit code; leaves the copying to the journal and printing to its caller.
import path from 'node:path';
import { restoreJournal } from '../adapters/journal/copy-embedded.ts';
import { hasJournal } from '../adapters/journal/open-embedded-file.ts';
import {
  done,
  notDone,
  readToolArguments,
  type ToolOutcome,
  wantsHelp,
  wrongArguments,
} from './tool-arguments.ts';
import { type Environment, placeOf, sayWhy } from './tool-store.ts';

const USAGE = `Usage: npm run -s restore -- --from FILE [--data DIR] [--force]

Puts a copy made by the backup command in the place of the journal, after proving it whole. Stop the server first.

  --from FILE  the copy
  --data DIR   the server's data folder (DATA_DIR, else ./data, unless told)
  --force      replace the journal that is there; it is kept beside the new one under another name

Exit code: 0 done, 1 not done, 2 wrong arguments.`;

const SHAPE = { values: ['--from', '--data'], required: ['--from'], switches: ['--force'] };

/** Runs the command with these arguments, without the program's own name. */
export function restoreCommand(
  args: readonly string[],
  environment: Environment,
  now: Date,
): Promise<ToolOutcome> {
  return sayWhy(async () => {
    if (wantsHelp(args)) return done(USAGE);
    const read = readToolArguments(args, SHAPE);
    if (!read.ok) return wrongArguments(read.error);
    const place = placeOf(read.value.value('--data'), environment);
    if (place.kind === 'redis') {
      return wrongArguments(
        'REDIS_URL is set, so sessions are in Redis: give Redis its files back, as docs/operations.md says.',
      );
    }
    const { folder } = place;
    if (hasJournal(folder) && !read.value.has('--force')) {
      return notDone(
        `There is a journal in ${folder}. Replace it with --force; it is kept beside the new one.`,
      );
    }
    const stamp = now.toISOString().replace(/[:.]/g, '-');
    const { contents, keptAs } = restoreJournal(path.resolve(read.value.value('--from')), folder, stamp);
    const kept = keptAs === null ? '' : `\nThe journal that was there is now ${keptAs}.`;
    return done(`Restored ${contents.sessions} sessions with ${contents.facts} facts to ${folder}.${kept}`);
  });
}
