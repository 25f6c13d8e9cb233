// Owns the rule by which a delegation signs, waits or declines; knows worths only, no texts and no others.

/** A settlement text on the table, in points of the own mandate. */
export interface SettlementOffer {
  readonly worth: number;
  readonly crossesRedLine: boolean;
  /** The least that will do: walking away today, or what going on without a settlement is worth. */
  readonly floor: number;
  /** Worth of the text this delegation would table next. */
  readonly ownNext: number;
  /** Worths of all settlement texts received in the last share (1 - t) of the clock. */
  readonly recent: readonly number[];
  readonly elapsed: number;
  readonly lastChance: boolean;
}

export type Verdict = 'sign' | 'hold' | 'decline';

/** From this share of the clock on, the best offer of the last window will do. */
const LATE = 0.98;

/**
 * AC_combi (Baarslag, Hindriks & Jonker 2013): sign what is worth at least the own next offer; late, sign the best of
 * the last window. Never below the floor, never across a red line. What may yet become acceptable is held.
 */
export function judgeSettlement(offer: SettlementOffer): Verdict {
  if (offer.crossesRedLine || offer.worth < offer.floor) return 'decline';
  if (offer.worth >= offer.ownNext) return 'sign';
  const bestOfWindow = Math.max(offer.worth, ...offer.recent);
  if (offer.elapsed >= LATE && offer.worth >= bestOfWindow - 1e-9) return 'sign';
  return offer.lastChance ? 'decline' : 'hold';
}

/** A partial deal: a change of the text in force short of a settlement. */
export interface PartialOffer {
  /** Change of the worth of the text in force, in own points. */
  readonly gain: number;
  readonly crossesRedLine: boolean;
  /** The gain asked for at this stage. */
  readonly asked: number;
  readonly lastChance: boolean;
}

/** Signs what gains as much as is asked today; holds what gains anything; declines the rest. */
export function judgePartial(offer: PartialOffer): Verdict {
  if (offer.crossesRedLine || offer.gain <= 0) return 'decline';
  if (offer.gain >= offer.asked) return 'sign';
  return offer.lastChance ? 'decline' : 'hold';
}

/** Most that a partial deal must bring while the clock is young, in points. */
const PARTIAL_ASK = 0.6;
const PARTIAL_LEAST = 0.05;

/** The gain a partial deal must bring: falls with the clock as the target does. */
export function partialAsk(elapsed: number, exponent: number): number {
  return PARTIAL_LEAST + PARTIAL_ASK * (1 - Math.min(1, elapsed) ** (1 / exponent));
}
