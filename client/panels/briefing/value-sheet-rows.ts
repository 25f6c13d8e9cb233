// Owns the order and the figures of a mandate's value sheet; pure, from the seat's own mandate and the public clauses.
import type { MandateSlice, PublicClause } from '../../../shared/views/index.ts';

export interface OptionRow {
  readonly id: string;
  readonly label: string;
  /** 0 to 100 to this seat. */
  readonly value: number;
  readonly statusQuo: boolean;
  /** never: a red line; atAPrice: only together with another option; null: free. */
  readonly bar: 'never' | 'atAPrice' | null;
}

export interface ClauseRow {
  readonly id: string;
  readonly title: string;
  /** Share of the mandate, in points of 100. */
  readonly weight: number;
  /** Weight against the heaviest clause, 0 to 1: the length of the row's track. */
  readonly length: number;
  readonly options: readonly OptionRow[];
}

/** The clauses of a mandate, heaviest first; equal weights in the order of the text. */
export function valueSheetRows(
  mandate: MandateSlice,
  clauses: readonly PublicClause[],
): readonly ClauseRow[] {
  const never = new Set(mandate.redLines.map((line) => line.option));
  const atAPrice = new Set(mandate.conditionalRedLines.flatMap((line) => line.if));
  const heaviest = Math.max(1, ...Object.values(mandate.weights));
  return clauses
    .map((clause) => {
      const weight = mandate.weights[clause.id] ?? 0;
      return {
        id: clause.id,
        title: clause.title,
        weight,
        length: weight / heaviest,
        options: clause.options.map((option, index) => ({
          id: option.id,
          label: option.label,
          value: mandate.values[clause.id]?.[index] ?? 0,
          statusQuo: index === clause.statusQuo,
          bar: never.has(option.id)
            ? ('never' as const)
            : atAPrice.has(option.id)
              ? ('atAPrice' as const)
              : null,
        })),
      };
    })
    .sort((a, b) => b.weight - a.weight);
}
