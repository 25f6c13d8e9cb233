// Owns the machine's time as the app's clock; knows nothing of what is timed.
import type { Clock } from '../../app/ports/clock.ts';

export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, call) {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
  soon: (call) => void setImmediate(call),
};
