// Owns looking into a server's process from outside: a few lines loaded before it, which write figures to a file.
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** What the probe last wrote. */
export interface ProbeFigures {
  /** Longest time without a turn of the event loop since the last reset, in milliseconds, and what of it was computing. */
  readonly longestMs: number;
  readonly longestBusyMs: number;
  /** Connections open now, the listening ones included. */
  readonly connections: number;
  /** Bytes in use after a collection; null until one was asked for. */
  readonly heap: number | null;
  /** How often it was asked to collect or reset. */
  readonly asked: number;
}

const TICK_MS = 5;

/** Runs in the server's main thread, though it is loaded into each: measures, and looks every few milliseconds whether it is asked for more. */
const source = (file: string) => `
import fs from 'node:fs';
import v8 from 'node:v8';
import vm from 'node:vm';
import { isMainThread } from 'node:worker_threads';
v8.setFlagsFromString('--expose-gc');
const gc = vm.runInNewContext('gc');
let at = performance.now(), cpu = process.cpuUsage(), longest = 0, busy = 0, heap = null, asked = 0, turns = 0;
if (isMainThread) setInterval(() => {
  const now = performance.now(), used = process.cpuUsage(cpu);
  const gap = now - at - ${TICK_MS}, spent = Math.min(gap, (used.user + used.system) / 1000);
  longest = Math.max(longest, gap);
  busy = Math.max(busy, spent);
  if (turns++ % 4 === 0) {
    if (fs.existsSync('${file}.ask')) {
      const what = fs.readFileSync('${file}.ask', 'utf8');
      fs.rmSync('${file}.ask');
      asked++;
      if (what === 'collect') { gc(); gc(); const m = process.memoryUsage(); heap = m.heapUsed + m.external; }
      longest = 0;
      busy = 0;
    }
    const connections = process.getActiveResourcesInfo().filter((one) => /^TCP/.test(one)).length;
    const text = JSON.stringify({ longestMs: longest, longestBusyMs: busy, connections, heap, asked });
    fs.writeFileSync('${file}.new', text);
    fs.renameSync('${file}.new', '${file}');
  }
  at = performance.now();
  cpu = process.cpuUsage();
}, ${TICK_MS}).unref();
`;

export class ChildProbe {
  readonly #file: string;

  /** @param folder where it may write; the server's own data folder will do */
  constructor(folder: string) {
    this.#file = path.join(folder, 'probe.json');
  }

  /** For the environment of the process to be looked into. */
  get env(): Readonly<Record<string, string>> {
    const code = encodeURIComponent(source(this.#file)).replaceAll("'", '%27');
    return { NODE_OPTIONS: `--import=data:text/javascript,${code}` };
  }

  /** @throws Error before the process has written anything */
  read(): ProbeFigures {
    return JSON.parse(fs.readFileSync(this.#file, 'utf8')) as ProbeFigures;
  }

  /** Forgets the longest turn so far. */
  reset(): Promise<ProbeFigures> {
    return this.#ask('reset');
  }

  /** Collects garbage and forgets the longest turn so far. */
  collect(): Promise<ProbeFigures> {
    return this.#ask('collect');
  }

  async #ask(what: 'reset' | 'collect'): Promise<ProbeFigures> {
    const { asked } = this.read();
    fs.writeFileSync(`${this.#file}.draft`, what);
    fs.renameSync(`${this.#file}.draft`, `${this.#file}.ask`);
    for (let tries = 0; tries < 2_000; tries++) {
      const figures = this.read();
      if (figures.asked > asked) return figures;
      await wait(10);
    }
    throw new Error('the server’s process does not answer its probe');
  }
}
