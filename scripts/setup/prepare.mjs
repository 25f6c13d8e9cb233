// Brings the tree to where it can run: packages installed, the wanted targets built; says so on standard error only.
import path from 'node:path';
import { build, isStale } from './build.mjs';
import { install, isInstalled } from './install.mjs';
import { cache } from './paths.mjs';
import { withLock } from './with-lock.mjs';

/**
 * Installs and builds what is missing or stale; does nothing, in well under a second, when all is fresh. Ends the process with a
 * sentence if it cannot.
 *
 * @param {readonly import('./build.mjs').Target[]} targets
 * @param {{ force?: boolean }} [options] `force` builds even what is fresh
 * @returns {Promise<void>}
 */
export async function prepare(targets, { force = false } = {}) {
  if (!force && isInstalled() && !targets.some(isStale)) return;
  await withLock(path.join(cache, 'prepare.lock'), async () => {
    if (!isInstalled()) await install();
    // Asked again under the lock: another process may just have built them.
    await Promise.all(targets.filter((target) => force || isStale(target)).map(build));
  });
}
