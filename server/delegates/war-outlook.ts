// Owns what a delegation expects if nothing more is agreed: how long the truce may stand and what its end is worth.

import { logistic } from './opponent-model.ts';
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

/** What a resumed war costs against walking away on paper, in points: staffs' rule of thumb. */
const WAR_COSTS = 7;
/** What a settlement may be expected to bring above walking away, in points. */
const DEAL_BRINGS = 6;

/** Expectations from public figures and own ones; `bestConsent` is the chance that the best known text pleases all. */
export function outlookOf(situation: Situation, bestConsent: number): Outlook {
  const { tension, trust } = situation.view.figures.today;
  const mutual = Object.values(trust)[0] ?? 35;
  const breakTonight = breakChance(tension, mutual);
  const nights = Math.max(0, situation.days - situation.day + 1);
  const stands = (1 - breakTonight) ** nights;
  const war = situation.walkAway - WAR_COSTS;
  const noDeal = stands * situation.inForceWorth + (1 - stands) * war;
  // Most deals are struck at the end, so the chance of one does not fall with the clock until it is nearly out.
  const deal = stands * 0.8 * logistic((bestConsent - 0.35) * 6);
  const dealWorth = Math.max(situation.inForceWorth, situation.walkAway + DEAL_BRINGS);
  return { breakTonight, stands, noDeal, war, deal, goingOn: deal * dealWorth + (1 - deal) * noDeal };
}

/**
 * Chance that clashes end the truce tonight, for tension and trust of 0 to 100: about 1 in 100 in a quiet week, more
 * than 1 in 10 when tension passes 60.
 */
export function breakChance(tension: number, trust: number): number {
  const heat = Math.max(0, tension - 15) / 85;
  return Math.min(0.6, 0.008 + 0.4 * heat ** 1.5 * (1.35 - trust / 100));
}
