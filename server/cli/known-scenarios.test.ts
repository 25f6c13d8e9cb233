// Tests that every tool that plays or prints scenarios says in words which file keeps it from it, and ends with 2.

import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectRoot } from '../adapters/project-root.ts';
import { makeTempFolder, removeFolder } from '../adapters/testing/temp-folder.ts';
import { exportCommand } from './export-command.ts';
import { handbookCommand } from './handbook-command.ts';
import { knownScenarios } from './known-scenarios.ts';
import { plausibilityCommand } from './plausibility-command.ts';
import { simulateCommand } from './simulate-command.ts';

const template = fs.readFileSync(
  path.join(projectRoot(import.meta.url), 'docs/authors/template.json'),
  'utf8',
);
const before = process.env.SCENARIOS_DIR;
let own = '';

beforeEach(() => {
  own = makeTempFolder();
  process.env.SCENARIOS_DIR = own;
});
afterEach(() => {
  if (before === undefined) delete process.env.SCENARIOS_DIR;
  else process.env.SCENARIOS_DIR = before;
  removeFolder(own);
});

const write = (text: string) => fs.writeFileSync(path.join(own, 'brook.json'), text);
const brook = template.replace('"id": "template"', '"id": "brook"');

/** Each tool as a person would start it first. */
const tools = (): readonly (readonly [string, Promise<{ exitCode: number; error: string }>])[] => [
  ['simulate', simulateCommand(['--games', '1'], () => undefined)],
  ['plausibility', Promise.resolve(plausibilityCommand(['--games', '1']))],
  ['handbook', Promise.resolve(handbookCommand(['--scenario', 'thirty-days']))],
  [
    'export',
    exportCommand(['--session', 'none', '--to', path.join(own, 'out'), '--data', path.join(own, 'data')], {
      SCENARIOS_DIR: own,
    }),
  ],
];

describe('a folder of scenarios with a fault', () => {
  it.each<[string, () => void, RegExp]>([
    [
      'a file that is no JSON',
      () => write('{"format": 1,, '),
      /brook\.json is at fault:\nline 1, column 14: /,
    ],
    [
      'a file that breaks a rule of the format',
      () => write(brook.replace('"days": 10', '"days": 7')),
      /brook\.json is at fault:\nextension\.opensOn: must not be after the last day, 7\nMend it \(npm run -s check-scenario -- /,
    ],
    [
      'a map that is not there',
      () => write(brook.replace('"harrow-ford.json"', '"brook.json"')),
      /map\.file: there is no map brook\.json: put it in /,
    ],
    [
      'no folder at all',
      () => removeFolder(own),
      /cannot be read: it does not exist\. Make it, or set SCENARIOS_DIR/,
    ],
  ])('is told of in words: %s', (_, damage, words) => {
    damage();
    const known = knownScenarios();
    expect(known.ok ? '' : known.error).toMatch(words);
  });

  it('ends every tool with its words and 2', async () => {
    removeFolder(own);
    const known = knownScenarios();
    for (const [tool, outcome] of tools())
      expect([tool, await outcome]).toEqual([
        tool,
        { exitCode: 2, out: '', error: known.ok ? '' : known.error },
      ]);
  });

  it('tells a dozen faults of many', () => {
    write(brook.replaceAll('"id"', '"ident"'));
    const known = knownScenarios();
    expect(known.ok ? '' : known.error).toMatch(/\nand \d+ more\.\nMend it/);
  });
});
