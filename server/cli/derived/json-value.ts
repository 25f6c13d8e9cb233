// Owns what a JSON document can be, and its printing with short lists on one line; knows no document.

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** Columns a list or object may fill on one line. */
const WIDTH = 110;

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** The document as text, indented by two, each list and object on one line where it fits and holds no further object. */
export function printJson(value: Json): string {
  return `${print(value, '', 0)}\n`;
}

function print(value: Json, indent: string, before: number): string {
  if (!isList(value) && !isObject(value)) return JSON.stringify(value);
  const line = onOneLine(value);
  if (line !== null && indent.length + before + line.length < WIDTH) return line;
  const inner = `${indent}  `;
  if (isList(value)) {
    return `[\n${value.map((item) => `${inner}${print(item, inner, 0)}`).join(',\n')}\n${indent}]`;
  }
  const entries = Object.entries(value).map(([key, item]) => {
    const name = `${JSON.stringify(key)}: `;
    return `${inner}${name}${print(item, inner, name.length)}`;
  });
  return `{\n${entries.join(',\n')}\n${indent}}`;
}

const isPlain = (value: Json): boolean => !isList(value) && !isObject(value);

/** Null where a list or object holds others. */
function onOneLine(value: readonly Json[] | JsonObject): string | null {
  if (isList(value))
    return value.every(isPlain) ? `[${value.map((item) => JSON.stringify(item)).join(', ')}]` : null;
  const entries = Object.entries(value);
  if (entries.length === 0) return '{}';
  if (!entries.every(([, item]) => isPlain(item))) return null;
  return `{ ${entries.map(([key, item]) => `${JSON.stringify(key)}: ${JSON.stringify(item)}`).join(', ')} }`;
}
