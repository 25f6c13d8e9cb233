// Owns what a delegation expects if nothing more is agreed: how long the truce may stand and what its end is worth.

import type { Situation } from './situation.ts';

export interface Outlook {
  /** Chance that the truce breaks tonight. */
  readonly breakTonight: number;
  /** Chance that it stands to the last day. */
  readonly stands: number;
  /** Worth of the game to this seat if no further text is agreed, in points of its mandate. */
  readonly noDeal: number;
  /** Worth if the war resumes without own surprise. */
  readonly war: number;
  /** Chance that a settlement is still reached, from what the table has shown. */
  readonly deal: number;
  /** Worth of going on, with the chance of a settlement. */
  readonly goingOn: number;
}

/** What a war that resumes by itself costs against walking away, in points: staffs' rule of thumb. */
const WAR_COSTS = 6.5;
/** What a settlement may be expected to bring above walking away, in points. */
const DEAL_BRINGS = 6;
/** Chance that the others would agree to prolong a text this seat likes better than walking away. */
const OTHERS_PROLONG = 0.5;

/** Expectations from public figures and own ones; `bestConsent` is the chance that the best known text pleases all. */
export function outlookOf(situation: Situation, bestConsent: number): Outlook {
  const { walkAway, inForceWorth } = situation;
  const { tension, trust } = situation.view.figures.today;
  const breakTonight = breakChance(tension, Object.values(trust)[0] ?? 35);
  const nights = Math.max(0, situation.days - situation.day + 1);
  const stands = (1 - breakTonight) ** nights;
  const war = walkAway - WAR_COSTS;
  // A truce that runs out pays what walking away pays; one that is prolonged, the text in force.
  const runsOut = walkAway + OTHERS_PROLONG * Math.max(0, inForceWorth - walkAway);
  const noDeal = stands * runsOut + (1 - stands) * war;
  // Most deals are struck at the end, if the truce lasts so long; what the table has shown makes one likelier.
  const deal = stands * (0.3 + 0.5 * bestConsent);
  const dealWorth = Math.max(inForceWorth, walkAway + DEAL_BRINGS);
  return { breakTonight, stands, noDeal, war, deal, goingOn: deal * dealWorth + (1 - deal) * noDeal };
}

/**
 * Chance that clashes end the truce tonight, for tension and trust of 0 to 100: under 1 in 100 in a quiet week, more than
 * 1 in 10 when tension passes 60.
 */
export function breakChance(tension: number, trust: number): number {
  const heat = Math.max(0, tension - 18) / 82;
  return Math.min(0.6, 0.004 + 0.42 * heat ** 1.5 * (1.4 - trust / 100));
}
