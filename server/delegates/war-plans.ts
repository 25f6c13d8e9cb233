// Owns the question whether to break the truce: the shown forecast against what going on is worth; seals nothing itself.

import type { AttackForecast } from '../../shared/views/index.ts';
import { figure } from './decision-notes.ts';
import { oddsAt } from './order-worth.ts';
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
const LEAST_MARGIN = 1.5;
const CAUTION = 4.5;
/** From this far below the margin on, preparations begin. */
const NEARLY = 4;
/** What a believed pretext takes off the price of breaking the truce, in points: staffs' rule of thumb. */
const PRETEXT_BRINGS = 7;

/**
 * Breaking the truce must pay clearly more than going on. The forecast is read at its middle, the more towards its low
 * end the more cautious the persona: the other side may have been warned.
 */
export function attackPlan(situation: Situation, outlook: Outlook): AttackPlan {
  const best = bestForecast(situation);
  if (best === null || situation.rival === null) return KEEPS_TRUCE;
  const { risk } = situation.persona.parameters;
  const attack = best.war.value - 0.5 * (1 - risk) * (best.war.value - best.war.low);
  const needed = Math.max(outlook.goingOn, outlook.war) + LEAST_MARGIN + CAUTION * (1 - risk);
  if (attack > needed) {
    const because = `Breaking the truce is forecast at ${figure(attack)}; going on at ${figure(outlook.goingOn)}, with the text in force worth ${figure(situation.inForceWorth)}.`;
    return { now: true, because, bonus: () => 0 };
  }
  const near = Math.max(0, 1 - (needed - attack) / NEARLY);
  const withPretext = Math.max(0, attack + PRETEXT_BRINGS - needed);
  return {
    now: false,
    because: null,
    bonus: (mix) =>
      mix === 'massing'
        ? 0.7 * near * (0.3 + risk)
        : mix === 'staging'
          ? 0.8 * believed(situation) * withPretext
          : 0,
  };
}

/** Shown chance that a staged incident is believed tonight; 0 when none can be staged. */
function believed(situation: Situation): number {
  const chances = situation.view.orders.options.map((option) =>
    option.refusal === null ? (oddsAt(option, option.capacity[0])?.believed ?? 0) : 0,
  );
  return Math.max(0, ...chances);
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
