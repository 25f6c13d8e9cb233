// Tests that no input makes the loader throw, and that every fault points at a place that exists or is missing.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import schema from '../../assets/schema/scenario.schema.json' with { type: 'json' };
import { parseScenario } from './parse-scenario.ts';
import { parseScenarioText } from './parse-scenario-text.ts';
import { goodData } from './testing/good-scenario.ts';

type Container = Record<string, unknown> | unknown[];
type Place = { readonly container: Container; readonly key: string; readonly path: string };

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

function placesIn(container: Container, path = ''): Place[] {
  return Object.entries(container).flatMap(([key, value]) => {
    const at = Array.isArray(container) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
    return [{ container, key, path: at }, ...(isContainer(value) ? placesIn(value, at) : [])];
  });
}

/** Segments of `a.b[3]["c d"]`. */
const segmentsOf = (path: string) =>
  Array.from(path.matchAll(/\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\]|([^.[\]]+)/g), ([, quoted, index, name]) =>
    quoted === undefined ? (index ?? name ?? '') : String(JSON.parse(`"${quoted}"`)),
  );

/** Whether the place exists, or everything above it does. */
function isReal(data: unknown, path: string): boolean {
  let value = data;
  const segments = segmentsOf(path);
  return segments.every((segment, index) => {
    if (!isContainer(value)) return false;
    const exists = Object.hasOwn(value, segment);
    value = Reflect.get(value, segment);
    return exists || index === segments.length - 1;
  });
}

const count = placesIn(goodData()).length;
const junk = fc.oneof(
  fc.constantFrom<unknown>(null, true, '', 'XX', 'C99z', -1, 1e308, 0.5, [], {}, [[]], { a: 1 }),
  fc.jsonValue({ maxDepth: 2 }),
);

describe('parseScenario', () => {
  it('never throws on any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (json) => {
        expect(parseScenario(json).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('never throws on what is not JSON at all', () => {
    const cyclic: Record<string, unknown> = {};
    cyclic.self = cyclic;
    const trap = Object.defineProperty({}, 'id', {
      enumerable: true,
      get: () => {
        throw new Error('trap');
      },
    });
    const bomb = Array.from({ length: 9 }).reduce<unknown>((inner) => Array(10).fill(inner), 1);
    for (const input of [
      undefined,
      cyclic,
      trap,
      bomb,
      new Map(),
      () => 1,
      Symbol('s'),
      10n,
      new Proxy({}, {}),
    ]) {
      const parsed = parseScenario(input);
      expect(parsed.ok).toBe(false);
      expect(!parsed.ok && parsed.error.length).toBeGreaterThan(0);
    }
  });

  it('finds a lost field, and names it', () => {
    fc.assert(
      fc.property(fc.nat(count - 1), (at) => {
        const data = goodData();
        const place = placesIn(data)[at] as Place;
        if (Array.isArray(place.container)) return;
        Reflect.deleteProperty(place.container, place.key);
        const parsed = parseScenario(data);
        if (parsed.ok) expect([...OPTIONAL, ...unusedSources()]).toContain(place.key);
        else for (const fault of parsed.error) expect(isReal(data, fault.path), fault.path).toBe(true);
      }),
      { numRuns: 120 },
    );
  });

  it('points at places that exist, whatever is put anywhere', () => {
    fc.assert(
      fc.property(fc.nat(count - 1), junk, (at, value) => {
        const data = goodData();
        const place = placesIn(data)[at] as Place;
        Reflect.set(place.container, place.key, value);
        const parsed = parseScenario(data);
        if (parsed.ok) return;
        expect(parsed.error.length).toBeGreaterThan(0);
        for (const fault of parsed.error) {
          expect(fault.message).not.toBe('');
          expect(isReal(data, fault.path), fault.path).toBe(true);
        }
      }),
      { numRuns: 250 },
    );
  });

  it('finds a text where a figure should stand, at that very place', () => {
    const figures = placesIn(goodData()).filter(
      ({ container, key }) => typeof Reflect.get(container, key) === 'number',
    );
    fc.assert(
      fc.property(fc.nat(figures.length - 1), (at) => {
        const data = goodData();
        const path = figures[at]?.path ?? '';
        const place = placesIn(data).find((candidate) => candidate.path === path) as Place;
        Reflect.set(place.container, place.key, 'many');
        const parsed = parseScenario(data);
        expect(!parsed.ok && parsed.error.map((fault) => fault.path)).toContain(path);
      }),
      { numRuns: 100 },
    );
  });
});

describe('parseScenarioText', () => {
  it('never throws on any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseScenarioText(text).ok).toBe(false);
      }),
    );
  });

  it.each([
    ['', 'is empty'],
    [' \n ', 'is empty'],
    ['\uFEFF', 'is empty'],
    [`"${'x'.repeat(4_000_000)}"`, 'is too large: more than 4000000 characters'],
  ])('says what is wrong with the whole', (text, message) => {
    expect(parseScenarioText(text)).toEqual({ ok: false, error: [{ path: '', message }] });
  });

  it('gives line and column for broken JSON', () => {
    const text = JSON.stringify(goodData(), null, 2).replace('"days": 30,', '"days": 30');
    const parsed = parseScenarioText(text);
    expect(!parsed.ok && parsed.error).toEqual([
      {
        path: expect.stringMatching(/^line \d+, column 3$/),
        message: 'a comma or } should stand here, not "\\""',
      },
    ]);
  });

  it('takes a byte-order mark and reads the good scenario', () => {
    expect(parseScenarioText(`\uFEFF${JSON.stringify(goodData())}`).ok).toBe(true);
  });
});

/** Tags of sources that are listed for reading and stand behind no single text. */
function unusedSources(): string[] {
  const { sources, ...rest } = goodData();
  const text = JSON.stringify(rest);
  return Object.keys(sources as object).filter((tag) => !text.includes(`"${tag}"`));
}

/** Fields a scenario may leave out: those that the published schema does not ask for. */
function optionalFields(node: unknown): string[] {
  if (!isContainer(node)) return [];
  const { properties = {}, required = [] } = node as { properties?: object; required?: readonly string[] };
  const own = Object.keys(properties).filter((name) => !required.includes(name));
  return [...own, ...Object.values(node).flatMap(optionalFields)];
}
const OPTIONAL = [...new Set(optionalFields(schema))];
