// Proves that an import takes no link from a session that is here already, and no code from one that goes on.
import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openEmbeddedJournal } from '../adapters/journal/embedded-journal.ts';
import { sessionText } from '../adapters/session-file/session-file.ts';
import { makeTempFolder, removeFolder } from '../adapters/testing/temp-folder.ts';
import { goldenFolders, goldenNames, readGolden } from './golden-files.ts';
import { importCommand } from './import-command.ts';

it('given a session whose links open another here, then both are kept, and the links open what they did', async () => {
  const folder = makeTempFolder();
  const [golden = ''] = goldenFolders();
  const first = readGolden(golden, goldenNames.sessions[0]);
  const renamed = first.facts.map((fact) =>
    fact.type === 'sessionOpened' ? { ...fact, session: 'second' } : fact,
  );
  const imported = (name: string, session: string, facts: typeof first.facts) => {
    const file = path.join(folder, `${name}.jsonl`);
    fs.writeFileSync(file, sessionText({ ...first, session, facts }));
    return importCommand(['--from', file, '--data', path.join(folder, 'data'), '--force'], {});
  };
  const one = await imported('one', first.session, first.facts);
  expect(one.out).toContain('Its seats open with the links they had.');
  const two = await imported('two', 'second', renamed);
  expect(two.out).toMatch(/was taken; .* go on doing so \([1-9]\)/);
  const journal = openEmbeddedJournal(path.join(folder, 'data'));
  expect((await journal.sessions()).map(({ session }) => session).toSorted()).toEqual(
    [first.session, 'second'].toSorted(),
  );
  const hashes = JSON.stringify(first.facts).matchAll(/"tokenHash":"([^"]+)"/g);
  const holders = await Promise.all([...hashes].map(([, hash = '']) => journal.findMember(hash)));
  expect(new Set(holders.flatMap((holder) => holder?.session ?? []))).toEqual(new Set([first.session]));
  await journal.close();
  removeFolder(folder);
});

it('rule 2.12: given what was left by a step back, then its code stays free for the session that goes on, whichever comes first', async () => {
  const folder = makeTempFolder();
  const [golden = ''] = goldenFolders();
  const first = readGolden(golden, goldenNames.sessions[0]);
  const left: typeof first.facts = [...first.facts, { type: 'sessionPassedOn', at: 1, to: 'next' }];
  const file = path.join(folder, 'left.jsonl');
  fs.writeFileSync(file, sessionText({ ...first, facts: left }));
  const said = await importCommand(['--from', file, '--data', path.join(folder, 'data'), '--force'], {});
  expect(said.out).toContain('leads to the session that goes on from it; the new one is ');
  const opening = first.facts.find((fact) => fact.type === 'sessionOpened');
  const journal = openEmbeddedJournal(path.join(folder, 'data'));
  expect(await journal.findCode((opening?.code ?? '').replace('-', ''))).toBeNull();
  await journal.close();
  removeFolder(folder);
});
