// The faults command with tests of its own making: what it takes, what it says, how it ends.
import { describe, expect, it } from 'vitest';
import type { FaultReport, FaultRun, FaultTest } from './fault-test.ts';
import { faultsCommand } from './faults-command.ts';

const sound: FaultReport = { passed: 0, acked: 3, lost: 0, doubled: 0, gaps: 0, faults: [], figures: {} };

function aTest(number: number, run: (run: FaultRun) => Promise<FaultReport>): FaultTest {
  const cycles = { full: 200, quick: 2 };
  return { number, title: `the ${number}`, bar: 'nothing is lost', unit: 'kills', cycles, run };
}

const good = aTest(1, async ({ cycles, note }) => {
  note('halfway');
  return { ...sound, passed: cycles, figures: { restartMs: 12 } };
});
const losing = aTest(2, async ({ cycles }) => ({ ...sound, passed: cycles, lost: 1 }));
const breaking = aTest(3, () => Promise.reject(new Error('no such program')));

async function faults(...args: string[]) {
  const [out, notes]: string[][] = [[], []];
  const output = { out: (text: string) => out?.push(text), note: (line: string) => notes?.push(line) };
  const exit = await faultsCommand(args, [good, losing, breaking], {
    out: (text) => void output.out(text),
    note: (line) => void output.note(line),
  });
  return { exit, out: out?.join('\n') ?? '', notes: notes?.join('\n') ?? '' };
}

describe('npm run faults', () => {
  it('runs one test with its own cycles, the quick ones, or those it is told', async () => {
    for (const [args, cycles] of [
      [[], 200],
      [['--quick'], 2],
      [['--quick', '--cycles', '7'], 7],
    ] as const) {
      const { exit, out, notes } = await faults('--test', '1', '--json', '--seed=5', ...args);
      expect(exit).toBe(0);
      expect(JSON.parse(out)).toMatchObject({
        test: 1,
        title: 'the 1',
        cycles,
        passed: cycles,
        seed: 5,
        acked: 3,
        lost: 0,
        doubled: 0,
        gaps: 0,
        restartMs: 12,
        faults: [],
      });
      expect(notes).toContain('halfway');
    }
  });

  it('fails with 1 when anything was lost or the test broke off, and runs the others all the same', async () => {
    const { exit, out } = await faults('--all', '--quick');
    expect(exit).toBe(1);
    expect(out).toMatch(/Test 1: the 1\n {2}passed: 2 of 2 kills/);
    expect(out).toMatch(/Test 2: the 2\n {2}FAILED/);
    expect(out).toMatch(/Test 3: the 3\n {2}FAILED[\s\S]*no such program/);
    expect((await faults('--test', '1,2')).exit).toBe(1);
  });

  it('lists the tests', async () => {
    expect(await faults('--list')).toMatchObject({
      exit: 0,
      out: expect.stringContaining(' 1  the 1 (200 kills; quick: 2)'),
    });
    expect((await faults('--help')).out).toContain('Usage');
  });

  it('refuses what it does not understand, in a sentence', async () => {
    for (const [args, words] of [
      [[], 'Say which test'],
      [['--test', '1', '--all'], 'Say which test'],
      [['--test', '21'], '--test takes a number'],
      [['--test', '4'], 'There is no test 4'],
      [['--test', '1', '--cycles', '0'], '--cycles must be'],
      [['--test', '1', '--seed', 'x'], '--seed must be'],
      [['--test'], '--test needs a value'],
      [['--fast'], 'There is no argument --fast'],
    ] as const) {
      const { exit, out, notes } = await faults(...args);
      expect([exit, out]).toEqual([2, '']);
      expect(notes).toContain(words);
    }
  });
});
