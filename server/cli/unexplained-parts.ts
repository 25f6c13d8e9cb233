// Owns which parts of a scenario do not say what they model and where that comes from; judges no word of what they say.

import type { Scenario } from '../../shared/catalogue/index.ts';

export interface UnexplainedParts {
  readonly kind: 'clauses' | 'options' | 'orders' | 'tracks' | 'injects';
  /** In file order; one at least. */
  readonly ids: readonly string[];
}

interface Part {
  readonly id: string;
  readonly models?: string;
  /** Where it comes from: in words, or as tags of sources. */
  readonly source?: string;
  readonly src?: readonly string[];
}

const isExplained = ({ models = '', source = '', src = [] }: Part): boolean =>
  models !== '' && (source !== '' || src.length > 0);

/** By kind; none in a scenario that retells another and leaves models and sources to it (`twinOf`). */
export function unexplainedParts(scenario: Scenario): readonly UnexplainedParts[] {
  if (scenario.twinOf !== undefined) return [];
  const { treaty, orders, tracks, injects = [] } = scenario;
  const parts: readonly (readonly [UnexplainedParts['kind'], readonly Part[]])[] = [
    ['clauses', treaty.clauses],
    ['options', treaty.clauses.flatMap(({ options }) => options)],
    ['orders', orders],
    ['tracks', tracks],
    ['injects', injects],
  ];
  return parts
    .map(([kind, all]) => ({ kind, ids: all.filter((one) => !isExplained(one)).map(({ id }) => id) }))
    .filter(({ ids }) => ids.length > 0);
}
