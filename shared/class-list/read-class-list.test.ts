import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { limits } from '../vocabulary/index.ts';
import { type ListWords, takenAnyway } from './class-list.ts';
import { csvRecords } from './csv-records.ts';
import { readClassList } from './read-class-list.ts';

const words: ListWords = {
  delegations: [
    { id: 'RU', names: ['Russia', 'Russian Federation'] },
    { id: 'UA', names: ['Ukraine'] },
    { id: 'EU', names: ['Europeans', 'the Europeans', 'Türkiye'] },
  ],
  roles: {
    head: ['Head of delegation'],
    negotiator: [],
    military: [],
    intelligence: ['services'],
    press: [],
  },
};
const read = (text: string, taken: readonly string[] = []) => readClassList(text, words, taken);

describe('a class list', () => {
  it('is read without headings as name, delegation, role and choices', () => {
    const { people, faults } = read('Hanna L.,UA,head\nOmar S.,,,RU,UA\n');
    expect(faults).toEqual([]);
    expect(people).toEqual([
      { name: 'Hanna L.', delegation: 'UA', role: 'head', prefers: [], line: 1 },
      { name: 'Omar S.', delegation: null, role: null, prefers: ['RU', 'UA'], line: 2 },
    ]);
  });

  it('is read with headings in any order, columns it does not know being passed over', () => {
    const { people, faults } = read(
      'Second choice;Marks;Surname;First name;Role;Country;First choice\nukraine;12;Lind;Hanna;Services;EU;russia',
    );
    expect(faults).toEqual([]);
    expect(people).toMatchObject([{ name: 'Hanna Lind', role: 'intelligence', prefers: ['RU', 'UA'] }]);
  });

  it.each(['Hanna\tUA\thead', 'Hanna;UA;head', '\uFEFF"Hanna" , "UA","head"\r\n', '\n\nHanna,"UA",head\n\n'])(
    'is read with tabs, semicolons, commas, quotation marks and a byte order mark: %j',
    (text) => {
      expect(read(text).people).toMatchObject([{ name: 'Hanna', delegation: 'UA', role: 'head' }]);
      expect(read(text).faults).toEqual([]);
    },
  );

  it('knows delegations and roles by any of their names, whatever the case, the accents and the article', () => {
    const text = 'A,russian federation\nB,THE EUROPEANS\nC,Turkiye\nD,ua,head of Delegation';
    const { people, faults } = read(text);
    expect(people.map(({ delegation }) => delegation)).toEqual(['RU', 'EU', 'EU', 'UA']);
    expect(people.at(-1)?.role).toBe('head');
    expect(faults).toEqual([]);
  });

  it('keeps a person of whom something was not understood, and says what', () => {
    const { people, faults } = read('Hanna,Ukrania,boss,UA,Rusia');
    expect(people).toMatchObject([{ name: 'Hanna', delegation: null, role: null, prefers: ['UA'] }]);
    expect(faults).toEqual([
      { kind: 'unknown-delegation', line: 1, name: 'Hanna', found: 'Ukrania' },
      { kind: 'unknown-role', line: 1, name: 'Hanna', found: 'boss' },
      { kind: 'unknown-choice', line: 1, name: 'Hanna', found: 'Rusia' },
    ]);
    expect(faults.every(takenAnyway)).toBe(true);
  });

  it('keeps no role of somebody who has no delegation', () => {
    const { people, faults } = read('Hanna,,head');
    expect(people).toMatchObject([{ name: 'Hanna', role: null }]);
    expect(faults).toEqual([{ kind: 'lone-role', line: 1, name: 'Hanna', found: 'head' }]);
  });

  it('does not take a line without a name, a name twice, one that is in the session, or one that is too long', () => {
    const long = 'x'.repeat(limits.nameLength + 1);
    const { people, faults } = read(`Hanna\n,UA\nhanna,RU\nOmar\n${long}`, ['Omar']);
    expect(people.map(({ name }) => name)).toEqual(['Hanna']);
    expect(faults).toEqual([
      { kind: 'no-name', line: 2 },
      { kind: 'same-name', line: 3, found: 'hanna', before: 1 },
      { kind: 'same-name', line: 4, found: 'Omar', before: 0 },
      { kind: 'long-name', line: 5, found: long, most: limits.nameLength },
    ]);
    expect(faults.some(takenAnyway)).toBe(false);
  });

  it('stops at two hundred people and says on which line', () => {
    const names = (count: number) => Array.from({ length: count }, (_, index) => `P ${index}`).join('\n');
    expect(read(names(limits.members)).faults).toEqual([]);
    const { people, faults } = read(names(limits.members + 3));
    expect(people).toHaveLength(limits.members);
    expect(faults).toEqual([{ kind: 'too-many', line: limits.members + 1, most: limits.members }]);
  });

  it('names the line on which a quotation mark was not closed', () => {
    expect(read('Hanna\n"Omar,RU\nPriya').faults[0]).toEqual({ kind: 'open-quote', line: 2 });
  });
});

const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const cell = fc.string({ unit: fc.constantFrom(...'ab,;\t"\n é'), maxLength: 8 });
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 });

describe('rows and cells', () => {
  test.prop([table, fc.constantFrom(',', ';', '\t'), fc.constantFrom('\n', '\r\n')])(
    'come back as they were written, whatever stands in them',
    (rows, separator, end) => {
      // A first row of the separator alone decides which one it is.
      const head = ['x', 'y', 'z'].map(quote).join(separator);
      const text = [head, ...rows.map((row) => row.map(quote).join(separator))].join(end);
      const lines = rows
        .map((row) => row.map((one) => one.trim()))
        .filter((row) => row.some((one) => one !== ''));
      const got = csvRecords(text);
      expect(got.openQuote).toBeNull();
      expect(got.records.slice(1).map(({ cells }) => cells)).toEqual(lines);
    },
  );

  test.prop([fc.string({ unit: fc.constantFrom(...'aUA,;\t"\r\n'), maxLength: 60 })])(
    'never fail: every filled line is somebody or a fault',
    (text) => {
      const { people, faults } = read(text);
      const said = new Set([...people, ...faults].map(({ line }) => line));
      for (const { line } of csvRecords(text).records) expect(said.has(line)).toBe(true);
    },
  );
});
