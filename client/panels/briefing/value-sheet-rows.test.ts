import { expect, test } from 'vitest';
import { scenario, seatView } from '../../testing/room-fixture.ts';
import { valueSheetRows } from './value-sheet-rows.ts';

const { mandate } = seatView('UA');
const rows = valueSheetRows(mandate, scenario.clauses);

test('every clause stands there once, the heaviest first, and the weights are the whole mandate', () => {
  expect(rows.map((row) => row.id).toSorted()).toEqual(
    scenario.clauses.map((clause) => clause.id).toSorted(),
  );
  expect(rows.map((row) => row.weight)).toEqual(rows.map((row) => row.weight).toSorted((a, b) => b - a));
  expect(rows.reduce((sum, row) => sum + row.weight, 0)).toBe(100);
  expect(rows[0]?.length).toBe(1);
});

test('red lines and prices are marked at their options, the text in force at its own', () => {
  const options = rows.flatMap((row) => row.options);
  const never = options.filter((option) => option.bar === 'never').map((option) => option.id);
  expect(never.toSorted()).toEqual(mandate.redLines.map((line) => line.option).toSorted());
  for (const row of rows) expect(row.options.filter((option) => option.statusQuo)).toHaveLength(1);
});
