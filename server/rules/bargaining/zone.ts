// Owns the size of the zone of possible agreement: which share of all conceivable texts everybody would sign.

import { createRandom } from '../../../shared/kernel/random.ts';
import { type BargainingProblem, isAcceptable, packageCount } from './bargaining-problem.ts';
import { type Budget, planWalk, walkTexts } from './walk-texts.ts';

export type Zone =
  | { readonly method: 'counted'; readonly share: number; readonly count: number }
  | {
      readonly method: 'sampled';
      readonly share: number;
      readonly samples: number;
      readonly hits: number;
      /** 95 % interval of the share (Wilson 1927). */
      readonly interval: readonly [number, number];
    };

const SAMPLES = 400_000;

/**
 * Counts every acceptable text; when there are more of them than the budget allows to visit, estimates their share from
 * 400,000 seeded random texts.
 */
export function zoneOf(problem: BargainingProblem, seed: string, budget: Budget): Zone {
  const count = canBeCounted(problem, seed, budget) ? countTexts(problem, budget) : null;
  if (count !== null) return { method: 'counted', share: count / packageCount(problem), count };
  const hits = randomHits(problem, seed, SAMPLES);
  return {
    method: 'sampled',
    share: hits / SAMPLES,
    samples: SAMPLES,
    hits,
    interval: wilson(hits, SAMPLES),
  };
}

/** A small sample tells whether counting would be in vain. */
function canBeCounted(problem: BargainingProblem, seed: string, budget: Budget): boolean {
  const probes = SAMPLES / 10;
  return (randomHits(problem, seed, probes) / probes) * packageCount(problem) < budget.left;
}

/** Number of acceptable texts; null when the budget runs out. */
function countTexts(problem: BargainingProblem, budget: Budget): number | null {
  let count = 0;
  const visitor = {
    prune: () => false,
    text: () => {
      count++;
    },
  };
  return walkTexts(planWalk(problem), visitor, budget) ? count : null;
}

function randomHits(problem: BargainingProblem, seed: string, samples: number): number {
  const random = createRandom(seed);
  const pkg = new Int8Array(problem.sizes.length);
  let hits = 0;
  for (let i = 0; i < samples; i++) {
    for (let clause = 0; clause < pkg.length; clause++) {
      pkg[clause] = random.int(problem.sizes[clause] as number);
    }
    if (isAcceptable(problem, pkg)) hits++;
  }
  return hits;
}

/** Score interval of a share of `hits` in `n` at 95 % (Wilson 1927). */
export function wilson(hits: number, n: number): readonly [number, number] {
  const z = 1.959964;
  const share = hits / n;
  const centre = share + (z * z) / (2 * n);
  const half = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const whole = 1 + (z * z) / n;
  return [Math.max(0, (centre - half) / whole), Math.min(1, (centre + half) / whole)];
}
