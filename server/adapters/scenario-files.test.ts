// Tests that the server starts with sound scenarios only, and says what is wrong with others.

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectRoot } from './project-root.ts';
import { loadScenarioFiles } from './scenario-files.ts';

const assets = path.join(projectRoot(import.meta.url), 'assets');
let copy = '';

beforeEach(() => {
  copy = fs.mkdtempSync(path.join(os.tmpdir(), 'assets-'));
  fs.cpSync(path.join(assets, 'scenarios'), path.join(copy, 'scenarios'), { recursive: true });
});
afterEach(() => fs.rmSync(copy, { recursive: true }));

const edit = (from: string, to: string) => {
  const file = path.join(copy, 'scenarios/thirty-days.json');
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(from, to));
};

describe('loadScenarioFiles', () => {
  it('gives every shipped scenario by its id', () => {
    const scenarios = loadScenarioFiles(assets);
    expect([...scenarios.keys()]).toContain('thirty-days');
    for (const [id, scenario] of scenarios) expect(scenario.id).toBe(id);
  });

  it('names the file and the places of its faults', () => {
    edit('"days": 30', '"days": 20');
    expect(() => loadScenarioFiles(copy)).toThrow(
      /thirty-days\.json is at fault:\nextension\.opensOn: must not/,
    );
  });

  it('refuses an id other than the file’s name, and an empty folder', () => {
    edit('"id": "thirty-days"', '"id": "forty-days"');
    expect(() => loadScenarioFiles(copy)).toThrow('calls itself forty-days');
    fs.rmSync(path.join(copy, 'scenarios/thirty-days.json'));
    for (const file of fs.readdirSync(path.join(copy, 'scenarios')))
      fs.rmSync(path.join(copy, 'scenarios', file));
    expect(() => loadScenarioFiles(copy)).toThrow('There is no scenario');
  });
});
