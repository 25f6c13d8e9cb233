// Owns a clock that stands still until a test moves it: virtual time for timers, none at all for turns.
import type { Clock } from '../ports/clock.ts';

export interface ManualClock extends Clock {
  /** Moves elapsed time, and the wall clock with it, calling what falls due on the way. */
  advance(ms: number): void;
  /** Sets the wall clock, as an operator or a time server would; waiting goes on as before. */
  setWall(at: number): void;
  /** How many calls are waiting. */
  readonly waiting: number;
}

export function manualClock(start = 1_700_000_000_000): ManualClock {
  let elapsed = 0;
  let wall = start;
  let waiting: { readonly at: number; readonly call: () => void }[] = [];
  const after = (ms: number, call: () => void) => {
    const entry = { at: elapsed + ms, call };
    waiting.push(entry);
    return () => {
      waiting = waiting.filter((one) => one !== entry);
    };
  };
  const nextBy = (end: number) => waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
  return {
    now: () => wall,
    after,
    soon: (call) => void after(0, call),
    advance(ms) {
      const end = elapsed + ms;
      for (let next = nextBy(end); next; next = nextBy(end)) {
        waiting = waiting.filter((one) => one !== next);
        wall += next.at - elapsed;
        elapsed = next.at;
        next.call();
      }
      wall += end - elapsed;
      elapsed = end;
    },
    setWall(at) {
      wall = at;
    },
    get waiting() {
      return waiting.length;
    },
  };
}
