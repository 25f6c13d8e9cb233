// Owns which of a belligerent's figures the public keeps an estimate of, and how they are named; knows no value.
import type { Scenario } from '../../../shared/catalogue/index.ts';
import type { DelegationId } from '../../../shared/views/index.ts';
import { sideKey } from './figures.ts';

/** `name` is the key in `war.estimates`: the track, or `track:sector` for a side's figure in a sector. */
export interface EstimatedKey {
  readonly name: string;
  readonly track: string;
  readonly key: string;
}

const wholeLine = ['stock', 'readiness', 'support', 'economy', 'works'] as const;
const bySector = ['fortification', 'pressure'] as const;

const made = new WeakMap<Scenario, Map<DelegationId, readonly EstimatedKey[]>>();

/** Every figure of a belligerent that is estimated in public (rule 8.1). */
export function estimatedKeys(scenario: Scenario, delegation: DelegationId): readonly EstimatedKey[] {
  const known = made.get(scenario) ?? new Map<DelegationId, readonly EstimatedKey[]>();
  made.set(scenario, known);
  const before = known.get(delegation);
  if (before) return before;
  const keys: EstimatedKey[] = wholeLine.map((track) => ({ name: track, track, key: delegation }));
  for (const { id } of scenario.sectors) {
    for (const track of bySector) keys.push({ name: `${track}:${id}`, track, key: sideKey(id, delegation) });
  }
  known.set(delegation, keys);
  return keys;
}
