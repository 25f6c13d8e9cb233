// Owns which scenarios are made from another and how: five rounds from the thirty days, and the twins; writes no file.

import path from 'node:path';
import * as z from 'zod';
import { formatFaults } from '../../../shared/catalogue/fault.ts';
import { parseJsonText } from '../../../shared/catalogue/json-text.ts';
import { readTextFile } from '../../adapters/read-text-file.ts';
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

/** A file that scenarios are made from is at fault; the sentence says which and how. */
export class CannotDerive extends Error {
  override readonly name = 'CannotDerive';
}

/** Longest document that scenarios are made from, in characters. */
const MOST_CHARACTERS = 4_000_000;

/** Documents in assets/derived that hold only what differs from the scenario they are based on. */
const PRESETS = ['five-rounds'];

/**
 * Every derived scenario by its file name in assets/scenarios, as text. Deterministic: the same assets give the same bytes.
 *
 * @throws CannotDerive when a scenario they are made from, or what is changed in it, is missing or is no such document
 */
export function derivedScenarios(assetsDir: string): ReadonlyMap<string, string> {
  const made = new Map<string, JsonObject>();
  const original = (id: string): JsonObject =>
    made.get(id) ?? asObject(readAs(z.json(), path.join(assetsDir, 'scenarios', `${id}.json`)));
  for (const name of PRESETS) {
    const preset = readAs(presetSchema, path.join(assetsDir, 'derived', `${name}.json`));
    made.set(name, presetOf(original(preset.basedOn), preset));
  }
  const twins = readAs(twinsSchema, path.join(assetsDir, 'derived', 'twins.json'));
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
  if (!words) throw new CannotDerive(`${id} has no words for its twin.`);
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

function readAs<T>(schema: z.ZodType<T>, file: string): T {
  const text = readTextFile(file);
  const json = text.ok ? parseJsonText(text.value, MOST_CHARACTERS) : text;
  if (!json.ok) throw new CannotDerive(`${file} is at fault:\n${formatFaults(json.error)}`);
  const parsed = schema.safeParse(json.value);
  if (!parsed.success) throw new CannotDerive(`${file} is at fault:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

function asObject(value: Json): JsonObject {
  if (!isObject(value)) throw new CannotDerive('A scenario is a JSON object.');
  return value;
}
