// Owns dist/: the server and shared code emitted by tsc, the client bundled by Vite, each stamped with its sources' hash.
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { compressFolder } from './compress-folder.mjs';
import { root } from './paths.mjs';
import { runChild } from './run-child.mjs';
import { listSources, sourceStamp } from './source-stamp.mjs';
import { stopWith } from './stop-with.mjs';

/** @typedef {'server' | 'client'} Target */

const dist = path.join(root, 'dist');

/**
 * @typedef {object} Recipe
 * @property {readonly string[]} inputs what the result depends on, relative to the root
 * @property {readonly string[]} except folders under the inputs that are only read at run time
 * @property {readonly string[]} outputs folders of dist/ that the tool makes
 * @property {(out: string) => [tool: string, args: string[]]} command run by Node, writing to the folder `out`
 * @property {readonly string[]} compress folders of `out` to compress once, so that the server need not
 */

/** @type {Record<Target, Recipe>} */
const recipes = {
  server: {
    inputs: ['server', 'shared', 'tsconfig.json', 'tsconfig.server.json', 'package-lock.json'],
    except: [],
    outputs: ['server', 'shared'],
    command: (out) => [
      'node_modules/typescript/bin/tsc',
      ['-p', 'tsconfig.server.json', '--noEmit', 'false', '--outDir', out],
    ],
    compress: [],
  },
  client: {
    inputs: [
      'client',
      'shared',
      'assets',
      'vite.config.ts',
      'scripts/setup/compress-folder.mjs',
      'tsconfig.json',
      'package.json',
      'package-lock.json',
    ],
    except: ['assets/scenarios'],
    outputs: ['client'],
    command: (out) => [
      'node_modules/vite/bin/vite.js',
      ['build', '--outDir', path.join(out, 'client'), '--emptyOutDir', '--logLevel', 'warn'],
    ],
    compress: ['client'],
  },
};

/**
 * Where a server source file ends up.
 *
 * @param {string} source like `server/main.ts`
 * @returns {string} absolute path of the emitted JavaScript
 */
export function builtFile(source) {
  return path.join(dist, source.replace(/\.ts$/, '.js'));
}

/** @param {Target} target */
const stampFile = (target) => path.join(dist, `.${target}-stamp`);

/** @param {Target} target */
function currentStamp(target) {
  const { inputs, except } = recipes[target];
  return sourceStamp(root, listSources(root, inputs, except));
}

/** @param {string} file @returns {string} empty if there is none */
function readText(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
}

/**
 * Says whether a target has to be built again: its sources differ from those it was built from, or it is not there.
 *
 * @param {Target} target
 * @returns {boolean}
 */
export function isStale(target) {
  const present = recipes[target].outputs.every((name) => fs.existsSync(path.join(dist, name)));
  return !present || readText(stampFile(target)) !== currentStamp(target);
}

/** Builds beside the old result and swaps at the end: a failed or interrupted build leaves the old one whole.
 * @param {Target} target */
export async function build(target) {
  const recipe = recipes[target];
  const stamp = currentStamp(target);
  const out = path.join(dist, `.next-${target}`);
  fs.rmSync(out, { recursive: true, force: true });
  fs.mkdirSync(out, { recursive: true });
  console.error(`Building the ${target} ...`);
  const [tool, args] = recipe.command(out);
  const code = await runChild(process.execPath, [path.join(root, tool), ...args], { quiet: true });
  if (code !== 0) stopWith(`The ${target} does not build (see above).`);
  for (const name of recipe.compress) await compressFolder(path.join(out, name));
  fs.rmSync(stampFile(target), { force: true });
  for (const name of recipe.outputs) {
    fs.rmSync(path.join(dist, name), { recursive: true, force: true });
    fs.renameSync(path.join(out, name), path.join(dist, name));
  }
  fs.rmSync(out, { recursive: true });
  fs.writeFileSync(stampFile(target), stamp);
}
