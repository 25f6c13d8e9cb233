// Owns the backup command: arguments, sentences, exit code; leaves the copying to the journal and printing to its caller.
import fs from 'node:fs';
import path from 'node:path';
import { backUpJournal } from '../adapters/journal/copy-embedded.ts';
import {
  done,
  notDone,
  readToolArguments,
  type ToolOutcome,
  wantsHelp,
  wrongArguments,
} from './tool-arguments.ts';
import { type Environment, placeOf, sayWhy } from './tool-store.ts';

const USAGE = `Usage: npm run -s backup -- --to FILE [--data DIR] [--force]

Copies the journal with all its sessions to FILE, as it stands at one moment, and proves the copy whole.
The server may go on running. The copy holds every secret of every session; only its owner may read it.

  --to FILE    where to; refused if it exists
  --data DIR   the server's data folder (DATA_DIR, else ./data, unless told)
  --force      replace FILE

Exit code: 0 done, 1 not done, 2 wrong arguments.`;

const SHAPE = { values: ['--to', '--data'], required: ['--to'], switches: ['--force'] };

/** Runs the command with these arguments, without the program's own name. */
export function backupCommand(args: readonly string[], environment: Environment): Promise<ToolOutcome> {
  return sayWhy(async () => {
    if (wantsHelp(args)) return done(USAGE);
    const read = readToolArguments(args, SHAPE);
    if (!read.ok) return wrongArguments(read.error);
    const place = placeOf(read.value.value('--data'), environment);
    if (place.kind === 'redis') {
      return wrongArguments(
        'REDIS_URL is set, so sessions are in Redis: copy what Redis writes to its disk, as docs/operations.md says.',
      );
    }
    const to = path.resolve(read.value.value('--to'));
    if (fs.existsSync(to) && !read.value.has('--force')) {
      return notDone(`${to} exists. Name another file, or replace it with --force.`);
    }
    const { sessions, facts, bytes } = backUpJournal(place.folder, to);
    return done(
      `Copied ${sessions} sessions with ${facts} facts to ${to} (${bytes} bytes) and found them whole.`,
    );
  });
}
