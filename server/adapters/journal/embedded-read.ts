// Owns how rows become facts again, and every way in which they may turn out not to be what was written.

import type { Journal } from '../../app/ports/journal.ts';
import { JournalDamaged } from '../../app/ports/journal.ts';
import { CHAIN_START, chainOf } from './chain.ts';
import type { EmbeddedStatements, EntryRow, HeadRow } from './embedded-statements.ts';

type Facts = Awaited<ReturnType<Journal['read']>>;

/**
 * The facts of a session after the first `after`, proven whole by their chain up to the session's head.
 *
 * @throws JournalDamaged with the place of the first entry that is not as it was written
 */
export function readEntries(sql: EmbeddedStatements, file: string, session: string, after: number): Facts {
  const head = sql.get<HeadRow>('head', session);
  if (head === undefined) {
    if (after > 0 || sql.all('entries', session, 0).length > 0) throw damaged(file, session, 0);
    return [];
  }
  if (after > head.version) throw damaged(file, session, head.version);
  const facts: Facts[] = [];
  let version = 0;
  let chain = CHAIN_START;
  const start = after > 0 ? sql.get<EntryRow>('entryAt', session, after) : undefined;
  if (start) {
    version = start.version;
    chain = start.chain;
  }
  for (const row of sql.all<EntryRow>('entries', session, version)) {
    if (chainOf(chain, session, row.version, row.facts) !== row.chain) throw damaged(file, session, version);
    const entry: Facts = JSON.parse(row.facts);
    if (row.version !== version + entry.length) throw damaged(file, session, version);
    facts.push(entry);
    version = row.version;
    chain = row.chain;
  }
  if (version !== head.version || chain !== head.chain) throw damaged(file, session, version);
  const skip = start ? 0 : after;
  return facts.flat().slice(skip);
}

const damaged = (file: string, session: string, version: number): JournalDamaged =>
  new JournalDamaged(
    `Session ${session} in the journal ${file} is damaged after fact ${version}: what follows is not what was written. Restore the file from a copy.`,
  );
