// Runs one of the server's command-line tools, building it first if stale; standard output belongs to the tool alone.
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { root } from './setup/paths.mjs';
import { requireNode } from './setup/require-node.mjs';

requireNode();
const { prepare } = await import('./setup/prepare.mjs');
const { builtFile } = await import('./setup/build.mjs');

const [source, ...args] = process.argv.slice(2);
if (
  source === undefined ||
  !/^server\/cli\/[a-z-]+\.ts$/.test(source) ||
  !existsSync(path.join(root, source))
) {
  console.error('Usage: node scripts/run.mjs server/cli/<tool>.ts [arguments]');
  process.exit(2);
}
await prepare(['server']);
const tool = builtFile(source);
process.argv = [process.argv[0] ?? 'node', tool, ...args];
await import(pathToFileURL(tool).href);
