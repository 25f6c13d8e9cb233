// Installs Debian packages where that needs no password; elsewhere it declines.
import process from 'node:process';
import { findOnPath } from './find-program.mjs';
import { runChild } from './run-child.mjs';

let listsAreFresh = false;

/** @returns {string[] | undefined} what to put before apt-get; undefined if it cannot be run without a password */
function prefix() {
  if (findOnPath(['apt-get']) === undefined) return undefined;
  if (process.getuid?.() === 0) return [];
  return findOnPath(['sudo']) === undefined ? undefined : ['sudo', '-n'];
}

/** @param {readonly string[]} before @param {readonly string[]} args */
function apt(before, args) {
  // Through env, because sudo drops the environment; the time limit is for another apt that holds the lock.
  const quietly = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', '-o', 'DPkg::Lock::Timeout=120'];
  const [program = 'env', ...rest] = [...before, ...quietly, ...args];
  return runChild(program, rest, { quiet: true, timeoutSeconds: 600 });
}

/**
 * Installs one package with apt, as root or through a sudo that asks no password.
 *
 * @param {string} name of the Debian package
 * @returns {Promise<boolean>} false if apt is not there, not allowed, or has no such package
 */
export async function aptInstall(name) {
  const before = prefix();
  if (before === undefined) return false;
  console.error(`Installing ${name} with apt ...`);
  if (!listsAreFresh) await apt(before, ['update']);
  listsAreFresh = true;
  return (await apt(before, ['install', '-y', '--no-install-recommends', name])) === 0;
}
