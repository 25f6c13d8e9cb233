// One preparation at a time: several tools started at once in a fresh clone must not install over one another.
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';

const oldestMinutes = 15;

/** @param {string} file */
function tryTake(file) {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: alive, but another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** @param {string} file @returns {boolean} true if whoever took the lock has died or hangs */
function isAbandoned(file) {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return false;
  if (Date.now() - stat.mtimeMs > oldestMinutes * 60_000) return true;
  const pid = Number(fs.readFileSync(file, 'utf8'));
  // Empty for an instant between creation and writing.
  return pid > 0 && !isAlive(pid);
}

/**
 * Runs `work` while holding a lock file. Waits for a living holder; takes over from a dead one.
 *
 * @template T
 * @param {string} file absolute path of the lock file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  let said = false;
  while (!tryTake(file)) {
    if (isAbandoned(file)) {
      fs.rmSync(file, { force: true });
      continue;
    }
    if (!said) console.error('Waiting for another Thirty Days process to finish building ...');
    said = true;
    await wait(200);
  }
  const release = () => fs.rmSync(file, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}
