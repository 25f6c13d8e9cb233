// Makes sure that cluster tests have a redis-server to start: given, found, or installed by apt.
import process from 'node:process';
import { aptInstall } from './apt-install.mjs';
import { findOnPath, starts } from './find-program.mjs';
import { stopWith } from './stop-with.mjs';

const names = ['redis-server'];

/**
 * Finds or installs redis-server; ends the process with a sentence if there is no way to one.
 *
 * @returns {Promise<string>} path of the program
 */
export async function provideRedis() {
  const given = process.env.REDIS_SERVER_PATH;
  if (given && !starts(given)) stopWith(`REDIS_SERVER_PATH is set to ${given}, which does not start.`);
  const found = given || findOnPath(names);
  if (found) return found;
  const installed = (await aptInstall('redis-server')) ? findOnPath(names) : undefined;
  return (
    installed ??
    stopWith(
      'Cluster tests need redis-server, and it could be neither found nor installed: install it, or set REDIS_SERVER_PATH to its program.',
    )
  );
}
