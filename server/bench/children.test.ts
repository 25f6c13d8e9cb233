// What a bench run starts is waited for, and told of in words when it does not start.
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { startChild } from './children.ts';

const node = (script: string) => ({ command: process.execPath, args: ['-e', script] });
const alive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('a started process', () => {
  it('is ready when it says so, and gone when it was stopped', async () => {
    const child = await startChild({
      ...node('console.log("at 12"); setInterval(() => {}, 1000)'),
      ready: /at (\d+)/,
    });
    expect(child.said).toBe('12');
    expect(alive(child.pid)).toBe(true);
    await child.stop();
    expect(alive(child.pid)).toBe(false);
  });

  it('that ends or is not there fails with its own words', async () => {
    const ends = startChild({ ...node('console.error("no room"); process.exit(3)'), ready: /at/ });
    await expect(ends).rejects.toThrow(/did not start: it ended with 3[\s\S]*no room/);
    await expect(startChild({ command: 'no-such-program', args: [], ready: /at/ })).rejects.toThrow(
      'no-such-program',
    );
  });
});
