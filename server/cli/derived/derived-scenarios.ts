// Owns which scenarios are made from another and how: five rounds from the thirty days, and the twins; writes no file.

import fs from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { isList, isObject, type Json, type JsonObject, printJson } from './json-value.ts';
import { mergePatch } from './merge-patch.ts';
import { renamed } from './renaming.ts';

const textOf = z.string().check(z.minLength(1));

const presetSchema = z.strictObject({
  about: textOf,
  basedOn: textOf,
  rename: z.record(textOf, textOf),
  replace: z.array(z.strictObject({ find: textOf, with: textOf })),
  merge: z.record(textOf, z.json()),
});

const twinsSchema = z.strictObject({
  about: textOf,
  ids: z.record(textOf, textOf),
  names: z.array(z.strictObject({ real: textOf, invented: textOf })),
  /** By the id of the scenario told anew. */
  twins: z.record(
    textOf,
    z.strictObject({ id: textOf, title: textOf, summary: textOf, about: textOf, setting: textOf }),
  ),
  map: z.strictObject({ file: textOf, asOf: textOf, source: textOf, borders: textOf }),
  attribution: z.array(textOf),
});
type Twins = z.infer<typeof twinsSchema>;

/** Documents in assets/derived that hold only what differs from the scenario they are based on. */
const PRESETS = ['five-rounds'];

/**
 * Every derived scenario by its file name in assets/scenarios, as text. Deterministic: the same assets give the same bytes.
 *
 * @throws Error when a scenario they are made from is missing or has lost what they change
 */
export function derivedScenarios(assetsDir: string): ReadonlyMap<string, string> {
  const made = new Map<string, JsonObject>();
  const original = (id: string): JsonObject =>
    made.get(id) ?? readJson(path.join(assetsDir, 'scenarios', `${id}.json`));
  for (const name of PRESETS) {
    const preset = presetSchema.parse(readJson(path.join(assetsDir, 'derived', `${name}.json`)));
    made.set(name, presetOf(original(preset.basedOn), preset));
  }
  const twins = twinsSchema.parse(readJson(path.join(assetsDir, 'derived', 'twins.json')));
  for (const [id, words] of Object.entries(twins.twins)) made.set(words.id, twinOf(original(id), id, twins));
  return new Map([...made].map(([id, scenario]) => [`${id}.json`, printJson(scenario)]));
}

function presetOf(base: JsonObject, { rename, replace, merge }: z.infer<typeof presetSchema>): JsonObject {
  const names = replace.map(({ find, with: invented }) => ({ real: find, invented }));
  // The pinned result of the scenario it is based on would be wrong here.
  const { check: _, ...rest } = base;
  return asObject(mergePatch(renamed(rest, { ids: rename, names }), merge));
}

function twinOf(original: JsonObject, id: string, twins: Twins): JsonObject {
  const words = twins.twins[id];
  if (!words) throw new Error(`${id} has no words for its twin.`);
  const told = asObject(renamed(withoutSources(original), twins));
  return {
    ...told,
    ...words,
    twinOf: id,
    attribution: twins.attribution,
    map: twins.map,
    sources: {},
  };
}

/** Where the real record is named, the twin says nothing: its sources are those of the scenario it tells anew. */
function withoutSources(value: Json): Json {
  if (isList(value)) return value.map(withoutSources);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]): [string, Json][] => {
      if (key === 'src') return [[key, []]];
      const named = (key === 'models' || key === 'source') && typeof inner === 'string';
      return named ? [] : [[key, withoutSources(inner)]];
    }),
  );
}

function readJson(file: string): JsonObject {
  return asObject(z.json().parse(JSON.parse(fs.readFileSync(file, 'utf8'))));
}

function asObject(value: Json): JsonObject {
  if (!isObject(value)) throw new Error('A scenario is a JSON object.');
  return value;
}
