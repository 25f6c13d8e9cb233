// `npm run build`: installs what is missing and builds what is stale, or everything with --force.
import process from 'node:process';
import { requireNode } from './setup/require-node.mjs';

requireNode();
const { prepare } = await import('./setup/prepare.mjs');

await prepare(['server', 'client'], { force: process.argv.includes('--force') });
