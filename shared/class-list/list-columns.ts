// Owns which column of a class list holds what: by its heading, or by its place where there is none.

export interface Column {
  readonly holds: 'name' | 'first name' | 'last name' | 'delegation' | 'role' | 'choice' | 'other';
  /** Of a choice: which one it is, from 1; 0 where its heading does not say. */
  readonly rank: number;
}

const columnOf = (holds: Column['holds'], rank = 0): Column => ({ holds, rank });

/** What stands in the column with this index, from 0, where a list has no headings. */
export const columnAt = (index: number): Column =>
  columnOf((['name', 'delegation', 'role'] as const)[index] ?? 'choice', Math.max(0, index - 2));

const headings: readonly (readonly [Column['holds'], RegExp])[] = [
  ['first name', /^(first|given) ?name$|^forename$/],
  ['last name', /^(last|family) ?name$|^surname$/],
  ['name', /^((full|display|screen) ?)?name$|^(student|participant|person|member|learner|pupil)( ?name)?$/],
  ['delegation', /^(delegation|country|team|side|group|seat|party)$/],
  ['role', /^(role|office|function|position|job)$/],
  ['choice', /^([\w]+ )?(choice|preference|wish)( ?\d)?$/],
];

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];

/** What a row’s cells head; null where it is no row of headings, because none of them heads names. */
export function readHeadings(cells: readonly string[]): readonly Column[] | null {
  const columns = cells.map(readHeading);
  return columns.some(({ holds }) => /name$/.test(holds)) ? columns : null;
}

function readHeading(cell: string): Column {
  const words = cell.toLowerCase().replaceAll(/[_-]/g, ' ').replace(/[:.]$/, '').trim();
  const holds = headings.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other';
  const digit = /\d/.exec(words)?.[0];
  return columnOf(holds, digit ? Number(digit) : ordinals.findIndex((one) => words.startsWith(one)) + 1);
}
