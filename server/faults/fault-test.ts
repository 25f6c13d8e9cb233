// Owns the shape of a fault test: what it is given and what it reports. Knows no test.

/** What one run of a fault test is asked to do. */
export interface FaultRun {
  /** How often the test repeats its fault; each test says in `unit` what one cycle is. */
  readonly cycles: number;
  /** All of the run's own chance comes from it; the timing of processes does not. */
  readonly seed: number;
  /** Tells the operator, on standard error, how far it has come. */
  note(line: string): void;
}

/** A figure of the report; its name says its unit. */
export type Figure = number | string | boolean;

/** What a run found. Counts are of commands unless the test says otherwise. */
export interface FaultReport {
  /** Cycles in which everything held. The test has passed when this equals the cycles run and the four counts below are zero. */
  readonly passed: number;
  /** Commands acknowledged with `ok`. */
  readonly acked: number;
  /** Acknowledged, and not in the record afterwards. */
  readonly lost: number;
  /** In the record more than once. */
  readonly doubled: number;
  /** Numbers missing in a sequence that has none missing. */
  readonly gaps: number;
  /** What went wrong, one sentence each, the first few; empty when the test has passed. */
  readonly faults: readonly string[];
  /** What else the test measures. */
  readonly figures: Readonly<Record<string, Figure>>;
}

export interface FaultTest {
  /** 1 to 20, as in docs/reliability.md. */
  readonly number: number;
  readonly title: string;
  /** When it has passed, in one sentence. */
  readonly bar: string;
  /** What one cycle is, in the plural: `kills`, `commands`, `games`. */
  readonly unit: string;
  /** Cycles of the version recorded in docs/reliability.md, and of the one in `npm test`. */
  readonly cycles: { readonly full: number; readonly quick: number };
  run(run: FaultRun): Promise<FaultReport>;
}

/** Whether a run of so many cycles has passed. */
export function hasPassed(report: FaultReport, cycles: number): boolean {
  const { passed, lost, doubled, gaps, faults } = report;
  return passed === cycles && lost === 0 && doubled === 0 && gaps === 0 && faults.length === 0;
}
