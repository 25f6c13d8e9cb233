// Owns how much a delegation asks of a text at a given moment; knows no texts.

/** What a target depends on. Worths are points of the own mandate, 0 to 100. */
export interface Ambition {
  /** Value of walking away today; the target never falls below it. */
  readonly walkAway: number;
  /** The best it may hope for. */
  readonly best: number;
  /** Elapsed share of the clock, 0 to 1. */
  readonly elapsed: number;
  /** Concession exponent: 0.1 to 0.3 holds out, 1 is even, 2 to 3 gives early. */
  readonly exponent: number;
}

/** Target = r + (best - r)(1 - t^(1/e)), the time-dependent tactic of Faratin, Sierra & Jennings (1998). */
function timeTarget({ walkAway, best, elapsed, exponent }: Ambition): number {
  const share = Math.min(1, Math.max(0, elapsed));
  return walkAway + Math.max(0, best - walkAway) * (1 - share ** (1 / exponent));
}

/**
 * How reciprocity moves the target, in points: 2(1 - ratio) x taste, at most 3 either way. The ratio compares the
 * others' concessions with own ones over the last offers, both in own points; 1 when neither side has moved.
 */
export function reciprocityShift(theirs: readonly number[], ours: readonly number[], taste: number): number {
  const given = -movement(ours);
  const received = movement(theirs);
  if (given < 0.5 && received < 0.5) return 0;
  const ratio = Math.min(2.5, Math.max(0, received) / Math.max(0.5, given));
  return taste * Math.min(3, Math.max(-3, 2 * (1 - ratio)));
}

/** Change from the first to the last of the latest five worths. */
function movement(worths: readonly number[]): number {
  const last = worths.slice(-5);
  return (last.at(-1) ?? 0) - (last[0] ?? 0);
}

/** The target after reciprocity, never below walking away. */
export function target(ambition: Ambition, shift: number): number {
  return Math.max(ambition.walkAway, timeTarget(ambition) + shift);
}
