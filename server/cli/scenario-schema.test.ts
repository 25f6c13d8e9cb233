// Tests that the published JSON Schema is today's, describes itself, and takes what the loader takes.

import fs from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../shared/catalogue/index.ts';
import { findUnsafeJson } from '../../shared/catalogue/unsafe-json.ts';
import { projectRoot } from '../adapters/project-root.ts';
import { currentSchema, SCHEMA_FILE, scenarioSchemaCommand } from './scenario-schema-command.ts';
import { readSchemaComments } from './schema-comments.ts';

const root = projectRoot(import.meta.url);
const published: Record<string, unknown> = JSON.parse(fs.readFileSync(path.join(root, SCHEMA_FILE), 'utf8'));
/** Another library, which knows the published file and nothing of the loader's own schema. Strict about unknown keywords. */
const validate = new Ajv({ strictTypes: false, strictTuples: false }).compile(published);
const isValid = (json: unknown): boolean => validate(json);

const readJson = (file: string) => JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'));
const folder = 'assets/scenarios';
const shipped = fs
  .readdirSync(path.join(root, folder))
  .map((name) => `${folder}/${name}`)
  .filter((name) => name.endsWith('.json'));

describe('the published schema', () => {
  it('is up to date', () => {
    expect(scenarioSchemaCommand([])).toEqual({
      exitCode: 0,
      out: `${SCHEMA_FILE} is up to date.`,
      error: '',
    });
  });

  it.each([...shipped, 'docs/authors/template.json'])('takes %s', (file) => {
    expect(isValid(readJson(file))).toBe(true);
  });

  it('holds no reference that leads nowhere', () => {
    const text = currentSchema();
    const names = [...text.matchAll(/"#\/definitions\/(\w+)"/g)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(100);
    for (const name of names) expect(published.definitions).toHaveProperty([String(name)]);
  });

  it('says on hover what the comments of the sources say', () => {
    const { properties, definitions } = readJson(SCHEMA_FILE);
    expect(properties.days.description).toBe('Length of the truce in days.');
    expect(definitions.order.properties.cooldown.description).toBe('Days to wait after use.');
    expect(definitions.share.description).toBe('A figure from 0 to 1: shares, chances, cuts.');
    expect(definitions.parameters.properties.friction.description).toContain('Poisson');
  });
});

describe('the published schema and the loader', () => {
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
