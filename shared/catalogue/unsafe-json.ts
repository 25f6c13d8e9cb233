// Owns the first look at an untrusted document: plain, of sane depth and size; knows nothing of scenarios.

import { type Fault, formatPath } from './fault.ts';

const MAX_DEPTH = 24;
const MAX_NODES = 400_000;
const FORBIDDEN_KEYS: readonly PropertyKey[] = ['__proto__', 'constructor', 'prototype'];

type Place = {
  readonly value: unknown;
  readonly key: PropertyKey;
  readonly parent: Place | null;
  readonly depth: number;
};

/**
 * Faults that would make the schema check itself unsafe: nesting beyond 24, more than 400,000 values, forbidden keys,
 * anything that is not plain JSON. Walks with its own stack, so no depth of input can exhaust the engine's.
 */
export function findUnsafeJson(json: unknown): Fault[] {
  try {
    return walk(json);
  } catch {
    // Only an exotic object (a throwing getter or proxy) gets here; text that was parsed as JSON cannot.
    return [{ path: '', message: 'is not plain JSON' }];
  }
}

function walk(json: unknown): Fault[] {
  const stack: Place[] = [{ value: json, key: '', parent: null, depth: 0 }];
  for (let seen = 0; stack.length > 0; seen++) {
    const place = stack.pop() as Place;
    const message = seen > MAX_NODES ? 'holds too much data' : objection(place);
    if (message !== null) return [{ path: pathOf(place), message }];
    if (typeof place.value !== 'object' || place.value === null) continue;
    const isList = Array.isArray(place.value);
    for (const [name, value] of Object.entries(place.value)) {
      stack.push({ value, key: isList ? Number(name) : name, parent: place, depth: place.depth + 1 });
    }
  }
  return [];
}

function objection({ value, key, depth }: Place): string | null {
  if (FORBIDDEN_KEYS.includes(key)) return 'is not an allowed name';
  if (depth > MAX_DEPTH) return `is nested deeper than ${MAX_DEPTH} levels`;
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return null;
  if (typeof value === 'number') return Number.isFinite(value) ? null : 'is not a finite number';
  if (typeof value !== 'object') return 'is not plain JSON';
  if (Array.isArray(value)) return null;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null ? null : 'is not plain JSON';
}

function pathOf(place: Place): string {
  const segments: PropertyKey[] = [];
  for (let at: Place | null = place; at?.parent; at = at.parent) segments.unshift(at.key);
  return formatPath(segments);
}
