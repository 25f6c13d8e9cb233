// Tests that derived scenarios are up to date, that the twins hold no real name, and that they are the same games.
import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import ukraine from '../../../assets/map/ukraine.json' with { type: 'json' };
import { parseScenarioText } from '../../../shared/catalogue/parse-scenario-text.ts';
import type { Scenario } from '../../../shared/catalogue/scenario.ts';
import { projectRoot } from '../../adapters/project-root.ts';
import { derivedScenarios } from './derived-scenarios.ts';
import { isList, isObject, type Json } from './json-value.ts';

const assets = path.join(projectRoot(), 'assets');
const read = (...parts: string[]): string => fs.readFileSync(path.join(assets, ...parts), 'utf8');
const json = (...parts: string[]): Json => JSON.parse(read(...parts)) as Json;

let derived: ReadonlyMap<string, string>;
beforeAll(() => {
  derived = derivedScenarios(assets);
});

function scenario(id: string): Scenario {
  const parsed = parseScenarioText(read('scenarios', `${id}.json`));
  if (!parsed.ok) throw new Error(`${id} is at fault`);
  return parsed.value;
}

describe('derived scenarios', () => {
  it('are up to date: run derive-scenarios after a change to what they are made from', () => {
    for (const [file, text] of derived) expect(read('scenarios', file) === text, file).toBe(true);
    expect([...derived.keys()]).toEqual([
      'five-rounds.json',
      'thirty-days-twin.json',
      'five-rounds-twin.json',
    ]);
  });

  it.each([
    ['thirty-days', 'thirty-days-twin'],
    ['five-rounds', 'five-rounds-twin'],
  ])('%s and %s are the same game under other names', (one, other) => {
    const [real, twin] = [scenario(one), scenario(other)];
    const figures = ({ delegations, treaty, sectors, parameters, orders }: Scenario) => ({
      ids: delegations.length,
      values: treaty.clauses.map(({ weights, values }) => [Object.values(weights), Object.values(values)]),
      floor: Object.values(treaty.reservation),
      front: sectors.map(({ control, weight, neighbours }) => [
        control,
        weight,
        neighbours.map((id) => sectors.find((sector) => sector.id === id)?.number),
      ]),
      drift: parameters.drift,
      orders: orders.map(({ id, cost }) => [id, cost]),
    });
    expect(figures(twin)).toEqual(figures(real));
    expect(twin.twinOf).toBe(one);
    expect(Object.values(twin.check?.nashUtility ?? {})).toEqual(
      Object.values(real.check?.nashUtility ?? {}),
    );
  });
});

/** Names of the real war: those the twins replace, those on the real map, and what else a text might let slip. */
function realNames(): RegExp {
  const { names } = json('derived', 'twins.json') as { names: { real: string }[] };
  const all = [
    ...names.map(({ real }) => real),
    ...ukraine.cities.map(({ name }) => name),
    ...ukraine.units.map(({ name }) => name),
    ...ukraine.labels.map(({ text }) => text),
    ...'Moscow Kremlin Minsk Istanbul Jeddah Washington Brussels London Budapest Pyongyang Donbas Wagner'.split(
      ' ',
    ),
    ...'Reuters Axios TASS Fearon Walter Fortna Stedman RU UA US EU TR CN OSCE NATO UN EUR USD'.split(' '),
  ].map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const stems = 'Russ|Ukrain|Europ|Turk|Türk|Chin[ae]|Iran|Korea|Belarus|Crimea|Easter|The i Paper';
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:(?:${all.join('|')})(?![\\p{L}\\p{N}])|${stems}|(?:19|20)\\d\\d)`,
    'u',
  );
}

/** Every text and every key of a document, with its place. */
function textsOf(value: Json, at = '', skip: readonly string[] = []): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[at, value]];
  if (isList(value)) return value.flatMap((item, i) => textsOf(item, `${at}[${i}]`, skip));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    skip.includes(key) ? [] : [[`${at}.${key}`, key] as const, ...textsOf(item, `${at}.${key}`, skip)],
  );
}

describe('no real name is left', () => {
  const real = realNames();
  const leaks = (value: Json, skip: readonly string[] = []) =>
    textsOf(value, '', skip).filter(([, text]) => real.test(text));

  it.each(['thirty-days-twin', 'five-rounds-twin'])('in %s, ids and keys included', (id) => {
    expect(leaks(json('scenarios', `${id}.json`))).toEqual([]);
  });

  it('on the map of the twins', () => {
    // A date must be one; no year of the real war is among them.
    expect(leaks(json('map', 'danva.json'))).toEqual([]);
  });

  it.each([
    'room',
    'interface',
    'phrases',
    'notes',
    'guide',
    'debrief',
    'debrief-page',
    'bulletin',
    'glossary',
  ])('in the texts of every session: %s', (file) => {
    // What a text models, and its sources, are told with the real names and not shown in a room.
    expect(leaks(json('locales', 'en', `${file}.json`), ['src', 'models', 'anchors'])).toEqual([]);
  });

  it('is a test that can fail', () => {
    expect(leaks(json('scenarios', 'thirty-days.json')).length).toBeGreaterThan(200);
  });
});
