// `npm test`: installs what is missing, runs every check, and ends with one line of counts over all of them.
import process from 'node:process';
import { requireNode } from './setup/require-node.mjs';

requireNode();
const { prepare } = await import('./setup/prepare.mjs');
await prepare([]);
const { provideBrowser } = await import('./setup/provide-browser.mjs');
const { provideRedis } = await import('./setup/provide-redis.mjs');
const { runChecks } = await import('./setup/run-checks.mjs');

const browser = await provideBrowser();
const redis = await provideRedis();
const { passed, failed } = await runChecks({
  ...(browser === undefined ? {} : { CHROMIUM_PATH: browser }),
  REDIS_SERVER_PATH: redis,
});
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
