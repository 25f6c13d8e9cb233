// Owns the machine's time as the app's clock; knows nothing of what is timed.
import type { Clock } from '../../app/ports/clock.ts';

let waiting: (() => void)[] = [];

/** All that waits in one turn of the event loop goes on in one breath, so that what it writes goes to the journal together. */
function soon(call: () => void): void {
  if (waiting.push(call) > 1) return;
  setImmediate(() => {
    const calls = waiting;
    waiting = [];
    for (const one of calls) one();
  });
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, call) {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
  soon,
};
