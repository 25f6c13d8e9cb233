// Tests of the check-scenario command: exit codes, places of faults, the exact shape of its JSON.

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../adapters/project-root.ts';
import { checkScenarioCommand } from './check-scenario-command.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'check-scenario-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

const shipped = path.join(projectRoot(import.meta.url), 'assets/scenarios/thirty-days.json');

function fileWith(content: string | Uint8Array): string {
  const file = path.join(folder, `${fs.readdirSync(folder).length}.json`);
  fs.writeFileSync(file, content);
  return file;
}

describe('a good file', () => {
  it('is analysed as JSON, also when it lies elsewhere', () => {
    const copy = fileWith(fs.readFileSync(shipped));
    const { exitCode, out, error } = checkScenarioCommand([copy, '--json']);
    expect({ exitCode, error }).toEqual({ exitCode: 0, error: '' });
    expect(JSON.parse(out)).toEqual({
      ok: true,
      errors: [],
      packages: 65_536_000_000,
      zoneShare: 2_437_915 / 65_536_000_000,
      nash: {
        package: 'C01c C02c C03c C04b C05d C06c C07c C08c C09c C10b C11c C12b C13b C14c C15d C16b C17c',
        utilities: { RU: 57.3, UA: 70.9, US: 86.1, EU: 76.8, MED: 99.2 },
        proven: true,
      },
      pareto: 1440,
      singleClauseDeals: false,
    });
  });

  it('is analysed in words', () => {
    const { exitCode, out } = checkScenarioCommand([shipped]);
    expect(exitCode).toBe(0);
    expect(out).toContain('no faults');
    expect(out).toContain('2,437,915 texts that every delegation accepts, one in 26,882; all texts counted');
    expect(out).toContain('C16b C17c (proven)');
    expect(out).toContain('RU    57.3  walk-away 52.0');
    expect(out).toContain('as the file says');
  });

  it('may differ from its own record, which is noted and no fault', () => {
    const text = fs
      .readFileSync(shipped, 'utf8')
      .replace('"nashUtility": { "RU": 57.3', '"nashUtility": { "RU": 60');
    const { exitCode, out } = checkScenarioCommand([fileWith(text)]);
    expect(exitCode).toBe(0);
    expect(out).toContain('differs from the file, which says C01c');
  });
});

describe('a bad file', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['empty', '', 'the file: is empty'],
    ['not JSON', '{\n  "format": 1,\n  "id": thirty\n}', 'line 3, column 9: '],
    ['another document', '[]', 'the file: must be an object, not a list'],
    ['not text', Uint8Array.of(0xff, 0xfe, 0x00), 'the file: is not text in UTF-8'],
  ])('%s', (_, content, expected) => {
    const { exitCode, out } = checkScenarioCommand([fileWith(content)]);
    expect(exitCode).toBe(1);
    expect(out).toContain(expected);
  });

  it('has every fault told with its place, in words and as JSON', () => {
    const text = fs
      .readFileSync(shipped, 'utf8')
      .replace('"signatories": ["RU", "UA", "MED"]', '"signatories": ["RU", "UA", "XX"]')
      .replace('"days": 30', '"days": 20');
    const file = fileWith(text);
    const words = checkScenarioCommand([file]);
    expect(words.exitCode).toBe(1);
    expect(words.out).toContain(
      'treaty.clauses[2].signatories[2]: "XX" is not a delegation of this scenario',
    );
    expect(words.out).toContain('extension.opensOn: must not be after the last day, 20');
    const json = checkScenarioCommand(['--json', file]);
    expect(json.exitCode).toBe(1);
    expect(JSON.parse(json.out)).toEqual({
      ok: false,
      errors: expect.arrayContaining([
        { path: 'treaty.clauses[2].signatories[2]', message: '"XX" is not a delegation of this scenario' },
      ]),
      packages: null,
      zoneShare: null,
      nash: null,
      pareto: null,
      singleClauseDeals: null,
    });
  });

  it('cannot be read', () => {
    expect(checkScenarioCommand([folder])).toMatchObject({
      exitCode: 1,
      out: expect.stringContaining('is a folder, not a file'),
    });
    const missing = checkScenarioCommand([path.join(folder, 'none.json'), '--json']);
    expect(missing.exitCode).toBe(1);
    expect(JSON.parse(missing.out).errors).toEqual([{ path: '', message: 'does not exist' }]);
  });
});

