// Owns how one document is changed by another that holds only the differences (after RFC 7396); knows no scenario.

import { isList, isObject, type Json, type JsonObject } from './json-value.ts';

/**
 * The document with a patch laid over it. Objects are merged key by key, null takes a key away, everything else replaces.
 * A list is patched by an object: `+` holds items to add at the end, every other key is an item's `id`, or its place.
 *
 * @throws Error when a patch names an item the list does not have: the document it was written for has changed
 */
export function mergePatch(value: Json | undefined, patch: Json, at = ''): Json {
  if (!isObject(patch)) return patch;
  if (isList(value)) return patchedList(value, patch, at);
  const merged: Record<string, Json> = isObject(value) ? { ...value } : {};
  for (const [key, change] of Object.entries(patch)) {
    if (change === null) delete merged[key];
    else merged[key] = mergePatch(merged[key], change, `${at}.${key}`);
  }
  return merged;
}

function patchedList(list: readonly Json[], patch: JsonObject, at: string): readonly Json[] {
  const { '+': added = [], ...changes } = patch;
  const nameOf = (item: Json, index: number): string =>
    isObject(item) && typeof item.id === 'string' ? item.id : String(index);
  const names = list.map(nameOf);
  const stray = Object.keys(changes).find((name) => !names.includes(name));
  if (stray !== undefined) throw new Error(`${at} has no item ${stray} that could be changed.`);
  const kept = list.flatMap((item, index) => {
    const name = nameOf(item, index);
    const change = changes[name];
    if (change === undefined) return [item];
    return change === null ? [] : [mergePatch(item, change, `${at}.${name}`)];
  });
  return [...kept, ...(isList(added) ? added : [added])];
}
