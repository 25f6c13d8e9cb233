// Tests how a document of differences changes another.
import { describe, expect, it } from 'vitest';
import { type Json, printJson } from './json-value.ts';
import { mergePatch } from './merge-patch.ts';

describe('a patch', () => {
  it('merges objects, replaces values, takes keys away', () => {
    expect(mergePatch({ a: 1, b: { c: 2, d: 3 } }, { a: null, b: { c: 4 }, e: [5] })).toEqual({
      b: { c: 4, d: 3 },
      e: [5],
    });
  });

  it('changes items of a list by id or place, removes them, and adds at the end', () => {
    const list: Json = [{ id: 'x', n: 1 }, { id: 'y', n: 2 }, { n: 3 }];
    expect(mergePatch(list, { x: { n: 9 }, y: null, 2: { n: 4 }, '+': [{ id: 'z' }] })).toEqual([
      { id: 'x', n: 9 },
      { n: 4 },
      { id: 'z' },
    ]);
  });

  it('says which item is gone that it would change', () => {
    expect(() => mergePatch({ orders: [{ id: 'x' }] }, { orders: { gone: { n: 1 } } })).toThrow(
      '.orders has no item gone',
    );
  });
});

describe('printing', () => {
  it('gives the same document back, short lists on one line', () => {
    const document = { a: ['RU', 'UA'], b: { c: 1 }, d: [{ e: [1] }], f: [], g: 'x'.repeat(200) };
    const text = printJson(document);
    expect(JSON.parse(text)).toEqual(document);
    expect(text).toContain('"a": ["RU", "UA"]');
  });
});