const root = projectRoot(import.meta.url);
const read = (file: string) => JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'));

describe('a bargaining space with nothing in it', () => {
  it('names who asks for more than any text gives', () => {
    const data = read('docs/authors/template.json');
    data.treaty.reservation.TAR = 97;
    const { exitCode, out } = checkScenarioCommand([fileWith(JSON.stringify(data)), '--json']);
    expect(exitCode).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      errors: [
        {
          path: 'treaty.reservation.TAR',
          message:
            'TAR walks away below 97, and no text without red lines is worth more than 81.7 to it: lower this, or lift red lines on what it values',
        },
      ],
      packages: 27,
      zoneShare: 0,
    });
  });

  it('says so where each could be content, but not both at once', () => {
    const data = read('docs/authors/template.json');
    data.treaty.reservation = { TAR: 80, BRE: 80 };
    const { exitCode, out } = checkScenarioCommand([fileWith(JSON.stringify(data))]);
    expect(exitCode).toBe(1);
    expect(out).toContain(
      'treaty.reservation: no text is worth at least walking away to every delegation: lower walk-away values',
    );
  });
});

describe('what is remarked on', () => {
  const template = path.join(root, 'docs/authors/template.json');

  it('is what plays well enough and may be a slip', () => {
    const { out } = checkScenarioCommand([template]);
    expect(out).toMatch(/^Never moved +sanctions, force, push, guard$/m);
    expect(out).not.toMatch(/Out of reach|Unexplained|File name/);
    const shippedOut = checkScenarioCommand([shipped]).out;
    expect(shippedOut).toMatch(/^Out of reach +C05b$/m);
    expect(shippedOut).not.toMatch(/Unexplained|File name/);
  });

  it('is what the file does not explain, the first of each kind by name', () => {
    const data = read('docs/authors/template.json');
    for (const one of [data.treaty.clauses[1], data.orders[0], ...data.tracks])
      Reflect.deleteProperty(one, 'models');
    const { exitCode, out } = checkScenarioCommand([fileWith(JSON.stringify(data))]);
    expect(exitCode).toBe(0);
    expect(out).toMatch(
      /^Unexplained +the file does not say what these model and where that comes from: clauses T02; orders stock-up; tracks stock, readiness, support, economy, works, goodwill and 16 more\./m,
    );
  });

  it('is a file name that is not the id, with which no server starts', () => {
    const file = fileWith(fs.readFileSync(template));
    expect(checkScenarioCommand([file]).out).toContain(
      `${path.basename(file)} and the id template disagree, and no server starts with it: call the file template.json, or change the id`,
    );
  });
});

describe('--play', () => {
  it('finds no script that is best against all in the template', () => {
    const { exitCode, out } = checkScenarioCommand([path.join(root, 'docs/authors/template.json'), '--play']);
    expect(out).toContain('no faults');
    expect(exitCode).toBe(0);
  });

  it('finds the order that is worth giving every night whatever the other does', () => {
    const data = read('docs/authors/template.json');
    // Lasting gains for nothing, in the dark and watched alike.
    data.orders[1].effects.push({ do: 'change', track: 'gains', of: 'self', add: 2, scale: 'linear' });
    const file = fileWith(JSON.stringify(data));
    expect(checkScenarioCommand([file]).exitCode).toBe(0);
    const { exitCode, out } = checkScenarioCommand([file, '--play']);
    expect(exitCode).toBe(1);
    expect(out).toMatch(
      /orders: the same script every night, prepare \(dig-in\), is worth most to TAR whatever BRE does and whoever watches, by [\d.]+ points at least: make it dearer or weaker, or give BRE an answer to it/,
    );
  });
});

describe('wrong arguments', () => {
  it.each([[[]], [['--json']], [['a.json', 'b.json']], [['--jsn', 'a.json']], [['']]])('%j', (args) => {
    const { exitCode, out, error } = checkScenarioCommand(args);
    expect(exitCode).toBe(2);
    expect(out).toBe('');
    expect(error).toContain('Usage: npm run -s check-scenario -- FILE [--json]');
  });

  it('explains itself when asked', () => {
    expect(checkScenarioCommand(['--help'])).toMatchObject({
      exitCode: 0,
      out: expect.stringContaining('Usage'),
    });
  });
});
