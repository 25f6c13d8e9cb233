// Finds a program on this machine and proves that it starts; installs nothing.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/**
 * Says whether a program starts. A launcher that only tells how to install the real thing does not count.
 *
 * @param {string} program absolute path or name on the PATH
 * @returns {boolean} true if `program --version` ends well within 30 seconds
 */
export function starts(program) {
  return spawnSync(program, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

/**
 * Looks along the PATH.
 *
 * @param {readonly string[]} names in order of preference
 * @returns {string | undefined} absolute path of the first that starts
 */
export function findOnPath(names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const files = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return files.find((file) => fs.existsSync(file) && starts(file));
}
