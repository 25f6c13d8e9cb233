// Owns the machine's time as the app's clock; knows nothing of what is timed.
import type { Clock } from '../../app/ports/clock.ts';

/**
 * How many calls go on in one breath. What they write goes to the journal together; while it is synced, and while clients
 * read what the last ones were told, the next go on. All at once would be fewer syncs, and everybody waiting for everybody.
 */
const AT_ONCE = 4;

let waiting: (() => void)[] = [];

function soon(call: () => void): void {
  if (waiting.push(call) === 1) setImmediate(goOn);
}

/** Between two breaths what has come in is taken in. */
function goOn(): void {
  const calls = waiting.slice(0, AT_ONCE);
  waiting = waiting.slice(AT_ONCE);
  if (waiting.length > 0) setImmediate(goOn);
  for (const call of calls) call();
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, call) {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
  soon,
};
