// Tests that a map an author draws is taken whole or refused with the place of each fault, and never throws.

import fs from 'node:fs';
import { fc, it as prop } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { sectorsOnMapFaults } from './faults-of-map.ts';
import { MOST_MAP_CHARACTERS, parseMapText } from './parse-map-text.ts';

const read = (file: string): string => fs.readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const template = 'docs/authors/map.json';
const shipped = fs
  .readdirSync(new URL('../../assets/map', import.meta.url))
  .map((name) => `assets/map/${name}`);

/** What is said of the authors' map after a change to it. */
function faultsAfter(change: (map: ReturnType<typeof JSON.parse>) => void): string[] {
  const map = JSON.parse(read(template));
  change(map);
  const parsed = parseMapText(JSON.stringify(map));
  return parsed.ok ? [] : parsed.error.map(({ path, message }) => `${path}: ${message}`);
}

describe('parseMapText', () => {
  it.each([...shipped, template])('takes %s', (file) => {
    expect(parseMapText(read(file))).toMatchObject({ ok: true });
  });

  it.each<[string, (map: ReturnType<typeof JSON.parse>) => void, string]>([
    ['a missing field', (map) => Reflect.deleteProperty(map, 'arcs'), 'arcs: is missing'],
    ['a misspelt field', (map) => Reflect.set(map, 'citys', []), 'citys: is not a field of this format'],
    ['an unknown side', (map) => Reflect.set(map.cities[0], 'side', 'top'), 'cities[0].side: "top"'],
    [
      'a lone figure',
      (map) => map.rivers[0].points.push(3),
      'rivers[0].points: has an odd number of figures',
    ],
    [
      'an arc that is not there',
      (map) => map.units[0].rings[0].push(7),
      'units[0].rings[0][2]: there is no arc 7',
    ],
    ['land that does not close', (map) => map.arcs[1].push(10, 0), 'its last arc ends at -2990, 150'],
    [
      'two regions of one id',
      (map) => Reflect.set(map.units[1], 'id', 'TV'),
      'units[1].id: "TV" stands here twice',
    ],
    [
      'a front in two pieces',
      (map) => map.line.push({ sector: 'mill', moves: true, points: [0, 0, 5, 5] }),
      'line[1].points: begins at 0, 0; the stretch before it ends at 3000, 0',
    ],
    ['a view upside down', (map) => map.views.wide.reverse(), 'views.wide: must be the south-west'],
    [
      'a view beside the front',
      (map) =>
        Reflect.set(map.views, 'small', [
          [-10, -500],
          [10, -600],
        ]),
      'views.small: shows no point of the line of contact',
    ],
  ])('refuses %s, and says where', (_, change, expected) => {
    expect(faultsAfter(change).join('\n')).toContain(expected);
  });

  it('refuses what is too large to send to everybody, and what is no JSON', () => {
    expect(parseMapText(' '.repeat(MOST_MAP_CHARACTERS + 1))).toEqual({
      ok: false,
      error: [{ path: '', message: 'is too large: more than 400000 characters' }],
    });
    expect(parseMapText('{"asOf": }')).toMatchObject({ error: [{ path: 'line 1, column 10' }] });
  });

  prop.prop([fc.json({ maxDepth: 4 })], { numRuns: 200, seed: 4 })('never throws', (text) => {
    expect(parseMapText(text).ok).toBe(false);
  });
});

describe('sectorsOnMapFaults', () => {
  const parsed = parseMapText(read(template));
  if (!parsed.ok) throw new Error('the template of a map is at fault');
  const map = parsed.value;
  const sectorsOf = (file: string) => JSON.parse(read(file)) as Parameters<typeof sectorsOnMapFaults>[0];
  const said = (scenario: Parameters<typeof sectorsOnMapFaults>[0]) =>
    sectorsOnMapFaults(scenario, map).map(({ path, message }) => `${path}: ${message}`);

  it('is silent where the template is played on its map', () => {
    expect(said(sectorsOf('docs/authors/template.json'))).toEqual([]);
  });

  it('names every sector that the map lacks, and every one that only the map has', () => {
    const twin = said(sectorsOf('assets/scenarios/thirty-days-twin.json'));
    expect(twin).toContain('line: has no stretch for harvel, a sector on the line of contact');
    expect(twin).toContain('markers: has no place for slate-sea, a sector off the line of contact');
    expect(twin).toContain('line[0].sector: "harrow-ford" is not a sector on the line in this scenario');
  });
});
