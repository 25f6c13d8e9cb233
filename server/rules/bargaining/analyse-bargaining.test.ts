// Tests of the bargaining space (9): peace is possible and narrow; known results, and brute force on small problems.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPackage } from '../../../shared/catalogue/package-of-options.ts';
import type { Scenario } from '../../../shared/catalogue/scenario.ts';
import { thirtyDays } from '../testing/load-scenario.ts';
import { smallScenario } from '../testing/small-scenario.ts';
import { analyseBargaining } from './analyse-bargaining.ts';
import {
  type BargainingProblem,
  bargainingProblem,
  isAcceptable,
  isPermitted,
  namedPackage,
  packageCount,
  utilitiesOf,
} from './bargaining-problem.ts';
import { nashPackage } from './nash-package.ts';
import { paretoSet } from './pareto-set.ts';
import { sampleTexts } from './sample-texts.ts';
import { singleClauseDeals } from './single-clause-deals.ts';
import { supportedFrontier } from './supported-frontier.ts';
import { planWalk, walkTexts } from './walk-texts.ts';
import { wilson, zoneOf } from './zone.ts';

const PLENTY = 1e9;

describe('the first scenario', () => {
  const problem = bargainingProblem(thirtyDays);

  it('comes out as its file says', () => {
    const space = analyseBargaining(thirtyDays);
    expect(space.packages).toBe(65_536_000_000);
    expect(space.nash.proven).toBe(true);
    if (!space.nash.found) throw new Error('no Nash package');
    expect(formatPackage(thirtyDays, namedPackage(problem, space.nash.package))).toBe(thirtyDays.check?.nash);
    expect(space.nash.utilities.map((u) => Number(u.toFixed(1)))).toEqual([57.3, 70.9, 86.1, 76.8, 99.2]);
    expect(space.nash.product / (thirtyDays.check?.nashProduct ?? 1)).toBeCloseTo(1, 4);
    expect(space.zone).toEqual({ method: 'counted', share: 2_437_915 / 65_536_000_000, count: 2_437_915 });
    expect(space.pareto).toEqual({ count: 1440, exact: true });
    expect(space.singleClauseDeals).toEqual([]);
  });

  it('finds the best that each could have within the zone', () => {
    const best = problem.delegations.map(() => 0);
    const visitor = {
      prune: () => false,
      text: (_pkg: ArrayLike<number>, worth: Float64Array, at: number) => {
        for (let k = 0; k < best.length; k++) best[k] = Math.max(best[k] ?? 0, worth[at + k] ?? 0);
      },
    };
    expect(walkTexts(planWalk(problem), visitor, { left: PLENTY })).toBe(true);
    const rounded = problem.delegations.map((id, k) => [id, Number((best[k] ?? 0).toFixed(1))]);
    expect(Object.fromEntries(rounded)).toEqual(thirtyDays.check?.bestInZone);
  });

  it('gives the same answer whatever the seed', () => {
    const texts = ['a', 'b', 'c'].map((seed) => {
      const nash = nashPackage(problem, seed, { left: PLENTY });
      return nash.found && [...nash.package].join('');
    });
    expect(new Set(texts).size).toBe(1);
  });

  it('draws a frontier that no sampled permitted text lies beyond', () => {
    const [ru, ua] = [0, 1];
    const frontier = supportedFrontier(problem, ru, ua);
    const corners = frontier.map(({ utilities }) => [utilities[ru] ?? 0, utilities[ua] ?? 0] as const);
    expect(corners.length).toBeGreaterThan(5);
    for (const text of sampleTexts(problem, 20_000, 'frontier')) {
      if (!text.permitted) continue;
      const [x, y] = [text.utilities[ru] ?? 0, text.utilities[ua] ?? 0];
      for (let i = 1; i < corners.length; i++) {
        const [[x0, y0], [x1, y1]] = [corners[i - 1] ?? [0, 0], corners[i] ?? [0, 0]];
        expect((y1 - y0) * (x - x0) + (x0 - x1) * (y - y0)).toBeLessThan(1e-3);
      }
    }
  });

  it('says so when the budget is too small, and estimates', () => {
    const nash = nashPackage(problem, 'small', { left: 100 });
    expect(nash.found).toBe(true);
    expect(nash.proven).toBe(false);
    expect(paretoSet(problem, { left: 5000 }).complete).toBe(false);
    const zone = zoneOf(problem, 'small', { left: 100 });
    if (zone.method !== 'sampled') throw new Error('expected a sample');
    expect(zone.interval[0]).toBeLessThan(3.72e-5);
    expect(zone.interval[1]).toBeGreaterThan(3.72e-5);
  });
});

describe('the small scenario', () => {
  it('comes out as its file says', () => {
    const { nash, packages, zone, pareto } = analyseBargaining(smallScenario);
    if (!nash.found) throw new Error('no Nash package');
    expect(formatPackage(smallScenario, namedPackage(bargainingProblem(smallScenario), nash.package))).toBe(
      smallScenario.check?.nash,
    );
    expect({ packages, zone, pareto, proven: nash.proven }).toEqual({
      packages: 72,
      zone: { method: 'counted', share: 4 / 72, count: 4 },
      pareto: { count: 2, exact: true },
      proven: true,
    });
  });
});

