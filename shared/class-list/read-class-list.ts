// Owns the reading of a class list from pasted or uploaded text; knows no session, and loses no line without saying so.
import { limits, type Role, roles } from '../vocabulary/index.ts';
import type { ClassList, ListedPerson, ListFault, ListWords } from './class-list.ts';
import { csvRecords } from './csv-records.ts';
import { type Column, columnAt, readHeadings } from './list-columns.ts';
import { plainName } from './plain-name.ts';

/**
 * Reads a table of name, delegation, role, first choice, second choice …: with headings in any order, without them in
 * this one. `taken`: names in the session already. Never fails; faults name their lines.
 */
export function readClassList(text: string, words: ListWords, taken: readonly string[] = []): ClassList {
  const { records, openQuote } = csvRecords(text);
  const headings = readHeadings(records[0]?.cells ?? []);
  const rows = headings ? records.slice(1) : records;
  const lines = new Map(taken.map((name) => [plainName(name), 0]));
  const people: ListedPerson[] = [];
  const faults: ListFault[] = openQuote === null ? [] : [{ kind: 'open-quote', line: openQuote }];
  for (const { line, cells } of rows) {
    const row = sortCells(cells, headings);
    const fault = faultOfName(row.name, line, lines);
    if (fault) faults.push(fault);
    else if (people.length >= limits.members) {
      faults.push({ kind: 'too-many', line, most: limits.members });
      break;
    } else {
      const read = readPerson(row, line, words);
      lines.set(plainName(row.name), line);
      people.push(read.person);
      faults.push(...read.faults);
    }
  }
  return { people, faults: faults.toSorted((a, b) => a.line - b.line) };
}

interface RowCells {
  readonly name: string;
  readonly delegation: string;
  readonly role: string;
  readonly choices: readonly string[];
}

function sortCells(cells: readonly string[], headings: readonly Column[] | null): RowCells {
  const filled = cells.flatMap((cell, index) => {
    const column = headings ? headings[index] : columnAt(index);
    return cell === '' || !column ? [] : [{ cell, ...column }];
  });
  const under = (wanted: Column['holds']) =>
    filled
      .filter(({ holds }) => holds === wanted)
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ cell }) => cell);
  const name = under('name')[0] ?? [...under('first name'), ...under('last name')].join(' ');
  return {
    name: name.replaceAll(/\s+/g, ' '),
    delegation: under('delegation')[0] ?? '',
    role: under('role')[0] ?? '',
    choices: under('choice'),
  };
}

function faultOfName(name: string, line: number, lines: ReadonlyMap<string, number>): ListFault | null {
  if (name === '') return { kind: 'no-name', line };
  const most = limits.nameLength;
  if (name.length > most) return { kind: 'long-name', line, found: name, most };
  const before = lines.get(plainName(name));
  return before === undefined ? null : { kind: 'same-name', line, found: name, before };
}

interface Read {
  readonly person: ListedPerson;
  readonly faults: readonly ListFault[];
}

function readPerson({ name, delegation, role, choices }: RowCells, line: number, words: ListWords): Read {
  const seat = findDelegation(delegation, words);
  const office = findRole(role, words);
  const wishes = choices.map((found) => ({ found, id: findDelegation(found, words) }));
  const fault = (kind: Extract<ListFault, { name: string }>['kind'], found: string): ListFault => ({
    kind,
    line,
    name,
    found,
  });
  return {
    person: {
      name,
      line,
      delegation: seat,
      role: seat === null ? null : office,
      prefers: [...new Set(wishes.flatMap(({ id }) => (id === null ? [] : [id])))],
    },
    faults: [
      ...(delegation !== '' && seat === null ? [fault('unknown-delegation', delegation)] : []),
      ...(role !== '' && office === null ? [fault('unknown-role', role)] : []),
      ...(office !== null && delegation === '' ? [fault('lone-role', role)] : []),
      ...wishes.flatMap(({ found, id }) => (id === null ? [fault('unknown-choice', found)] : [])),
    ],
  };
}

function findDelegation(found: string, { delegations }: ListWords): string | null {
  const words = plainName(found);
  if (words === '') return null;
  return (
    delegations.find(({ id, names }) => [id, ...names].some((name) => plainName(name) === words))?.id ?? null
  );
}

function findRole(found: string, words: ListWords): Role | null {
  const wanted = plainName(found);
  return (
    roles.find((role) => [role, ...words.roles[role]].some((name) => plainName(name) === wanted)) ?? null
  );
}
