// Tests that the syntax finder agrees with JSON.parse on what is JSON, and points at the right place.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSyntaxFault } from './json-syntax.ts';

const isJson = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('findSyntaxFault', () => {
  it.each([
    ['{"a": 1,\n "b": tru}', 2, 7, 'a value should stand here, not "t"'],
    ['{"a": 1,\n "a": 2}', 2, 2, 'the name "a" stands twice in this object'],
    ['{"a": 1, "\\u0061": 2}', 1, 10, 'the name "\\u0061" stands twice in this object'],
    ['{"a": 1,}', 1, 9, 'a name in double quotes should stand here, not "}"'],
    ['[1, 2', 1, 6, 'the file ends where a comma or ] should stand'],
    ['[1 2]', 1, 4, 'a comma or ] should stand here, not "2"'],
    ['{"a" 1}', 1, 6, 'a colon should stand here, not "1"'],
    ['{} {}', 1, 4, 'nothing may follow the end of the document, but "{" does'],
    ['{"a": "b\nc"}', 1, 7, 'a value should stand here, not "\\""'],
    ['[01]', 1, 3, 'a comma or ] should stand here, not "1"'],
    ["{'a': 1}", 1, 2, 'a name in double quotes should stand here, not "\'"'],
    ['// no\n{}', 1, 1, 'a value should stand here, not "/"'],
    ['', 1, 1, 'the file ends where a value should stand'],
    ['[,1]', 1, 2, 'a value should stand here, not ","'],
    [']', 1, 1, 'a value should stand here, not "]"'],
  ])('finds the place in %j', (text, line, column, message) => {
    expect(findSyntaxFault(text)).toEqual({ line, column, message });
  });

  it('accepts what JSON.stringify writes, also with blanks', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 1, 2), (text, indent) => {
        // fast-check's objects may hold a name twice only as text, never after parsing.
        expect(findSyntaxFault(JSON.stringify(JSON.parse(text), null, indent))).toBeNull();
      }),
    );
  });

  it('agrees with JSON.parse on damaged documents', () => {
    const good = '{"a": [1, -2.5e3, true, null, "x\\u00e9"], "b": {"c": {}}, "d": []}';
    const piece = fc.constantFrom(...'{}[],:"\\0159eE.-+ \ntruefalsn'.split(''));
    fc.assert(
      fc.property(fc.nat(good.length), fc.nat(3), fc.array(piece, { maxLength: 3 }), (at, cut, put) => {
        const text = good.slice(0, at) + put.join('') + good.slice(at + cut);
        const fault = findSyntaxFault(text);
        if (fault?.message.includes('stands twice')) return;
        expect(fault === null).toBe(isJson(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('survives nesting of any depth', () => {
    expect(findSyntaxFault('['.repeat(300_000) + ']'.repeat(300_000))).toBeNull();
    expect(findSyntaxFault('{"a":'.repeat(300_000))?.message).toContain('the file ends');
  });
});
