// Owns node_modules: whether it matches package-lock.json on this machine, and `npm ci` when it does not.
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { root } from './paths.mjs';
import { runChild } from './run-child.mjs';
import { stopWith } from './stop-with.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: string[], cpu?: string[] }} LockedPackage
 * @typedef {Readonly<Record<string, LockedPackage>>} LockedPackages
 */

/** @param {string[] | undefined} allowed @param {string} mine */
function fits(allowed, mine) {
  if (allowed === undefined) return true;
  if (allowed.includes(`!${mine}`)) return false;
  return allowed.includes(mine) || allowed.every((name) => name.startsWith('!'));
}

/**
 * Compares what the lock file wants with what npm recorded having installed. Development packages count as wanted,
 * since the build needs them; optional ones may be absent, but must not be another platform's, as they are when a
 * folder was copied from elsewhere.
 *
 * @param {LockedPackages} wanted `packages` of package-lock.json
 * @param {LockedPackages} installed `packages` of node_modules/.package-lock.json
 * @param {{ os: string, cpu: string }} machine as in process.platform and process.arch
 * @returns {boolean} true if nothing need be installed
 */
export function matchesLock(wanted, installed, machine) {
  return Object.entries(wanted).every(([name, want]) => {
    if (name === '') return true;
    const have = installed[name];
    if (have === undefined) return want.optional === true;
    if (!fits(have.os, machine.os) || !fits(have.cpu, machine.cpu)) return false;
    return have.version === want.version && have.integrity === want.integrity;
  });
}

/** @param {string} file @returns {LockedPackages | undefined} undefined if the file is absent or damaged */
function readPackages(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** Says whether node_modules holds exactly what package-lock.json asks for. About 5 ms. */
export function isInstalled() {
  const wanted = readPackages(path.join(root, 'package-lock.json'));
  if (wanted === undefined) stopWith('package-lock.json is missing or damaged; restore it with git.');
  // npm writes this file last, so an interrupted install leaves none.
  const installed = readPackages(path.join(root, 'node_modules/.package-lock.json'));
  return (
    installed !== undefined && matchesLock(wanted, installed, { os: process.platform, cpu: process.arch })
  );
}

/** Runs `npm ci` with its output on standard error; ends the process if that fails. */
export async function install() {
  console.error('Installing packages (npm ci) ...');
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  // npm tells its children where it lives; that avoids looking for npm.cmd on Windows.
  const npm = process.env.npm_execpath;
  const known = npm !== undefined && /npm-cli\.[cm]?js$/.test(npm);
  const code = known
    ? await runChild(process.execPath, [npm, ...args], { quiet: true })
    : await runChild('npm', args, { quiet: true, shell: process.platform === 'win32' });
  if (code === 127) stopWith('npm is not on the PATH; install Node with npm from https://nodejs.org.');
  if (code !== 0)
    stopWith('npm ci failed (see above). It needs the npm registry, or a node_modules folder already there.');
}
