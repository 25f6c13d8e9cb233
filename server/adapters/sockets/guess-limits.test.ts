// Wrong links count for an address, right ones for themselves; a link that floods stays out for a while.
import { describe, expect, it } from 'vitest';
import { GuessLimits } from './guess-limits.ts';

const tries = async (limits: GuessLimits, count: number, address: string, token: string) => {
  const answers: boolean[] = [];
  for (let i = 0; i < count; i++) answers.push(await limits.mayTry(address, token));
  return answers.filter(Boolean).length;
};

describe('limits on links', () => {
  it('stop an address after too many wrong ones, and no other address', async () => {
    const limits = new GuessLimits();
    for (let i = 0; i < 120; i++) {
      expect(await limits.mayTry('a', `wrong-${i}`)).toBe(true);
      await limits.wasWrong('a');
    }
    await limits.wasWrong('a');
    expect(await limits.mayTry('a', 'right')).toBe(false);
    expect(await limits.mayTry('b', 'right')).toBe(true);
  });

  it('let a link open many lines, but not without end', async () => {
    const limits = new GuessLimits();
    expect(await tries(limits, 300, 'a', 'token')).toBe(200);
    expect(await tries(limits, 1, 'a', 'another')).toBe(1);
  });

  it('keep a link out that was used to flood the server', async () => {
    const limits = new GuessLimits();
    await limits.bar('token');
    expect(await tries(limits, 1, 'a', 'token')).toBe(0);
    expect(await tries(limits, 1, 'a', 'another')).toBe(1);
  });
});
