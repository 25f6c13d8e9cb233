// Owns the words for what a schema found wrong; knows the schema library's issues, not the scenario.

import type * as z from 'zod/mini';
import { type Fault, formatPath, quote } from './fault.ts';

type Issue = z.core.$ZodIssue;

/** One or more faults for one issue; `json` is the document the issue speaks of. */
export function describeIssue(issue: Issue, json: unknown): Fault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: formatPath([...issue.path, key]),
      message: 'is not a field of this format',
    }));
  }
  const value = valueAt(json, issue.path);
  const message = value === undefined ? 'is missing' : wording(issue, value);
  return [{ path: formatPath(issue.path), message }];
}

function wording(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${expected(issue.expected)}, not ${kindOf(value)}`;
    case 'too_small':
      return size(issue.origin, issue.minimum, issue.inclusive === false ? 'more than' : 'at least', value);
    case 'too_big':
      return size(issue.origin, issue.maximum, issue.inclusive === false ? 'less than' : 'at most', value);
    case 'invalid_format':
      return `${quote(value)} does not have the form of such a name`;
    case 'invalid_value':
      return `${quote(value)} is not one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_union':
      return `${quote(value)} fits none of the allowed forms`;
    case 'invalid_key':
      return 'has a name of the wrong form';
    default:
      return `is not valid (${issue.code})`;
  }
}

function size(origin: string, limit: number | bigint, relation: string, value: unknown): string {
  if (origin === 'string') return `must have ${relation} ${limit} characters`;
  if (origin === 'array' || origin === 'tuple') return `must have ${relation} ${limit} entries`;
  return `${quote(value)} must be ${relation} ${limit}`;
}

function expected(type: string): string {
  const names: Record<string, string> = {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    tuple: 'a list',
    object: 'an object',
    record: 'an object',
  };
  return names[type] ?? type;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : quote(value);
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  let value = json;
  for (const segment of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return undefined;
    value = Reflect.get(value, segment);
  }
  return value;
}