/** Every conceivable text, one after the other. */
function allTexts(problem: BargainingProblem): number[][] {
  return problem.sizes.reduce<number[][]>(
    (texts, size) => texts.flatMap((text) => Array.from({ length: size }, (_, option) => [...text, option])),
    [[]],
  );
}

/** The small scenario with other values, reservations, red lines and pair terms. */
const anyProblem = fc
  .record({
    values: fc.array(fc.nat(20), { minLength: 12 * 3, maxLength: 12 * 3 }),
    reservations: fc.array(fc.integer({ min: 20, max: 60 }), { minLength: 3, maxLength: 3 }),
    redLines: fc.subarray(['K01a', 'K02c', 'K03a', 'K04d', 'K04a']),
    adds: fc.array(fc.integer({ min: -8, max: 8 }), { minLength: 2, maxLength: 2 }),
  })
  .map(({ values, reservations, redLines, adds }) => {
    const ids = smallScenario.delegations.map((delegation) => delegation.id);
    let next = 0;
    const scenario: Scenario = {
      ...smallScenario,
      treaty: {
        ...smallScenario.treaty,
        clauses: smallScenario.treaty.clauses.map((clause) => ({
          ...clause,
          values: Object.fromEntries(
            ids.map((id) => [id, clause.options.map(() => 5 * (values[next++] ?? 0))]),
          ),
        })),
        reservation: Object.fromEntries(ids.map((id, k) => [id, reservations[k] ?? 0])),
        redLines: { [ids[0] ?? '']: redLines.map((option) => ({ option, text: 'No.' })) },
        pairTerms: smallScenario.treaty.pairTerms.map((term, i) => ({ ...term, add: adds[i] ?? 0 })),
      },
    };
    return bargainingProblem(scenario);
  });

describe('any small problem, against brute force', () => {
  it('has the Nash package, the zone and the single-clause deals that counting finds', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const acceptable = allTexts(problem).filter((text) => isAcceptable(problem, text));
        const products = acceptable.map((text) =>
          utilitiesOf(problem, text).reduce(
            (product, u, k) => product * (u - (problem.reservations[k] ?? 0)),
            1,
          ),
        );
        const best = Math.max(0, ...products);
        const nash = nashPackage(problem, 'any', { left: PLENTY });
        expect(nash.proven).toBe(true);
        if (best < 1e-6) expect(nash.found && nash.product > 1e-6).toBe(false);
        else expect(nash.found && nash.product / best).toBeCloseTo(1, 9);
        expect(zoneOf(problem, 'any', { left: PLENTY })).toMatchObject({ count: acceptable.length });
        const deals = singleClauseDeals(problem);
        expect(deals.length).toBeLessThanOrEqual(acceptable.length);
      }),
      { numRuns: 400 },
    );
  });

  it('has the efficient texts that comparing all with all finds', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const worths = allTexts(problem)
          .filter((text) => isPermitted(problem, text))
          .map((text) => ({ worth: utilitiesOf(problem, text), acceptable: isAcceptable(problem, text) }));
        const beats = (a: number[], b: number[]) =>
          a.every((u, k) => u >= (b[k] ?? 0) - 1e-9) && a.some((u, k) => u > (b[k] ?? 0) + 1e-9);
        const efficient = worths.filter(
          ({ worth, acceptable }) => acceptable && !worths.some((other) => beats(other.worth, worth)),
        );
        expect(paretoSet(problem, { left: PLENTY }).texts).toHaveLength(efficient.length);
      }),
      { numRuns: 300 },
    );
  });

  it('has a frontier whose corners are the best of every weighing', () => {
    fc.assert(
      fc.property(anyProblem, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (problem, weight) => {
        const along = (utilities: readonly number[]) =>
          weight * (utilities[0] ?? 0) + (1 - weight) * (utilities[1] ?? 0);
        const all = allTexts(problem).filter((text) => isPermitted(problem, text));
        const best = Math.max(...all.map((text) => along(utilitiesOf(problem, text))));
        const corners = supportedFrontier(problem, 0, 1).map(({ utilities }) => along(utilities));
        if (all.length === 0) expect(corners).toEqual([]);
        else expect(Math.max(...corners)).toBeCloseTo(best, 3);
      }),
      { numRuns: 200 },
    );
  });
});

describe('sampleTexts', () => {
  it('draws the same texts for the same seed, evenly over the options', () => {
    const problem = bargainingProblem(thirtyDays);
    expect(sampleTexts(problem, 50, 's')).toEqual(sampleTexts(problem, 50, 's'));
    expect(packageCount(problem)).toBe(problem.sizes.reduce((a, b) => a * b));
    const texts = sampleTexts(problem, 8000, 'even');
    const first = texts.filter((text) => text.package[0] === 2).length;
    expect(first / 8000).toBeCloseTo(1 / (problem.sizes[0] ?? 1), 1);
  });
});

describe('wilson', () => {
  it('gives the known interval', () => {
    const [low, high] = wilson(10, 100);
    expect([Number(low.toFixed(4)), Number(high.toFixed(4))]).toEqual([0.0552, 0.1744]);
    expect(wilson(0, 100)[0]).toBe(0);
  });
});
