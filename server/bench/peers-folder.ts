// Owns the other servers' installation: copied and installed under .cache/, apart from the product, when their lockfile has changed.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { projectRoot } from '../adapters/project-root.ts';

const LOCK = 'package-lock.json';
/** Not `ci`: a registry may lack optional packages of other systems, which `ci` will not forgive. Versions are the lockfile's all the same. */
const ARGS = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

const textOf = (file: string): string => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '');

/**
 * Brings the peers to where they can run.
 *
 * @param note told before something takes long
 * @returns the folder with their servers and packages
 * @throws Error with npm's words when they cannot be installed
 */
export function preparePeers(note: (line: string) => void): string {
  const root = projectRoot(import.meta.url);
  const [source, folder] = [path.join(root, 'e2e/peers'), path.join(root, '.cache/peers')];
  const stamp = path.join(folder, 'installed-lock.json');
  fs.mkdirSync(folder, { recursive: true });
  for (const file of fs.readdirSync(source)) {
    if (/\.(mjs|json)$/.test(file)) fs.copyFileSync(path.join(source, file), path.join(folder, file));
  }
  const wanted = textOf(path.join(folder, LOCK));
  if (textOf(stamp) !== wanted) {
    note('Installing the other servers under .cache/peers ...');
    install(folder);
    fs.writeFileSync(stamp, wanted);
  }
  return folder;
}

function install(folder: string): void {
  const { status, stderr, error } = spawnSync('npm', ARGS, {
    cwd: folder,
    encoding: 'utf8',
    env: process.env,
  });
  if (status === 0) return;
  const why = (error?.message ?? stderr).trim().split('\n').slice(0, 8).join('\n');
  throw new Error(
    `The servers to compare with could not be installed (npm install in ${folder}). npm said:\n${why}\n` +
      'Figures that need none of them can be had by --only memory,headless,restart,growth,sessions.',
  );
}

/** Name and version of every peer, for the report. */
export function peerVersions(folder: string): readonly string[] {
  const { dependencies } = JSON.parse(textOf(path.join(folder, 'package.json')));
  return Object.entries(dependencies).map(([name, version]) => `${name} ${String(version)}`);
}
