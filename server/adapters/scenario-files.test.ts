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
  for (const folder of ['scenarios', 'map'])
    fs.cpSync(path.join(assets, folder), path.join(copy, folder), { recursive: true });
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

  describe('with a folder of its own', () => {
    const template = path.join(projectRoot(import.meta.url), 'docs/authors/template.json');
    const add = (name: string, from: string, to: string) => {
      const own = path.join(copy, 'own');
      fs.mkdirSync(own, { recursive: true });
      fs.writeFileSync(path.join(own, name), fs.readFileSync(template, 'utf8').replace(from, to));
      return own;
    };

    it('gives the shipped scenarios first, then its own', () => {
      const own = add('brook.json', '"id": "template"', '"id": "brook"');
      const known = [...loadScenarioFiles(copy).keys()];
      expect([...loadScenarioFiles(copy, own).keys()]).toEqual([...known, 'brook']);
    });

    it('keeps a template off the list: it is no shipped scenario', () => {
      expect([...loadScenarioFiles(assets).keys()]).not.toContain('template');
    });

    it('refuses the id of a shipped scenario, a fault, and a folder that is not there', () => {
      const own = add('thirty-days.json', '"id": "template"', '"id": "thirty-days"');
      expect(() => loadScenarioFiles(copy, own)).toThrow('has the id of a shipped one');
      fs.rmSync(path.join(own, 'thirty-days.json'));
      add('brook.json', '"days": 10', '"days": 7');
      expect(() => loadScenarioFiles(copy, own)).toThrow(/brook\.json is at fault:\nextension\.opensOn/);
      expect(() => loadScenarioFiles(copy, path.join(copy, 'nowhere'))).toThrow(
        'cannot be read: it does not exist. Make it, or set SCENARIOS_DIR to another.',
      );
      fs.mkdirSync(path.join(own, 'brook.json.json'));
      fs.rmSync(path.join(own, 'brook.json'));
      expect(() => loadScenarioFiles(copy, own)).toThrow('the file: is a folder, not a file');
    });
  });
});
