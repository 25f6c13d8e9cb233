// Tests that the published JSON Schemas are today's, describe themselves, and take what the loaders take.

import fs from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../shared/catalogue/index.ts';
import { parseMapText } from '../../shared/catalogue/parse-map-text.ts';
import { findUnsafeJson } from '../../shared/catalogue/unsafe-json.ts';
import { projectRoot } from '../adapters/project-root.ts';
import { currentSchema, SCHEMA_FILES, scenarioSchemaCommand } from './scenario-schema-command.ts';
import { readSchemaComments } from './schema-comments.ts';

const root = projectRoot(import.meta.url);
const readJson = (file: string) => JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'));
const published: Record<'scenario' | 'map', Record<string, unknown>> = {
  scenario: readJson(SCHEMA_FILES.scenario),
  map: readJson(SCHEMA_FILES.map),
};
/** Another library, which knows the published file and nothing of the loader's own schema. Strict about unknown keywords. */
const validator = (schema: Record<string, unknown>) => {
  const validate = new Ajv({ strictTypes: false, strictTuples: false }).compile(schema);
  return (json: unknown): boolean => validate(json);
};
const isValid = validator(published.scenario);
const isValidMap = validator(published.map);

const folder = 'assets/scenarios';
const filesIn = (name: string) =>
  fs
    .readdirSync(path.join(root, name))
    .filter((file) => file.endsWith('.json'))
    .map((file) => `${name}/${file}`);
const maps = [...filesIn('assets/map'), 'docs/authors/map.json'];

describe('the published schemas', () => {
  it('are up to date', () => {
    expect(scenarioSchemaCommand([])).toMatchObject({
      exitCode: 0,
      out: expect.stringMatching(/scenario\.schema\.json and .*map\.schema\.json are up to date\.$/),
    });
  });

  it.each([...filesIn(folder), 'docs/authors/template.json'])('take %s', (file) => {
    expect(isValid(readJson(file))).toBe(true);
  });

  it.each(maps)('take %s', (file) => {
    expect(isValidMap(readJson(file))).toBe(true);
  });

  it('hold no reference that leads nowhere', () => {
    for (const kind of ['scenario', 'map'] as const) {
      const names = [...currentSchema(kind).matchAll(/"#\/definitions\/(\w+)"/g)].map(([, name]) => name);
      expect(names.length).toBeGreaterThan(kind === 'scenario' ? 100 : 5);
      for (const name of names) expect(published[kind].definitions).toHaveProperty([String(name)]);
    }
  });

  it('say on hover what the comments of the sources say', () => {
    const { properties, definitions } = readJson(SCHEMA_FILES.scenario);
    expect(properties.days.description).toBe('Length of the truce in days.');
    expect(properties.delegations.description).toBe('Two belligerents, and up to six others.');
    expect(definitions.order.properties.cooldown.description).toBe('Days to wait after use.');
    expect(definitions.share.description).toBe('A figure from 0 to 1: shares, chances, cuts.');
    expect(definitions.parameters.properties.friction.description).toContain('Poisson');
    const map = readJson(SCHEMA_FILES.map).properties;
    expect(map.outer.description).toBe('Arcs with land of this map on one side only.');
    expect(map.cities.items.properties.rank.description).toBe(
      '1 large, 2 middle, 3 only where there is room.',
    );
  });
});

describe('the published schema of scenarios and the loader', () => {
  const damages: [string, (data: ReturnType<typeof readJson>) => void][] = [
    ['a missing field', (data) => Reflect.deleteProperty(data.treaty.clauses[0], 'question')],
    ['a misspelt field', (data) => Reflect.set(data.terms, 'maxDay', 3)],
    ['a text for a figure', (data) => Reflect.set(data, 'days', '30')],
    ['a figure out of range', (data) => Reflect.set(data.treaty.clauses[3].values.RU, 1, 175)],
    ['an unknown effect', (data) => Reflect.set(data.orders[4].effects[0], 'do', 'heal')],
    ['an unknown track', (data) => Reflect.set(data.orders[4].effects[0], 'track', 'morale')],
    ['a label too long', (data) => Reflect.set(data.treaty.clauses[0], 'short', 'Much too long a label')],
    ['no persona', (data) => Reflect.set(data.delegations[0], 'personas', [])],
    ['a name of the wrong form', (data) => Reflect.set(data.treaty.redLines, 'ru', [])],
    ['another format', (data) => Reflect.set(data, 'format', 2)],
  ];
  it.each(damages)('both refuse %s', (_, damage) => {
    const data = readJson(`${folder}/thirty-days.json`);
    damage(data);
    expect(findUnsafeJson(data)).toEqual([]);
    expect(parseScenario(data).ok).toBe(false);
    expect(isValid(data)).toBe(false);
  });

  it('both take a file that names its schema', () => {
    const data = { $schema: '../schema/scenario.schema.json', ...readJson(`${folder}/thirty-days.json`) };
    expect(parseScenario(data).ok).toBe(true);
    expect(isValid(data)).toBe(true);
  });
});

describe('the published schema of maps and the loader', () => {
  const damages: [string, (data: ReturnType<typeof readJson>) => void][] = [
    ['a missing field', (data) => Reflect.deleteProperty(data, 'line')],
    ['a misspelt field', (data) => Reflect.set(data.box, 'nort', 3)],
    ['a text for a figure', (data) => Reflect.set(data.box, 'north', '3')],
    ['half a map unit', (data) => Reflect.set(data.arcs[0], 0, 0.5)],
    ['a line of one point', (data) => Reflect.set(data.line[0], 'points', [0, 0])],
    ['another projection', (data) => Reflect.set(data.projection, 'kind', 'globe')],
    ['a date that is none', (data) => Reflect.set(data, 'asOf', 'June')],
    ['no land', (data) => Reflect.set(data, 'units', [])],
  ];
  it.each(damages)('both refuse %s', (_, damage) => {
    const data = readJson('docs/authors/map.json');
    expect(parseMapText(JSON.stringify(data)).ok).toBe(true);
    damage(data);
    expect(parseMapText(JSON.stringify(data)).ok).toBe(false);
    expect(isValidMap(data)).toBe(false);
  });

  it('both take the authors’ map, which names its schema', () => {
    const data = readJson('docs/authors/map.json');
    expect(path.join('docs/authors', data.$schema)).toBe(SCHEMA_FILES.map);
    expect(parseMapText(JSON.stringify(data)).ok).toBe(true);
  });
});

describe('scenarioSchemaCommand', () => {
  it('explains itself, and refuses what it does not know', () => {
    expect(scenarioSchemaCommand(['--help'])).toMatchObject({
      exitCode: 0,
      out: expect.stringContaining('Usage'),
    });
    expect(scenarioSchemaCommand(['--wirte']).exitCode).toBe(2);
  });
});

describe('readSchemaComments', () => {
  it('keeps words for the object they stand above', () => {
    const read = readSchemaComments(
      'a.ts',
      [
        '/** A pair. */',
        'export const pairSchema = z.strictObject({',
        '  /** The first',
        '   * of two. */',
        '  one: z.string(),',
        "  kind: z.literal('pair'),",
        '});',
      ].join('\n'),
    );
    expect(read).toEqual({
      constants: { pairSchema: 'A pair.' },
      objects: [
        {
          fields: ['one', 'kind'],
          open: false,
          literals: { kind: 'pair' },
          about: 'A pair.',
          aboutField: { one: 'The first of two.' },
        },
      ],
    });
  });

  it('throws on a file that is no code', () => {
    expect(() => readSchemaComments('a.ts', 'const const')).toThrow('a.ts cannot be parsed');
  });
});
