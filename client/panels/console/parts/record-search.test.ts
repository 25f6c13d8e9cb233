import { describe, expect, it } from 'vitest';
import { hasWords } from '../../../texts/has-words.ts';
import { type Line, searchRecord } from './record-search.ts';

const line = (words: string, day: number, secret: boolean): Line => ({
  words,
  entry: { day, kind: 'statement', slots: {}, focus: null, secret },
});
const lines = [
  line('Russia seals an order', 1, true),
  line('Ukraine makes a statement', 1, false),
  line('Russia makes a statement', 2, false),
];
const all = { read: 'all', text: '', day: null } as const;

describe('searchRecord', () => {
  it('has every line, latest first, when nothing is asked', () => {
    expect(searchRecord(lines, all)).toEqual([...lines].reverse());
  });
  it('tells what is public from what is not', () => {
    expect(searchRecord(lines, { ...all, read: 'hidden' })).toEqual([lines[0]]);
    expect(searchRecord(lines, { ...all, read: 'public' })).toEqual([lines[2], lines[1]]);
  });
  it('finds all the words typed, in any order and case, and by day', () => {
    expect(searchRecord(lines, { ...all, text: 'statement russia' })).toEqual([lines[2]]);
    expect(searchRecord(lines, { ...all, day: 1, text: 'russia' })).toEqual([lines[0]]);
    expect(searchRecord(lines, { ...all, text: 'nobody' })).toEqual([]);
  });
});

describe('hasWords', () => {
  it('passes over spaces around what is typed', () => {
    expect(hasWords('A word', '  word ')).toBe(true);
  });
});
