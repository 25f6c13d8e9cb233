// Owns what is asked of Redis's own settings, and how its operator is told; changes none of them.
import type { Log } from '../../app/ports/log.ts';
import type { Redis } from './redis-client.ts';

/** Says in the log what these settings may lose; docs/operations.md says more. */
export async function warnUnlessDurable(client: Redis, log: Log): Promise<void> {
  try {
    const set = await client.configGet(['appendonly', 'appendfsync', 'maxmemory', 'maxmemory-policy']);
    if (set.appendonly !== 'yes' || set.appendfsync !== 'always')
      log.warn('redis: not set to sync every write, so a crash of Redis may lose what was acknowledged last');
    if (set.maxmemory !== '0' && set['maxmemory-policy'] !== 'noeviction')
      log.warn('redis: may throw sessions away when its memory is full; set maxmemory-policy to noeviction');
  } catch {
    // A hosted Redis may not let itself be asked.
    log.warn('redis: cannot tell whether it syncs every write');
  }
}
