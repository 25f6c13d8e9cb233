// Owns where the meter's words go so that none is cut off or lies on another; places are per cent of the plot's width.

export type LabelPlace = {
  readonly side: 'left' | 'right';
  /** True when it stands a row above the other label. */
  readonly raised: boolean;
};

/** Widths of the words on the narrowest plot, in per cent of it. */
const WALK_AWAY_WIDTH = 29;
const PROPOSAL_WIDTH = 23;
const DIFFERENCE_WIDTH = 25;
const IN_FORCE_WIDTH = 25;

/** Labels point away from each other as long as they stay inside; one that has to point inwards is raised if it must. */
export function labelPlaces(
  walkAway: number,
  proposal: number | null,
): { readonly walkAway: LabelPlace; readonly proposal: LabelPlace | null } {
  if (proposal === null) {
    return { walkAway: { side: fits(walkAway, 'right', WALK_AWAY_WIDTH), raised: false }, proposal: null };
  }
  const below = proposal < walkAway;
  const wanted = { walkAway: below ? 'right' : 'left', proposal: below ? 'left' : 'right' } as const;
  const side = {
    walkAway: fits(walkAway, wanted.walkAway, WALK_AWAY_WIDTH),
    proposal: fits(proposal, wanted.proposal, PROPOSAL_WIDTH),
  };
  const near = Math.abs(proposal - walkAway) < labelsBetween(side, wanted);
  return {
    walkAway: { side: side.walkAway, raised: false },
    proposal: { side: side.proposal, raised: near },
  };
}

type Sides = Readonly<Record<'walkAway' | 'proposal', LabelPlace['side']>>;

/** How much of the way between the two marks the labels that point inwards take. */
function labelsBetween(side: Sides, wanted: Sides): number {
  return (
    (side.walkAway === wanted.walkAway ? 0 : WALK_AWAY_WIDTH) +
    (side.proposal === wanted.proposal ? 0 : PROPOSAL_WIDTH)
  );
}

function fits(place: number, wish: LabelPlace['side'], width: number): LabelPlace['side'] {
  if (place + width > 100) return 'left';
  return place - width < 0 ? 'right' : wish;
}

/** Where the words of the difference between two places go: behind the bracket, before it, or on it. */
export function differencePlace(low: number, high: number): 'after' | 'before' | 'on' {
  if (high + DIFFERENCE_WIDTH <= 100) return 'after';
  return low - DIFFERENCE_WIDTH - 5 >= 0 ? 'before' : 'on';
}

/** Whether the words under a place would run into the bracket of the difference or its words, and go a row lower. */
export function liesUnder(place: number, low: number, high: number): boolean {
  const words = differencePlace(low, high);
  const from = low - IN_FORCE_WIDTH / 2 - (words === 'before' ? DIFFERENCE_WIDTH : 0);
  const to = high + IN_FORCE_WIDTH / 2 + (words === 'after' ? DIFFERENCE_WIDTH : 0);
  return place > from && place < to;
}
