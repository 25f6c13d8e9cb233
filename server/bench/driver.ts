// Owns a driver's process: one job in, one answer out over the channel to its parent. Knows which matches belong to which server.
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { assertNever } from '../../shared/kernel/index.ts';
import { openBoardgameMatch } from './boardgame-matches.ts';
import { colyseusMatch } from './colyseus-matches.ts';
import { drive } from './drive.ts';
import type { DriverAnswer, DriverJob } from './driver-job.ts';
import { openEchoMatch } from './echo-matches.ts';
import type { Match, OpenMatch } from './match.ts';
import { residentBytes } from './process-usage.ts';
import { openThirtyDaysMatch, rejoinMatch } from './thirty-days-matches.ts';

/** Matches that are opened at the same time. */
const AT_ONCE = 10;

function openerOf({ target, peersFolder }: DriverJob): OpenMatch {
  switch (target) {
    case 'thirty-days':
      return openThirtyDaysMatch;
    case 'echo':
      return openEchoMatch;
    case 'boardgame-memory':
    case 'boardgame-file':
      return openBoardgameMatch;
    case 'colyseus':
      return colyseusMatch(peersFolder);
    default:
      return assertNever(target);
  }
}

type Opening = () => Promise<Match>;

/** What to open, in order; nodes take turns. */
function openings(job: DriverJob): readonly Opening[] {
  const { urls, routing, moreLines, matches } = job;
  const open = openerOf(job);
  const addressOf = (match: number) => {
    let line = 0;
    return () => urls[(routing === 'session' ? match : match + line++) % urls.length] ?? '';
  };
  if (typeof matches === 'number')
    return Array.from({ length: matches }, (_, i) => () => open(addressOf(i), moreLines));
  return matches.map((grants, i) => () => rejoinMatch(addressOf(i), grants, moreLines));
}

async function openAll(all: readonly Opening[]): Promise<readonly Match[]> {
  const opened: Match[] = [];
  for (let i = 0; i < all.length; i += AT_ONCE) {
    opened.push(...(await Promise.all(all.slice(i, i + AT_ONCE).map((open) => open()))));
  }
  return opened;
}

/** V8 gives pages back over several collections, in some of which none comes: so many that nothing more comes. */
const COLLECTIONS = 8;

/** What the server holds once it has let go of what it need not. Only for servers that were started to listen for the signal. */
async function heldBytes(pid: number, settleMs: number): Promise<number> {
  await wait(settleMs);
  for (let i = 0; i < COLLECTIONS; i++) {
    process.kill(pid, 'SIGUSR2');
    await wait(1_000);
  }
  return residentBytes(pid);
}

async function work(job: DriverJob): Promise<DriverAnswer> {
  const [all, pid] = [openings(job), job.pids[0] ?? 0];
  const settleMs = job.load.kind === 'idle' ? job.load.settleMs : null;
  const first = await openAll(all.slice(0, job.matchesBefore));
  const before = settleMs === null ? 0 : await heldBytes(pid, settleMs);
  const matches = [...first, ...(await openAll(all.slice(job.matchesBefore)))];
  try {
    const grownBytes = settleMs === null ? null : (await heldBytes(pid, settleMs)) - before;
    return { ...(await drive(job, matches)), grownBytes };
  } finally {
    for (const match of matches) match.close();
  }
}

process.once('message', (job: DriverJob) => {
  work(job).then(
    (answer) => process.send?.({ answer }),
    (fault: unknown) => process.send?.({ error: fault instanceof Error ? fault.message : String(fault) }),
  );
});
