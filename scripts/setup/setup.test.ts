import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { matchesLock } from './install.mjs';
import { isSupportedNode } from './require-node.mjs';
import { runChild } from './run-child.mjs';
import { listSources, sourceStamp } from './source-stamp.mjs';
import { tallyOf } from './tally.mjs';
import { withLock } from './with-lock.mjs';

const made: string[] = [];

function newFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'setup-'));
  made.push(folder);
  return folder;
}

afterEach(() => {
  for (const folder of made.splice(0)) fs.rmSync(folder, { recursive: true });
});

describe('the Node version', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0', '100.0.0'])('%s will do', (version) => {
    expect(isSupportedNode(version)).toBe(true);
  });

  it.each(['20.18.3', '18.20.0', '9.0.0'])('%s is too old', (version) => {
    expect(isSupportedNode(version)).toBe(false);
  });
});

describe('installed packages', () => {
  const machine = { os: 'linux', cpu: 'x64' };
  const wanted = {
    '': {},
    'node_modules/a': { version: '1.0.0', integrity: 'x' },
    'node_modules/a-linux': { version: '1.0.0', optional: true, os: ['linux'], cpu: ['x64'] },
    'node_modules/a-darwin': { version: '1.0.0', optional: true, os: ['darwin'], cpu: ['arm64'] },
  };
  const installed = {
    'node_modules/a': wanted['node_modules/a'],
    'node_modules/a-linux': wanted['node_modules/a-linux'],
  };

  it('match although another platform’s optional package is absent', () => {
    expect(matchesLock(wanted, installed, machine)).toBe(true);
  });

  it('do not match when one is missing', () => {
    expect(matchesLock(wanted, {}, machine)).toBe(false);
  });

  it('do not match in another version, or with another content', () => {
    const other = (change: object) => ({
      ...installed,
      'node_modules/a': { ...wanted['node_modules/a'], ...change },
    });
    expect(matchesLock(wanted, other({ version: '1.0.1' }), machine)).toBe(false);
    expect(matchesLock(wanted, other({ integrity: 'y' }), machine)).toBe(false);
  });

  it('do not match when the folder was copied from another platform', () => {
    expect(matchesLock(wanted, installed, { os: 'darwin', cpu: 'arm64' })).toBe(false);
    expect(matchesLock(wanted, installed, { os: 'linux', cpu: 'arm64' })).toBe(false);
  });
});

describe('the stamp of the sources', () => {
  function tree() {
    const root = newFolder();
    fs.mkdirSync(path.join(root, 'src/data'), { recursive: true });
    for (const file of ['src/a.ts', 'src/a.test.ts', 'src/.hidden', 'src/data/b.json', 'c.json']) {
      fs.writeFileSync(path.join(root, file), file);
    }
    return root;
  }
  const list = (root: string) => listSources(root, ['src', 'c.json', 'absent'], []);
  const stamp = (root: string) => sourceStamp(root, list(root));

  it('covers sources, not tests, dot files or folders left out', () => {
    const root = tree();
    expect(list(root)).toEqual(['c.json', 'src/a.ts', 'src/data/b.json']);
    expect(listSources(root, ['src'], ['src/data'])).toEqual(['src/a.ts']);
  });

  it('changes with a content and a name, and not with a time', () => {
    const root = tree();
    const before = stamp(root);
    fs.utimesSync(path.join(root, 'src/a.ts'), 1, 1);
    expect(stamp(root)).toBe(before);
    fs.renameSync(path.join(root, 'src/a.ts'), path.join(root, 'src/z.ts'));
    const renamed = stamp(root);
    expect(renamed).not.toBe(before);
    fs.appendFileSync(path.join(root, 'src/z.ts'), ' ');
    expect(stamp(root)).not.toBe(renamed);
  });
});

describe('the tally', () => {
  const vitest = (numPassedTests: number, numTotalTests: number, success: boolean) => ({
    numPassedTests,
    numTotalTests,
    success,
  });
  const playwright = (expected: number, rest: object = {}, errors: unknown[] = []) => ({
    stats: { expected, unexpected: 0, flaky: 0, skipped: 0, ...rest },
    errors,
  });

  it('counts what passed', () => {
    expect(tallyOf(vitest(5, 5, true), 0)).toEqual({ passed: 5, failed: 0 });
    expect(tallyOf(playwright(3), 0)).toEqual({ passed: 3, failed: 0 });
  });

  it('counts skipped and flaky tests as failed', () => {
    expect(tallyOf(vitest(4, 5, true), 0)).toEqual({ passed: 4, failed: 1 });
    expect(tallyOf(playwright(3, { skipped: 1, flaky: 1, unexpected: 1 }), 1)).toEqual({
      passed: 3,
      failed: 3,
    });
  });

  it('counts a runner that crashed, ran nothing, or ended badly without a failed test as one failure', () => {
    const once = { passed: 0, failed: 1 };
    expect(tallyOf(undefined, 1)).toEqual(once);
    expect(tallyOf({}, 0)).toEqual(once);
    expect(tallyOf(vitest(0, 0, true), 0)).toEqual(once);
    expect(tallyOf(playwright(0), 0)).toEqual(once);
    expect(tallyOf(vitest(5, 5, false), 1)).toEqual({ passed: 5, failed: 1 });
    expect(tallyOf(vitest(5, 5, true), 124)).toEqual({ passed: 5, failed: 1 });
    expect(tallyOf(playwright(3, {}, ['boom']), 0)).toEqual({ passed: 3, failed: 1 });
  });
});

describe('the lock', () => {
  it('lets one in at a time, and the next one after a failure', async () => {
    const file = path.join(newFolder(), 'lock');
    let inside = 0;
    let most = 0;
    const work = async () => {
      inside += 1;
      most = Math.max(most, inside);
      await wait(20);
      inside -= 1;
    };
    const failing = withLock(file, async () => {
      await work();
      throw new Error('boom');
    });
    await Promise.all([expect(failing).rejects.toThrow('boom'), withLock(file, work), withLock(file, work)]);
    expect(most).toBe(1);
    expect(fs.existsSync(file)).toBe(false);
  });

  it('is taken over from a process that has died', async () => {
    const file = path.join(newFolder(), 'lock');
    // Above the highest process number Linux gives out.
    fs.writeFileSync(file, '4194305');
    expect(await withLock(file, async () => 'done')).toBe('done');
  });
});

describe('a child process', () => {
  it('hands back its exit code', async () => {
    expect(await runChild(process.execPath, ['-e', 'process.exit(3)'])).toBe(3);
    expect(await runChild('/no/such/program', [])).toBe(127);
  });

  it('is stopped when it takes too long, even if it ignores being asked', async () => {
    const stubborn = "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000);";
    expect(await runChild(process.execPath, ['-e', stubborn], { timeoutSeconds: 0.5 })).toBe(124);
  });
});
