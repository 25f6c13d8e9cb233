// Rules 8.13 to 8.15: works, home politics and influence, as the first scenario's data has them.
import { describe, expect, it } from 'vitest';
import { thirtyDays } from '../testing/load-scenario.ts';
import { type Given, type GivenOrder, truceState, withSealed } from '../testing/truce-state.ts';
import { factsOf } from '../testing/war-replay.ts';
import { resolveNight } from './resolve-night.ts';

/** By how much an order moved one figure. */
function moved(
  given: Given,
  orders: readonly GivenOrder[],
  order: string,
  track: string,
  of: string,
): number {
  const facts = resolveNight(thirtyDays, withSealed(thirtyDays, truceState(thirtyDays, given), orders), 0);
  return factsOf(facts, 'tracksMoved')
    .filter(({ cause }) => cause.id === order)
    .flatMap(({ changes }) => changes)
    .filter((one) => one.track === track && one.of === of)
    .reduce((sum, { by }) => sum + by, 0);
}

describe('rule 8.13: works and massing', () => {
  const fortify: GivenOrder = {
    delegation: 'UA',
    order: 'fortify-sector',
    points: 3,
    target: { sector: 'pokrovsk' },
  };

  it('given works, then more are worth less', () => {
    expect(moved({}, [fortify], 'fortify-sector', 'works', 'UA')).toBeCloseTo(9.9 * 0.9, 3);
    expect(moved({ tracks: { works: { UA: 60 } } }, [fortify], 'fortify-sector', 'works', 'UA')).toBeCloseTo(
      9.9 * 0.4,
      3,
    );
  });

  it('given troops massed on an axis, then pressure and tension rise there', () => {
    const mass: GivenOrder = {
      delegation: 'RU',
      order: 'build-up-axis',
      points: 2,
      target: { sector: 'pokrovsk' },
    };
    expect(moved({}, [mass], 'build-up-axis', 'pressure', 'pokrovsk:RU')).toBeCloseTo(17.2, 4);
    expect(moved({}, [mass], 'build-up-axis', 'tension', 'shared')).toBeCloseTo(0.5, 4);
  });
});

describe('rule 8.14: politics', () => {
  it('given elections, then support moves towards 55 from either side', () => {
    const vote: GivenOrder = {
      delegation: 'UA',
      order: 'hold-elections',
      points: 6,
      target: { clause: 'C14' },
    };
    const from = (support: number) =>
      moved({ day: 12, tracks: { support: { UA: support } } }, [vote], 'hold-elections', 'support', 'UA');
    expect(from(70)).toBeCloseTo(-12, 4);
    expect(from(40)).toBeCloseTo(12, 4);
  });
});

describe('rule 8.15: influence', () => {
  const campaign: GivenOrder = {
    delegation: 'RU',
    order: 'influence-campaign',
    points: 4,
    target: { delegation: 'UA', theme: 'broken-promises' },
  };
  const counter = (points: number): GivenOrder => ({
    delegation: 'UA',
    order: 'counter-influence',
    points,
    target: { delegation: 'RU' },
  });

  it('given a campaign, then own opinion gains of what is left, the other’s loses of what it has', () => {
    const scale = 4 ** 0.85;
    expect(moved({ seed: 'x' }, [campaign], 'influence-campaign', 'opinion', 'UA')).toBeCloseTo(
      -0.52 * scale * 0.62,
      3,
    );
    const own = moved({ seed: 'x' }, [campaign], 'influence-campaign', 'opinion', 'RU');
    const gained = 0.4 * scale * 0.65;
    expect([gained, gained - 2.6].some((one) => Math.abs(one - own) < 1e-3)).toBe(true);
  });

  it('given counter influence, then each point takes its share away, two at most', () => {
    const hurt = (orders: readonly GivenOrder[], given: Given = {}) =>
      -moved(given, [campaign, ...orders], 'influence-campaign', 'support', 'UA');
    expect(hurt([counter(1)]) / hurt([])).toBeCloseTo(1 - 0.46, 3);
    expect(hurt([counter(2)]) / hurt([])).toBeCloseTo(1 - 0.92, 2);
    const standing = { marks: [{ mark: 'counterStanding', of: 'UA', value: 0.5, days: 9 }] };
    expect(hurt([counter(2)], standing)).toBeCloseTo(hurt([counter(2)]), 3);
  });
});
