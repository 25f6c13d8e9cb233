// Owns where the meter's words go so that none is cut off or lies on another; places are per cent of the plot's width.

export type LabelPlace = {
  readonly side: 'left' | 'right';
  /** True when it stands a row above the other label. */
  readonly raised: boolean;
};

/** A label that reaches outwards from beyond these places would leave the plot. */
const ROOM_LEFT = 28;
const ROOM_RIGHT = 72;
/** A label pointing at the other mark from nearer than this lies on the other label. */
const LABEL_WIDTH = 42;

/** Labels point away from each other as long as they stay inside; one that has to point inwards is raised if it must. */
export function labelPlaces(
  walkAway: number,
  proposal: number | null,
): { readonly walkAway: LabelPlace; readonly proposal: LabelPlace | null } {
  if (proposal === null)
    return { walkAway: { side: fits(walkAway, 'right'), raised: false }, proposal: null };
  const low = proposal < walkAway ? proposal : walkAway;
  const high = proposal < walkAway ? walkAway : proposal;
  const near = high - low < LABEL_WIDTH;
  const lower: LabelPlace = { side: fits(low, 'left'), raised: near && low < ROOM_LEFT };
  const upper: LabelPlace = { side: fits(high, 'right'), raised: near && high > ROOM_RIGHT && !lower.raised };
  return proposal < walkAway ? { walkAway: upper, proposal: lower } : { walkAway: lower, proposal: upper };
}

function fits(place: number, wish: LabelPlace['side']): LabelPlace['side'] {
  if (place > ROOM_RIGHT) return 'left';
  return place < ROOM_LEFT ? 'right' : wish;
}

/** Where the words of the difference between two places go: behind the bracket, before it, or on it. */
export function differencePlace(low: number, high: number): 'after' | 'before' | 'on' {
  if (high <= 66) return 'after';
  return low >= 34 ? 'before' : 'on';
}

/** Half the width of the words under the text in force, and the width of the words of the difference. */
const HALF_LABEL = 16;
const DIFFERENCE_WORDS = 26;

/** Whether the words under a place would run into the bracket of the difference or its words, and go a row lower. */
export function liesUnder(place: number, low: number, high: number): boolean {
  const words = differencePlace(low, high);
  const from = low - HALF_LABEL - (words === 'before' ? DIFFERENCE_WORDS : 0);
  const to = high + HALF_LABEL + (words === 'after' ? DIFFERENCE_WORDS : 0);
  return place > from && place < to;
}
