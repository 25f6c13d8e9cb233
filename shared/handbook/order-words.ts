// Owns what an order costs and does in words, the same in the game and in the handbook; reckons nothing.
import type { PublicEffect, PublicOrder, PublicOutcome, PublicScenario } from '../views/index.ts';
import type { Say } from './say.ts';

/** `1 to 3 of capacity, 2 of political capital`. */
export function orderCost({ capacity: [from, to], capital }: PublicOrder, say: Say): string {
  const points =
    from === to ? say('order.capacity', { points: from }) : say('order.capacityRange', { from, to });
  return capital === 0 ? points : say('order.capital', { cost: points, capital });
}

/** One effect as a phrase, e.g. `Trust falls a little`. */
export function effectInWords(scenario: PublicScenario, effect: PublicEffect, say: Say): string {
  switch (effect.do) {
    case 'change': {
      const track = scenario.tracks.find(({ id }) => id === effect.track)?.name ?? effect.track;
      return say('effect.change', {
        track,
        of: whom(scenario, effect.of, say),
        moves: say(`effect.${effect.up ? 'up' : 'down'}.${effect.size}`),
        grows: effect.grows ? say('effect.grows') : '',
      });
    }
    case 'mark':
      return say(effect.days === 1 ? 'effect.day' : 'effect.days', {
        // Elsewhere the words say whom it concerns; being named may befall either side.
        what:
          say(`effect.mark.${effect.mark}`) + (effect.mark === 'named' ? whom(scenario, effect.of, say) : ''),
        days: effect.days,
      });
    case 'deed':
      return say(`effect.deed.${effect.deed}`);
  }
}

function whom(scenario: PublicScenario, of: string, say: Say): string {
  const delegation = scenario.delegations.find(({ id }) => id === of);
  return delegation ? say('effect.of.delegation', { name: delegation.name }) : say(`effect.of.${of}`);
}

/** What follows of an outcome, as a list of phrases in one line. */
export const outcomeEffects = (scenario: PublicScenario, { effects }: PublicOutcome, say: Say): string =>
  effects.map((effect) => effectInWords(scenario, effect, say)).join('; ');

/** A chance from 0 to 1 in whole per cents. */
export const inPerCent = (chance: number): string => `${Math.round(chance * 100)} %`;
