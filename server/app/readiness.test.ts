// Readiness asks the journal a real question and does not wait for ever.
import { describe, expect, it } from 'vitest';
import { JournalUnavailable } from './ports/journal.ts';
import { readiness } from './readiness.ts';
import { manualClock } from './testing/manual-clock.ts';

const answering = (answer: () => Promise<string | null>) => ({ findCode: answer });

describe('readiness', () => {
  it('is there when the journal answers, and leaves nothing waiting', async () => {
    const clock = manualClock();
    const found = await readiness(
      answering(async () => null),
      clock,
      false,
    );
    expect(found).toEqual({ ready: true });
    expect(clock.waiting).toBe(0);
  });

  it('is not there when the journal fails, is silent, or the server is stopping', async () => {
    const clock = manualClock();
    const broken = answering(() => Promise.reject(new JournalUnavailable('gone')));
    expect(await readiness(broken, clock, false)).toEqual({
      ready: false,
      reason: 'The journal cannot be read.',
    });
    const silent = readiness(
      answering(() => new Promise(() => {})),
      clock,
      false,
    );
    clock.advance(2_000);
    expect(await silent).toEqual({ ready: false, reason: 'The journal has not answered for 2 seconds.' });
    expect(await readiness(broken, clock, true)).toEqual({ ready: false, reason: 'The server is stopping.' });
  });
});
