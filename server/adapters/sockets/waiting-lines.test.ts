// One address may not hold many lines open that show no link; a class that comes back at once may.
import { describe, expect, it } from 'vitest';
import { WaitingLines } from './waiting-lines.ts';

describe('waiting lines', () => {
  it('leave no room once too many have waited too long, for that address only', () => {
    const waiting = new WaitingLines(3, 1_000);
    const leave = [0, 1, 2, 3].map((at) => waiting.open('a', at));
    expect(waiting.hasRoom('a', 1_002)).toBe(true);
    expect(waiting.hasRoom('a', 1_003)).toBe(false);
    expect(waiting.hasRoom('b', 1_003)).toBe(true);
    leave[0]?.();
    leave[0]?.();
    leave[1]?.();
    expect(waiting.hasRoom('a', 9_000)).toBe(true);
  });

  it('of the last moments do not count, however many', () => {
    const waiting = new WaitingLines(3, 1_000);
    for (let i = 0; i < 500; i++) waiting.open('a', 0);
    expect(waiting.hasRoom('a', 1_000)).toBe(true);
    expect(waiting.hasRoom('a', 1_001)).toBe(false);
  });

  it('forget an address that has left, and count it anew when it comes back', () => {
    const waiting = new WaitingLines(1, 10);
    const first = waiting.open('a', 0);
    first();
    waiting.open('a', 0);
    first();
    expect(waiting.hasRoom('a', 100)).toBe(false);
  });
});
