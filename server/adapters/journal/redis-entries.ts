// Owns how a session's stream becomes facts again, and every way in which it may turn out not to be what was written.
import { type Journal, JournalDamaged } from '../../app/ports/journal.ts';
import type { Redis } from './redis-client.ts';
import { redisKeys } from './redis-keys.ts';

type Facts = Awaited<ReturnType<Journal['read']>>;
type Fact = Facts[number];

/** Appends a single answer of Redis may carry, so that a long session does not hold up the others. */
const PAGE = 1_000;

/**
 * The facts of a session after the first `after`, proven to follow each other without a gap.
 *
 * @throws JournalDamaged when one is missing or unreadable, or when the stream ends before `after`: it was put back
 */
export async function readStream(client: Redis, session: string, after: number): Promise<Facts> {
  const facts: Fact[] = [];
  for (let version = after; ; ) {
    const page = await client.xRange(redisKeys.facts(session), `(${version}-0`, '+', { COUNT: PAGE });
    for (const { id, message } of page ?? []) {
      const entry = parseEntry(message.facts, session, version);
      const end = Number(id.split('-')[0]);
      const missing = version - (end - entry.length);
      // Only the first entry may begin before what was asked for; any other gap would fold into a state that never was.
      if (missing < 0 || (missing > 0 && version !== after)) throw damaged(session, version + 1);
      for (const fact of entry.slice(missing)) facts.push(fact);
      version = end;
    }
    if ((page?.length ?? 0) === PAGE) continue;
    if (version === after && after > 0) await refuseLoss(client, session, after);
    return facts;
  }
}

/** @throws JournalDamaged when the stream no longer has what this server has folded from it */
async function refuseLoss(client: Redis, session: string, after: number): Promise<void> {
  const [last] = (await client.xRevRange(redisKeys.facts(session), '+', '-', { COUNT: 1 })) ?? [];
  const stored = last ? Number(last.id.split('-')[0]) : 0;
  if (stored >= after) return;
  throw new JournalDamaged(
    `Session ${session} was at fact ${after}; Redis now ends at ${stored}. It was emptied or put back to an older copy.`,
  );
}

function parseEntry(text: string | undefined, session: string, version: number): Facts {
  try {
    const entry: unknown = JSON.parse(text ?? '');
    if (Array.isArray(entry)) return entry;
  } catch {
    // Told below.
  }
  throw damaged(session, version + 1);
}

const damaged = (session: string, version: number): JournalDamaged =>
  new JournalDamaged(`Session ${session} in Redis is damaged: its fact ${version} is missing or unreadable.`);
