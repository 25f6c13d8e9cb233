// Tests how names and ids change inside a document.
import { describe, expect, it } from 'vitest';
import { renamed } from './renaming.ts';

const names = [
  { real: 'Russia', invented: 'Aldoria' },
  { real: 'Russian', invented: 'Aldorian' },
  { real: 'United States', invented: 'Meridian Union' },
  { real: 'United States-European', invented: 'Meridian-Haven' },
  { real: 'in Europe', invented: 'on the Continent' },
  { real: 'Europe', invented: 'the Continent' },
  { real: 'UN', invented: 'Assembly' },
];
const ids = { RU: 'AL', US: 'MU', kharkiv: 'harvel' };
const tell = (text: string) => renamed(text, { ids, names });

describe('words', () => {
  it.each([
    ['Russia’s army and Russian officers', 'Aldoria’s army and Aldorian officers'],
    ['a Russian officer', 'an Aldorian officer'],
    ['A UN administration', 'An Assembly administration'],
    ['a United States-European panel', 'a Meridian-Haven panel'],
    ['It is an UNusual word', 'It is an UNusual word'],
    ['Peace in Europe. Europe pays.', 'Peace on the Continent. The Continent pays.'],
  ])('%s becomes %s', (before, after) => {
    expect(tell(before)).toBe(after);
  });
});

describe('ids', () => {
  it('change wherever they stand alone, in pairs and at the head of other ids, keys included', () => {
    const before = { RU: 1, 'RU-US': 2, list: ['RU', 'kharkiv', 'RU-O1', 'US-P2'], text: 'RUIN' };
    expect(renamed(before, { ids, names })).toEqual({
      AL: 1,
      'AL-MU': 2,
      list: ['AL', 'harvel', 'AL-O1', 'MU-P2'],
      text: 'RUIN',
    });
  });
});
