// Owns a server whose deadlines are in virtual time while its event loop takes real turns: a fresh one for each test. Knows no rules.
import { afterEach, beforeEach } from 'vitest';
import type { AppPorts } from '../../app/app-ports.ts';
import { type ManualClock, manualClock } from '../../app/testing/manual-clock.ts';
import { systemClock } from '../system/system-clock.ts';
import { until } from './test-seat.ts';
import { startTestServer, type TestServer } from './test-server.ts';

export interface TimedServer {
  readonly server: TestServer;
  readonly clock: ManualClock;
  /** The ports to start it again with on the same clock. */
  replace(): Partial<AppPorts>;
  /** Lets the server take its turns, without moving any deadline, until this holds. */
  settle(what: string, holds: () => boolean): Promise<void>;
}

/** To be called once in a `describe`; what it gives is of the test that runs. */
export function timedServer(): TimedServer {
  let server: TestServer;
  let clock: ManualClock;
  const replace = () => ({
    decide: () => [],
    clock: { ...clock, soon: systemClock.soon },
    scriptedPauseMs: 0,
  });
  beforeEach(async () => {
    clock = manualClock();
    server = await startTestServer({ replace: replace() });
  });
  afterEach(() => server.stop());
  return {
    get server() {
      return server;
    },
    get clock() {
      return clock;
    },
    replace,
    settle: (what, holds) =>
      until(what, () => {
        clock.advance(0);
        return holds();
      }),
  };
}
