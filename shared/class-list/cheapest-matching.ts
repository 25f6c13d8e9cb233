// Owns the assignment problem: every row gets a column of its own, at the lowest sum of costs; knows nothing of seats.
import { invariant } from '../kernel/index.ts';

/**
 * The column of every row. The Hungarian method with potentials (Kuhn 1955, Munkres 1957; by shortest augmenting paths as
 * Jonker and Volgenant 1987), in rows² × columns steps. Costs are whole numbers whose sums stay below 2^53, rows are at
 * most as many as columns. Of equally good answers the order of rows and columns decides.
 */
export function cheapestMatching(
  rows: number,
  columns: number,
  cost: (row: number, column: number) => number,
): readonly number[] {
  invariant(rows <= columns, 'a matching needs a column for every row');
  const state: Matching = {
    cost,
    columns,
    rowPotential: new Float64Array(rows + 1),
    columnPotential: new Float64Array(columns + 1),
    rowOf: new Int32Array(columns + 1),
  };
  for (let row = 1; row <= rows; row++) augment(state, row);
  const columnOf = new Array<number>(rows).fill(0);
  state.rowOf.forEach((row, column) => {
    if (row > 0 && column > 0) columnOf[row - 1] = column - 1;
  });
  return columnOf;
}

/** Rows and columns count from 1 inside; 0 stands for none. */
interface Matching {
  readonly cost: (row: number, column: number) => number;
  readonly columns: number;
  readonly rowPotential: Float64Array;
  readonly columnPotential: Float64Array;
  readonly rowOf: Int32Array;
}

/** Finds the cheapest way to give one more row a column, moving others where that pays. */
function augment(state: Matching, row: number): void {
  const { columns, rowOf } = state;
  const slack = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
  const cameFrom = new Int32Array(columns + 1);
  const seen = new Uint8Array(columns + 1);
  rowOf[0] = row;
  let column = 0;
  while (at(rowOf, column) !== 0) {
    seen[column] = 1;
    const next = relax(state, column, slack, cameFrom, seen);
    shift(state, at(slack, next), slack, seen);
    column = next;
  }
  while (column !== 0) {
    const before = at(cameFrom, column);
    rowOf[column] = at(rowOf, before);
    column = before;
  }
}

/** Looks along the row that holds `column`; the unseen column with the least slack. */
function relax(
  { cost, columns, rowOf, rowPotential, columnPotential }: Matching,
  column: number,
  slack: Float64Array,
  cameFrom: Int32Array,
  seen: Uint8Array,
): number {
  const row = at(rowOf, column);
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let other = 1; other <= columns; other++) {
    if (seen[other]) continue;
    const reduced = cost(row - 1, other - 1) - at(rowPotential, row) - at(columnPotential, other);
    if (reduced < at(slack, other)) {
      slack[other] = reduced;
      cameFrom[other] = column;
    }
    if (at(slack, other) < least) {
      least = at(slack, other);
      best = other;
    }
  }
  return best;
}

function shift(state: Matching, by: number, slack: Float64Array, seen: Uint8Array): void {
  for (let column = 0; column <= state.columns; column++) {
    if (seen[column]) {
      const row = at(state.rowOf, column);
      state.rowPotential[row] = at(state.rowPotential, row) + by;
      state.columnPotential[column] = at(state.columnPotential, column) - by;
    } else {
      slack[column] = at(slack, column) - by;
    }
  }
}

const at = (list: Float64Array | Int32Array, index: number): number => list[index] ?? 0;
