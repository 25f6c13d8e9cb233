// Owns the rehearse command: classes of people on a server of its own, over real sockets, and what they found.
import { performance } from 'node:perf_hooks';
import { createRandom, deriveSeed } from '../../shared/kernel/index.ts';
import type { PublicScenario } from '../../shared/views/index.ts';
import { type ChildServer, startChild } from '../adapters/testing/child-server.ts';
import { makeTempFolder, removeFolder } from '../adapters/testing/temp-folder.ts';
import { percentile } from '../bench/statistics.ts';
import { type ClassReport, rehearseClass } from '../rehearsal/rehearsed-class.ts';
import type { Tally } from '../rehearsal/rehearsed-member.ts';
import {
  done,
  notDone,
  readToolArguments,
  type ToolOutcome,
  wantsHelp,
  wrongArguments,
} from './tool-arguments.ts';

const USAGE = `Usage: npm run -s rehearse -- [--sessions N] [--members N] [--days N] [--seed S] [--json]

Plays classes with a facilitator and people who act by chance, on a server of its own: who comes in by the code, signs, writes,
seals orders, loses the line and comes back, comes late, or only watches. Tries this computer before a class does.

  --sessions N   at the same time, 1 to 60 (1 unless told)
  --members N    people in each besides the facilitator, 5 to 150 (30 unless told)
  --days N       days played, 1 to 30 (3 unless told)
  --seed S       letters, digits, - and _, up to 32 (rehearse unless told)
  --json         one JSON object on standard output instead of text

Exit code: 0 all went well, 1 somebody saw something else than the rest or missed something, 2 wrong arguments.`;

interface Wish {
  readonly sessions: number;
  readonly members: number;
  readonly days: number;
  readonly seed: string;
}

interface Figures extends Wish {
  readonly people: number;
  readonly commands: number;
  readonly refused: number;
  readonly linesLost: number;
  /** Numbers that were missing in what anybody was told. */
  readonly gaps: number;
  readonly astray: number;
  readonly answerMedianMs: number;
  readonly answerP99Ms: number;
  readonly joinedWithinMs: number;
  readonly seconds: number;
}

const SCENARIO = 'thirty-days';
const DAY_MS = 5_000;
/** One person's pace in a class where everybody is busy. */
const THINK_MS = 1_500;

/** Runs the tool with these arguments, without the program's own name. */
export async function rehearseCommand(
  args: readonly string[],
  note: (line: string) => void,
): Promise<ToolOutcome> {
  if (wantsHelp(args)) return done(USAGE);
  const values = ['--sessions', '--members', '--days', '--seed'];
  const parsed = readToolArguments(args, { values, required: [], switches: ['--json'] });
  if (!parsed.ok) return wrongArguments(parsed.error);
  const { has, value } = parsed.value;
  const number = (name: string, unless: number) => (has(name) ? Number(value(name)) : unless);
  const wish = {
    sessions: number('--sessions', 1),
    members: number('--members', 30),
    days: number('--days', 3),
    seed: has('--seed') ? value('--seed') : 'rehearse',
  };
  const wrong = wrongIn(wish);
  if (wrong !== null) return wrongArguments(wrong);
  const figures = await rehearse(wish, note);
  const out = has('--json') ? JSON.stringify(figures) : inWords(figures);
  return figures.gaps + figures.astray === 0 ? done(out) : { ...notDone('Not everybody saw the same.'), out };
}

function wrongIn({ sessions, members, days, seed }: Wish): string | null {
  const isWithin = (n: number, least: number, most: number) => Number.isInteger(n) && n >= least && n <= most;
  if (!isWithin(sessions, 1, 60)) return '--sessions must be a whole number from 1 to 60.';
  if (!isWithin(members, 5, 150)) return '--members must be a whole number from 5 to 150.';
  if (!isWithin(days, 1, 30)) return '--days must be a whole number from 1 to 30.';
  if (!/^[\w-]{1,32}$/.test(seed)) return '--seed takes 1 to 32 letters, digits, hyphens and underscores.';
  return null;
}

async function rehearse(wish: Wish, note: (line: string) => void): Promise<Figures> {
  const folder = makeTempFolder();
  // One address opens every session and every line here, which no class does.
  const limits = { SESSIONS_PER_MINUTE: '0', COMMANDS_PER_SECOND: '0' };
  const server = await startChild({ PORT: '0', DATA_DIR: folder, ...limits });
  note(`The server listens; ${wish.sessions} sessions of ${wish.members} people begin.`);
  try {
    return await play(server, wish);
  } finally {
    await server.end();
    removeFolder(folder);
  }
}

async function play({ url }: ChildServer, wish: Wish): Promise<Figures> {
  const scenario = (await (await fetch(`${url}/api/scenarios/${SCENARIO}`)).json()) as PublicScenario;
  const tally: Tally = { answers: [], refused: 0, linesLost: 0, gaps: 0 };
  const began = performance.now();
  let isOver = false;
  const plan = { scenario: SCENARIO, members: wish.members, days: wish.days, dayMs: DAY_MS };
  const closing = setTimeout(
    () => {
      isOver = true;
    },
    wish.days * DAY_MS + DAY_MS,
  );
  const reports = await Promise.all(
    Array.from({ length: wish.sessions }, (_, n) => {
      const random = createRandom(deriveSeed(wish.seed, 'session', n));
      return rehearseClass({ url, scenario, random, tally, thinkMs: THINK_MS, over: () => isOver }, plan);
    }),
  );
  clearTimeout(closing);
  return figuresOf(wish, tally, reports, performance.now() - began);
}

function figuresOf(wish: Wish, tally: Tally, reports: readonly ClassReport[], ms: number): Figures {
  const sum = (of: (report: ClassReport) => number) => reports.reduce((total, one) => total + of(one), 0);
  const rounded = (value: number) => Math.round(value * 10) / 10;
  return {
    ...wish,
    people: sum(({ people }) => people),
    commands: tally.answers.length,
    refused: tally.refused,
    linesLost: tally.linesLost,
    gaps: tally.gaps,
    astray: sum(({ astray }) => astray),
    answerMedianMs: rounded(percentile(tally.answers, 0.5)),
    answerP99Ms: rounded(percentile(tally.answers, 0.99)),
    joinedWithinMs: Math.max(...reports.map(({ joinedWithinMs }) => joinedWithinMs)),
    seconds: rounded(ms / 1_000),
  };
}

function inWords(figures: Figures): string {
  const { sessions, people, commands, refused, linesLost, gaps, astray } = figures;
  return [
    `${sessions} sessions, ${people} people, ${commands} commands in ${figures.seconds} s, ${refused} of them refused by the rules`,
    `everybody had come in within ${figures.joinedWithinMs} ms`,
    `answers: median ${figures.answerMedianMs} ms, 99 of 100 within ${figures.answerP99Ms} ms`,
    `${linesLost} lines were lost and came back; ${gaps} gaps, ${astray} people saw something else than they should`,
  ].join('\n');
}
