// Tests that remembering saves work and never shows: the same anchor and grounds give the same object, others new ones.
import { describe, expect, it } from 'vitest';
import { keyedMemory, listMemory, memory } from './remember.ts';

describe('memory', () => {
  it('makes a value once while anchor and grounds are the same objects', () => {
    const remember = memory<object>();
    const [anchor, ground] = [{}, {}];
    const first = remember(anchor, [ground, 1], () => ({}));
    expect(remember(anchor, [ground, 1], () => ({}))).toBe(first);
    expect(remember(anchor, [ground, 2], () => ({}))).not.toBe(first);
    expect(remember({}, [ground, 2], () => ({}))).not.toBe(first);
    expect(remember(anchor, [{}, 1], () => ({}))).not.toBe(first);
    expect(remember(anchor, [ground], () => ({}))).not.toBe(first);
  });

  it('keeps keys of one anchor apart', () => {
    const remember = keyedMemory<string>();
    const anchor = {};
    expect(remember(anchor, 'a', [], () => 'of a')).toBe('of a');
    expect(remember(anchor, 'b', [], () => 'of b')).toBe('of b');
    expect(remember(anchor, 'a', [], () => 'made again')).toBe('of a');
  });
});

describe('listMemory', () => {
  it('looks only at what a grown list has more', () => {
    const remember = listMemory<{ readonly n: number }, number>();
    const anchor = {};
    const looked: number[] = [];
    const odd = ({ n }: { readonly n: number }) => {
      looked.push(n);
      return n % 2 === 1 ? n : null;
    };
    const short = [{ n: 1 }, { n: 2 }];
    const long = [...short, { n: 3 }];
    expect(remember(anchor, short, odd)).toEqual([1]);
    expect(remember(anchor, long, odd)).toEqual([1, 3]);
    expect(looked).toEqual([1, 2, 3]);
    // An older view, or another branch's: everything is read anew.
    expect(remember(anchor, short, odd)).toEqual([1]);
    expect(remember(anchor, [{ n: 5 }, { n: 7 }, { n: 9 }], odd)).toEqual([5, 7, 9]);
    expect(remember(anchor, [], odd)).toEqual([]);
  });
});
