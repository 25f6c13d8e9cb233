// Owns the JSON Schemas of the files that authors write: the loaders' own schemas, described by their comments; reads
// and writes no file.

import * as z from 'zod/mini';
import * as catalogue from '../../shared/catalogue/index.ts';
import { mapFileSchema } from '../../shared/catalogue/map-file.ts';
import type { CommentedObject, SchemaComments } from './schema-comments.ts';

type Json = Record<string, unknown>;

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What an author writes, each in a file of its own. */
export type AuthorsFile = 'scenario' | 'map';

const FILES = {
  scenario: {
    schema: catalogue.scenarioSchema,
    title: 'A scenario of Thirty Days',
    description:
      'One game in one file. A JSON Schema shows its shape only; npm run -s check-scenario -- FILE also checks what refers to what.',
  },
  map: {
    schema: mapFileSchema,
    title: 'A map of Thirty Days',
    description:
      'What is drawn under the front. Lengths are in projection.unitKm kilometres, x eastwards, y downwards. A JSON Schema shows its shape only; npm run -s check-scenario -- FILE checks the map with the scenario that names it.',
  },
} as const;

/**
 * The schema as text. Draft 7, because that is what editors know best. What crosses topics (names that refer to
 * nothing, sums that are wrong) is beyond a JSON Schema and left to `check-scenario`.
 *
 * @param comments of every module of shared/catalogue that holds schemas
 */
export function authorsJsonSchema(file: AuthorsFile, comments: readonly SchemaComments[]): string {
  const { schema: root, title, description } = FILES[file];
  const schema = z.toJSONSchema(root, { target: 'draft-7', io: 'input', metadata: namedParts(comments) });
  describeAll(schema, new Descriptions(comments.flatMap(({ objects }) => objects)));
  const { $schema, ...rest } = schema;
  return `${JSON.stringify({ $schema, title, description, ...rest }, null, 2)}\n`;
}

/** The catalogue's exported schemas by name: a part that is used in many places is written once and referred to. */
function namedParts(comments: readonly SchemaComments[]) {
  const constants = Object.assign({}, ...comments.map((one) => one.constants)) as Record<string, string>;
  const named = z.registry<{ id?: string; description?: string }>();
  for (const [name, value] of Object.entries(catalogue)) {
    if (!(value instanceof z.ZodMiniType) || value === catalogue.scenarioSchema) continue;
    const description = constants[name];
    named.add(value, { id: name.replace(/Schema$/, ''), ...(description ? { description } : {}) });
  }
  return named;
}

class Descriptions {
  readonly #objects: readonly CommentedObject[];

  constructor(objects: readonly CommentedObject[]) {
    // The most particular last, so that its words stand.
    this.#objects = objects.toSorted((a, b) => a.fields.length - b.fields.length);
  }

  /** All that speak of an object with these fields. */
  of(properties: Json): readonly CommentedObject[] {
    const names = Object.keys(properties);
    return this.#objects.filter(
      ({ fields, open, literals }) =>
        fields.every((field) => names.includes(field)) &&
        (open || fields.length === names.length) &&
        Object.entries(literals).every(([field, text]) => constOf(properties[field]) === text),
    );
  }
}

const constOf = (property: unknown): unknown => (isJson(property) ? property.const : undefined);

function describeAll(node: unknown, descriptions: Descriptions): void {
  if (Array.isArray(node)) for (const child of node) describeAll(child, descriptions);
  if (!isJson(node)) return;
  if (isJson(node.properties)) {
    for (const { about, aboutField } of descriptions.of(node.properties)) {
      if (about !== null && node.description === undefined) node.description = about;
      for (const [field, text] of Object.entries(aboutField)) putDescription(node.properties, field, text);
    }
  }
  for (const child of Object.values(node)) describeAll(child, descriptions);
}

/** What stands beside a reference is not read in this draft, so a reference is wrapped. */
function putDescription(properties: Json, field: string, description: string): void {
  const property = properties[field];
  if (!isJson(property)) return;
  const { $ref, ...rest } = property;
  properties[field] =
    $ref === undefined ? { ...rest, description } : { description, allOf: [{ $ref }], ...rest };
}
