// Owns the question whether to break the truce: the shown forecast against what going on is worth; seals nothing itself.

import type { AttackForecast } from '../../shared/views/index.ts';
import { figure } from './decision-notes.ts';
import type { Situation } from './situation.ts';
import type { Outlook } from './war-outlook.ts';

export interface AttackPlan {
  /** Denounce and attack tonight. */
  readonly now: boolean;
  /** Why, for the debrief; null when the truce is kept. */
  readonly because: string | null;
  /** What preparing for an attack adds to the worth of a mix, in points. */
  readonly bonus: (mix: string) => number;
}

const KEEPS_TRUCE: AttackPlan = { now: false, because: null, bonus: () => 0 };
/** How much better a forecast must be before anyone breaks his word, in points: at least this, and more for the careful. */
const LEAST_MARGIN = 1.2;
const CAUTION = 3;
/** From this far below the margin on, preparations begin. */
const NEARLY = 3.5;

/**
 * Breaking the truce must pay clearly more than going on. The forecast is read at its middle, leaning to its high end
 * for the bold and to its low end for the cautious.
 */
export function attackPlan(situation: Situation, outlook: Outlook): AttackPlan {
  const best = bestForecast(situation);
  if (best === null || situation.rival === null) return KEEPS_TRUCE;
  const { risk } = situation.persona.parameters;
  const lean = (risk - 0.5) * 0.5 * (best.war.high - best.war.low);
  const attack = best.war.value + lean;
  const needed = Math.max(outlook.goingOn, outlook.war) + LEAST_MARGIN + CAUTION * (1 - risk);
  if (attack > needed) {
    const because = `Breaking the truce is forecast at ${figure(attack)}; going on at ${figure(outlook.goingOn)}, with the text in force worth ${figure(situation.inForceWorth)}.`;
    return { now: true, because, bonus: () => 0 };
  }
  const near = Math.max(0, 1 - (needed - attack) / NEARLY);
  return {
    now: false,
    because: null,
    bonus: (mix) => (mix === 'massing' ? 0.6 * near * risk : mix === 'staging' ? 0.9 * near * risk : 0),
  };
}

function bestForecast(situation: Situation): AttackForecast | null {
  const { options, capacity, used } = situation.view.orders;
  const open = options.filter((one) => one.refusal === null && one.capacity[0] <= capacity - used);
  const forecasts = open.flatMap((option) => option.forecast);
  return forecasts.reduce<AttackForecast | null>(
    (best, one) => (best === null || one.war.value > best.war.value ? one : best),
    null,
  );
}
