// Owns the random sample of the treaty space that the debrief scatters; knows nothing of drawing.

import { createRandom } from '../../../shared/kernel/random.ts';
import { type BargainingProblem, isAcceptable, isPermitted, utilitiesOf } from './bargaining-problem.ts';

export type SampledText = {
  /** Option index per clause, in clause order. */
  readonly package: Int8Array;
  /** Worth to each delegation, in the problem's order. */
  readonly utilities: readonly number[];
  /** Crosses nobody's red line and does not contradict itself. */
  readonly permitted: boolean;
  /** Permitted, and worth its reservation to everybody. */
  readonly acceptable: boolean;
};

/** `n` texts drawn evenly from all conceivable ones; the same seed draws the same texts. */
export function sampleTexts(problem: BargainingProblem, n: number, seed: string): SampledText[] {
  const random = createRandom(seed);
  return Array.from({ length: n }, () => {
    const pkg = Int8Array.from(problem.sizes, (size) => random.int(size));
    return {
      package: pkg,
      utilities: utilitiesOf(problem, pkg),
      permitted: isPermitted(problem, pkg),
      acceptable: isAcceptable(problem, pkg),
    };
  });
}
