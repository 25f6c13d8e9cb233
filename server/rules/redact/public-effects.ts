// Owns what anyone may know of an order's effects: which way, how much in words, at what odds; never the exact figures.
import type {
  Chance,
  Effect,
  Order,
  Quantity,
  Scenario,
  SimpleEffect,
} from '../../../shared/catalogue/index.ts';
import { assertNever, clamp, round } from '../../../shared/kernel/index.ts';
import type { PublicEffect, PublicOutcome } from '../../../shared/views/index.ts';

/** Coverage of a line that hardly anybody watches, and of one that is watched well; 0 to 1. */
const UNWATCHED = 0.1;
const WATCHED = 0.8;

/** What a term reads when nothing is known of the moment: two points given, nothing prepared, everything in the middle. */
const MIDDLE: Readonly<Record<Exclude<Quantity, 'M'>, number>> = {
  points: 2,
  conceal: 0,
  cover: 0,
  documented: 0,
  counterOther: 0,
  elected: 0,
  threatSelf: 0,
  supplyLine: 1,
  sectorFort: 40,
  works: 10,
  ownOpinion: 50,
  otherOpinion: 50,
  ownSupport: 50,
  tension: 30,
  opinionShare: 0.5,
  priorStaged: 0,
};

/** Shares of a track's range from which one point's effect counts as clear, and as strong. */
const CLEAR = 0.015;
const STRONG = 0.05;

/** What the order does for sure; outcomes that are drawn stand in `outcomesOf`. */
export function effectsOf(scenario: Scenario, order: Order): readonly PublicEffect[] {
  return order.effects.flatMap((effect) => (effect.do === 'odds' ? [] : publicEffects(scenario, effect)));
}

/** Rule 6.12 at a neutral moment: each outcome with its chance on an unwatched and on a well watched line. */
export function outcomesOf(scenario: Scenario, order: Order): readonly PublicOutcome[] {
  return order.effects.flatMap((effect) => {
    if (effect.do === 'settle') return settled(scenario, effect.chance);
    if (effect.do !== 'odds') return [];
    const chances = effect.outcomes.map(({ chance }) => chance);
    const unwatched = drawn(scenario, chances, UNWATCHED);
    const watched = drawn(scenario, chances, WATCHED);
    return effect.outcomes.map(({ id, then }, index) => ({
      outcome: id,
      unwatched: unwatched[index] ?? 0,
      watched: watched[index] ?? 0,
      effects: then.flatMap((one) => publicEffects(scenario, one)),
    }));
  });
}

/** An order that tries to close a case: it does, or the case stays open. */
function settled(scenario: Scenario, chance: Chance): readonly PublicOutcome[] {
  const unwatched = drawn(scenario, [chance, null], UNWATCHED);
  const watched = drawn(scenario, [chance, null], WATCHED);
  return ['closed', 'stays-open'].map((outcome, index) => ({
    outcome,
    unwatched: unwatched[index] ?? 0,
    watched: watched[index] ?? 0,
    effects: [],
  }));
}

/** Drawn in order, each from what the earlier ones left; rounded to whole per cents. */
function drawn(scenario: Scenario, chances: readonly (Chance | null)[], coverage: number): readonly number[] {
  let left = 1;
  return chances.map((chance) => {
    const share = chance === null ? left : left * chanceAt(scenario, chance, coverage);
    left -= share;
    return round(share, 2);
  });
}

function chanceAt(scenario: Scenario, { times }: Chance, coverage: number): number {
  const product = times.reduce((sum, { a, b = 1, x }) => {
    if (x === undefined) return sum * a;
    return sum * (a + b * (x === 'M' ? coverage : MIDDLE[x]));
  }, 1);
  return clamp(product, 0, scenario.parameters.caps.chance);
}

function publicEffects(scenario: Scenario, effect: Effect | SimpleEffect): readonly PublicEffect[] {
  switch (effect.do) {
    case 'change':
      return [changeOf(scenario, effect)];
    case 'mark':
      return [{ do: 'mark', mark: effect.mark, of: effect.of, days: effect.days }];
    case 'incident':
    case 'aid-shift':
    case 'settle':
    case 'end-truce':
    case 'publish':
    case 'report':
      return [{ do: 'deed', deed: effect.do }];
    case 'odds':
      return [];
    default:
      return assertNever(effect, 'effect');
  }
}

function changeOf(
  scenario: Scenario,
  { track, of, add, scale }: Extract<SimpleEffect, { do: 'change' }>,
): PublicEffect {
  const [least, most] = scenario.tracks.find(({ id }) => id === track)?.range ?? [0, 100];
  const share = Math.abs(add) / Math.max(1e-6, most - least);
  const size = share >= STRONG ? 'strong' : share >= CLEAR ? 'clear' : 'slight';
  return { do: 'change', track, of, up: add > 0, size, grows: scale !== undefined && scale !== 'flat' };
}
