// Owns how measured figures are shown: a table with bars, or JSON. Measures nothing.
import { type Figure, figureKinds, meets } from './figures.ts';
import { rounded } from './statistics.ts';

const number = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });
const sign = { more: '≥', less: '≤' } as const;

const amount = (value: number, unit: string): string =>
  unit === 'x' ? `${number.format(value)} ×` : `${number.format(value)} ${unit}`;

function cells({ name, value, unit }: Figure): readonly string[] {
  const { title = name, bar } = figureKinds[name] ?? {};
  if (!bar) return [title, name, amount(value, unit), '', '', ''];
  const { better, floor, aim } = bar;
  const verdict = !meets(value, floor, better) ? 'NOT MET' : meets(value, aim, better) ? 'aim' : 'floor';
  const limit = (bound: number) => `${sign[better]} ${amount(bound, unit)}`;
  return [title, name, amount(value, unit), limit(floor), limit(aim), verdict];
}

/** A table for a terminal, figures with bars first, and what must be known to read it. */
export function benchTable(figures: readonly Figure[], notes: readonly string[]): string {
  const judged = figures.filter(({ met }) => met !== null);
  const told = figures.filter(({ met }) => met === null);
  const head = ['figure', 'name', 'value', 'floor', 'aim', 'met'];
  const rows = [head, ...[...judged, ...told].map(cells)];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const rule = '-'.repeat(Math.max(...lines.map(({ length }) => length)));
  const [first = '', ...rest] = lines;
  return [first, rule, ...rest, '', ...notes].join('\n');
}

/** One JSON object; values to four digits, which is more than they are worth. */
export function benchJson(figures: readonly Figure[], notes: readonly string[]): string {
  return JSON.stringify({ figures: figures.map((one) => ({ ...one, value: rounded(one.value, 4) })), notes });
}
