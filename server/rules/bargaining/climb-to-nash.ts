// Owns the quick climb to a good text with which the exact search starts; proves nothing.

import { createRandom } from '../../../shared/kernel/random.ts';
import { type BargainingProblem, isPermitted, utilitiesOf } from './bargaining-problem.ts';

const STARTS = 24;

/** Best text found by changing one or two clauses at a time from seeded starts; null when none pleased everyone. */
export function climbToNash(
  problem: BargainingProblem,
  seed: string,
): { package: Int8Array; utilities: number[] } | null {
  const random = createRandom(seed);
  let best: Int8Array | null = null;
  let bestScore = 0;
  for (let start = 0; start < STARTS; start++) {
    const from = Int8Array.from(problem.allowed, (options) => random.pick(options));
    const { pkg, score } = climb(problem, from);
    if (score > bestScore) {
      best = pkg;
      bestScore = score;
    }
  }
  return best && { package: best, utilities: utilitiesOf(problem, best) };
}

function climb(problem: BargainingProblem, from: Int8Array): { pkg: Int8Array; score: number } {
  let pkg = from;
  let score = scoreOf(problem, pkg);
  for (;;) {
    const better = bestNeighbour(problem, pkg, score);
    if (better === null) return { pkg, score };
    ({ pkg, score } = better);
  }
}

/** The best text one change away, or two changes away when one is not enough; null at a local optimum. */
function bestNeighbour(problem: BargainingProblem, pkg: Int8Array, score: number) {
  const single = bestAmong(problem, pkg, score, false);
  return single ?? bestAmong(problem, pkg, score, true);
}

function bestAmong(problem: BargainingProblem, pkg: Int8Array, score: number, pairs: boolean) {
  let best: { pkg: Int8Array; score: number } | null = null;
  const trial = pkg.slice();
  const consider = () => {
    const found = scoreOf(problem, trial);
    if (found > (best?.score ?? score + 1e-12)) best = { pkg: trial.slice(), score: found };
  };
  const vary = (clause: number, then: () => void) => {
    for (const option of problem.allowed[clause] ?? []) {
      if (option === pkg[clause]) continue;
      trial[clause] = option;
      then();
    }
    trial[clause] = pkg[clause] as number;
  };
  for (let i = 0; i < pkg.length; i++) {
    if (!pairs) vary(i, consider);
    else for (let j = i + 1; j < pkg.length; j++) vary(i, () => vary(j, consider));
  }
  return best as { pkg: Int8Array; score: number } | null;
}

/** Positive when everybody gains (the product of gains); otherwise minus what is missing, a broken rule counting much. */
function scoreOf(problem: BargainingProblem, pkg: Int8Array): number {
  const gains = problem.sheets.map((sheet, k) => sheet.utility(pkg) - (problem.reservations[k] as number));
  const missing = gains.reduce((sum, gain) => sum + Math.max(0, 1e-6 - gain), 0);
  const broken = isPermitted(problem, pkg) ? 0 : 1000;
  return missing + broken > 0 ? -missing - broken : gains.reduce((product, gain) => product * gain, 1);
}
