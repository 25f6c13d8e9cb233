// Owns the machine's time as the app's clock; knows nothing of what is timed.
import { performance } from 'node:perf_hooks';
import type { Clock } from '../../app/ports/clock.ts';

/**
 * How long calls go on in one breath, in milliseconds. What they write goes to the journal together; while it is synced, and
 * while clients read what the last ones were told, the next go on. All at once would be fewer syncs, and everybody waiting for
 * everybody; a few at a time, however little each has to do, would be a sync for a handful of commands.
 */
const BREATH_MS = 1.5;

let waiting: (() => void)[] = [];

function soon(call: () => void): void {
  if (waiting.push(call) === 1) setImmediate(goOn);
}

/** Between two breaths what has come in is taken in; so what is asked for in one goes on in another. */
function goOn(): void {
  const until = performance.now() + BREATH_MS;
  const calls = [...waiting];
  let gone = 0;
  for (const call of calls) {
    gone++;
    call();
    if (performance.now() > until) break;
  }
  waiting = waiting.slice(gone);
  if (waiting.length > 0) setImmediate(goOn);
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, call) {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
  soon,
};
