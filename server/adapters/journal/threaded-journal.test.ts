// The journal in a thread of its own is the journal: the same contract, the same faults in the same words.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { JournalUnavailable } from '../../app/ports/journal.ts';
import { projectRoot } from '../project-root.ts';
import { makeTempFolder, removeFolder } from '../testing/temp-folder.ts';
import { openEmbeddedJournal } from './embedded-journal.ts';
import { journalContract } from './journal-contract-suite.ts';
import { openThreadedJournal } from './threaded-journal.ts';

/** As it was built: a thread loads no TypeScript. */
const code = pathToFileURL(path.join(projectRoot(), 'dist/server/adapters/journal/journal-worker.js'));
const open = (folder: string) => openThreadedJournal(folder, code);

journalContract('threaded', async () => {
  const folder = makeTempFolder();
  return { open: () => open(folder), remove: async () => removeFolder(folder) };
});

describe('the journal in a thread of its own', () => {
  it('says what keeps it from opening, as the journal does', async () => {
    const folder = makeTempFolder();
    const first = openEmbeddedJournal(folder);
    await expect(open(folder)).rejects.toThrow(JournalUnavailable);
    await expect(open(folder)).rejects.toThrow('Another Thirty Days server is using the data folder');
    await first.close();
    await (await open(folder)).close();
    removeFolder(folder);
  });

  it('has written what it was asked before it closes, and refuses after', async () => {
    const folder = makeTempFolder();
    const journal = await open(folder);
    const asked = journal.putSnapshot('s-1', { version: 1, format: 'f', body: '{}' });
    await journal.close();
    await asked;
    await expect(journal.sessions()).rejects.toThrow('The journal is closed.');
    expect(fs.existsSync(path.join(folder, 'journal.db'))).toBe(true);
    const again = await open(folder);
    expect(await again.getSnapshot('s-1', 'f')).toEqual({ version: 1, format: 'f', body: '{}' });
    await again.close();
    removeFolder(folder);
  });
});
