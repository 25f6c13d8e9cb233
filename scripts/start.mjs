// `npm start`: installs what is missing, builds what is stale, then becomes the server. Knows nothing of the game.
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { requireNode } from './setup/require-node.mjs';

requireNode();
// Loaded only after the version check, because an old Node cannot parse the rest.
const { prepare } = await import('./setup/prepare.mjs');
const { builtFile } = await import('./setup/build.mjs');
const { endWithNpm } = await import('./setup/end-with-npm.mjs');

await prepare(['server', 'client']);
const main = builtFile('server/main.ts');
process.argv[1] = main;
endWithNpm();
// In this very process, so that signals and the exit code are the server's own.
await import(pathToFileURL(main).href);
