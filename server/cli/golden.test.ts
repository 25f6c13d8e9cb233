// Golden files: journals and facts of earlier days, which every later version must open and fold to the very same states.
import fs from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEmbeddedJournal } from '../adapters/journal/embedded-journal.ts';
import { SCHEMA_VERSION, schemaVersion } from '../adapters/journal/embedded-schema.ts';
import { projectRoot } from '../adapters/project-root.ts';
import { loadScenarioFiles } from '../adapters/scenario-files.ts';
import { makeTempFolder, removeFolder } from '../adapters/testing/temp-folder.ts';
import { viewFor } from '../rules/rules.ts';
import { foldFacts } from './fold-facts.ts';
import {
  expectedOf,
  goldenFolders,
  goldenNames,
  readExpected,
  readGolden,
  stateDigest,
} from './golden-files.ts';

const MEANT = 'If evolve was changed on purpose: npm run -s golden -- --expect, and say why in the commit.';
const scenarios = loadScenarioFiles(path.join(projectRoot(), 'assets'));

it('there are golden files, one folder for every schema there was', () => {
  const versions = goldenFolders().map((folder) => {
    const db = new Database(path.join(folder, goldenNames.journal), { readonly: true });
    const version = schemaVersion(db);
    db.close();
    return version;
  });
  for (let version = 1; version <= SCHEMA_VERSION; version++) expect(versions).toContain(version);
});

it('a digest of a state does not depend on the order of its parts, only on what they say', () => {
  expect(stateDigest({ a: 1, b: { c: [1, 2], d: null } })).toBe(
    stateDigest({ b: { d: null, c: [1, 2] }, a: 1 }),
  );
  expect(stateDigest({ a: [1, 2] })).not.toBe(stateDigest({ a: [2, 1] }));
});

describe.each(goldenFolders().map((folder) => [path.basename(folder), folder]))(
  'golden files %s',
  (_, golden) => {
    let folder: string;
    beforeEach(() => {
      folder = makeTempFolder();
      fs.copyFileSync(path.join(golden, goldenNames.journal), path.join(folder, 'journal.db'));
    });
    afterEach(() => removeFolder(folder));

    it('fold to the states they folded to when they were made', () => {
      const now = goldenNames.sessions.map((name) => expectedOf(readGolden(golden, name)));
      expect(now, MEANT).toEqual(readExpected(golden));
    });

    it('hold a journal that is brought up to date with every fact, seat, code and timer in it', async () => {
      const exported = readGolden(golden, goldenNames.sessions[0]);
      const journal = openEmbeddedJournal(folder);
      expect(await journal.sessions()).toEqual([
        { session: exported.session, version: exported.facts.length },
      ]);
      expect(await journal.read(exported.session, 0)).toEqual(exported.facts);
      const folded = foldFacts(exported.facts);
      if (!folded.ok) throw new Error(folded.error);
      const state = folded.value;
      expect(await journal.findCode(state.code.replace('-', ''))).toBe(state.id);
      expect(await journal.timers(Number.MAX_SAFE_INTEGER)).toEqual([{ ...state.timer, session: state.id }]);
      const [host] = Object.values(state.members).filter(({ tokenHash }) => tokenHash !== null);
      expect(await journal.findMember(host?.tokenHash ?? '')).toEqual({
        session: state.id,
        member: host?.id,
      });
      const first = {
        member: host?.id ?? '',
        command: 'golden-command-1',
        answer: { ok: true },
        keepMs: null,
      } as const;
      const again = { session: state.id, expected: state.version, facts: [], at: 0, remember: first };
      expect(await journal.append(again)).toEqual({ kind: 'answered', answer: { ok: true } });
      await journal.close();
      const db = new Database(path.join(folder, 'journal.db'));
      expect(schemaVersion(db)).toBe(SCHEMA_VERSION);
      db.close();
    });

    it('can still be shown to every seat', () => {
      for (const name of goldenNames.sessions) {
        const { scenario, facts } = readGolden(golden, name);
        const [known, folded] = [scenarios.get(scenario), foldFacts(facts)];
        if (!known || !folded.ok) throw new Error(`${name} cannot be folded`);
        for (const delegation of Object.keys(folded.value.seats)) {
          expect(
            viewFor(known, folded.value, { kind: 'delegation', delegation, member: '' }).audience,
          ).toMatchObject({
            delegation,
          });
        }
      }
    });
  },
);
