// Owns the form of a standing script: the same orders every night, with a few fixed conditions; knows no delegation and no figure.

/** When a standing order is given; each is read off the seat's own view and nothing else. */
export type Occasion =
  /** Every night on which the order is open. */
  | 'always'
  /** Within three days of the other side having been named for an incident. */
  | 'provoked'
  | 'unprovoked'
  /** While an own pretext lasts. */
  | 'pretext'
  | 'no-pretext'
  /** When tension is at or above the level at which support at home suffers. */
  | 'tense'
  /** When the odds shown say that it is believed at least this much more often than exposed: see `STAGING_RATIO`. */
  | 'odds-good';

export interface StandingOrder {
  readonly order: string;
  /** Points of capacity at most; fewer when the order takes fewer or capacity is spent. */
  readonly points: number;
  readonly on: Occasion;
  /** Last day on which it is given; every day of the truce when left out. */
  readonly untilDay?: number;
}

/** When a script breaks the truce: the forecast shown to the seat decides, never anything hidden from it. */
export interface AttackRule {
  readonly fromDay: number;
  /** Points of result by which the forecast must beat walking away today; negative: it attacks at a loss. */
  readonly leastGain: number;
  readonly needsPretext: boolean;
}

export interface StandingScript {
  readonly name: string;
  /** What somebody who plays like this is after, in one line. */
  readonly about: string;
  /** Capacity goes to them in this sequence. Orders that the seat may not give, or that are closed tonight, are skipped. */
  readonly orders: readonly StandingOrder[];
  readonly attack: AttackRule | null;
}

/** A standing order for every night. */
export const nightly = (order: string, points: number): StandingOrder => ({ order, points, on: 'always' });

/** A standing order for some nights. */
export const when = (on: Occasion, order: string, points: number): StandingOrder => ({ order, points, on });
