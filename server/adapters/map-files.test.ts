// Tests that an author's map stands beside the scenario that names it, and that the server starts with sound ones only.

import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadOwnMaps } from './map-files.ts';
import { projectRoot } from './project-root.ts';
import { loadScenarioFiles, readScenarioFile } from './scenario-files.ts';
import { makeTempFolder, removeFolder } from './testing/temp-folder.ts';

const root = projectRoot(import.meta.url);
const assets = path.join(root, 'assets');
const read = (file: string) => fs.readFileSync(path.join(root, file), 'utf8');
let own = '';

/** A scenario of the author's, on a map with this name. */
function writeScenario(map: string): string {
  const file = path.join(own, 'brook.json');
  const text = read('docs/authors/template.json');
  fs.writeFileSync(
    file,
    text
      .replace('"id": "template"', '"id": "brook"')
      .replace('"file": "harrow-ford.json"', `"file": "${map}"`),
  );
  return file;
}

function writeMap(name: string, from = '', to = ''): void {
  fs.mkdirSync(path.join(own, 'map'), { recursive: true });
  fs.writeFileSync(path.join(own, 'map', name), read('docs/authors/map.json').replace(from, to));
}

beforeEach(() => {
  own = makeTempFolder();
});
afterEach(() => removeFolder(own));

describe('a scenario with a map of its own', () => {
  it('is loaded, and the map is there to be served', () => {
    writeScenario('brook.json');
    writeMap('brook.json');
    expect(loadScenarioFiles(assets, own).get('brook')?.map.file).toBe('brook.json');
    expect([...loadOwnMaps(assets, own)]).toEqual([['brook.json', read('docs/authors/map.json')]]);
  });

  it('may stand on a shipped map, with no folder of maps', () => {
    writeScenario('harrow-ford.json');
    expect(loadScenarioFiles(assets, own).has('brook')).toBe(true);
    expect(loadOwnMaps(assets, own).size + loadOwnMaps(assets).size).toBe(0);
  });

  it('is refused without its map, with where to put it', () => {
    const read = readScenarioFile(writeScenario('brook.json'), assets);
    expect(read).toEqual({
      ok: false,
      error: [
        {
          path: 'map.file',
          message: `there is no map brook.json: put it in ${path.join(own, 'map')}, or name one of danva.json, harrow-ford.json, ukraine.json`,
        },
      ],
    });
    expect(() => loadScenarioFiles(assets, own)).toThrow(
      /brook\.json is at fault:\nmap\.file: there is no map/,
    );
  });

  it('is refused on a map without its sectors', () => {
    const file = writeScenario('brook.json');
    writeMap('brook.json', '"sector": "harrow-ford"', '"sector": "mill-ford"');
    const said = readScenarioFile(file, assets);
    expect(said.ok ? [] : said.error).toEqual([
      {
        path: 'map/brook.json: line',
        message: 'has no stretch for harrow-ford, a sector on the line of contact',
      },
      {
        path: 'map/brook.json: line[0].sector',
        message: '"mill-ford" is not a sector on the line in this scenario',
      },
    ]);
  });

  it('is refused where its map has the name of a shipped one: both would be served at one address', () => {
    const file = writeScenario('harrow-ford.json');
    writeMap('harrow-ford.json');
    expect(readScenarioFile(file, assets)).toMatchObject({ error: [{ path: 'map.file' }] });
    expect(() => loadOwnMaps(assets, own)).toThrow('has the name of a shipped one; give it another name');
  });
});

describe('loadOwnMaps', () => {
  it('refuses a map at fault even where no scenario names it, and a scenario among the maps: all are served', () => {
    writeMap('other.json', '"asOf"', '"as_of"');
    expect(() => loadOwnMaps(assets, own)).toThrow(/other\.json is at fault:\n/);
    fs.rmSync(path.join(own, 'map/other.json'));
    fs.writeFileSync(path.join(own, 'map/secret.json'), read('docs/authors/template.json'));
    expect(() => loadOwnMaps(assets, own)).toThrow('secret.json is at fault');
  });
});
