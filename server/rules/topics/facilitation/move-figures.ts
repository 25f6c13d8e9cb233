// How an act of facilitation moves figures, and how its reversal gives back the difference; knows no inject and no ruling.

import type { Scenario } from '../../../../shared/catalogue/index.ts';
import { round } from '../../../../shared/kernel/index.ts';
import type { Readers } from '../../../../shared/views/index.ts';
import type { FacilitationState } from '../../facilitation-state.ts';
import type { Fact } from '../../facts.ts';
import { moveFigures, type Night, openNight, type Push } from '../../night/night.ts';
import type { Cause, Change, SessionState } from '../../state.ts';
import { lookupsOf } from '../../war/lookups.ts';

/** A working copy of the session as it stands, outside any night. */
export const boardNow = (scenario: Scenario, state: SessionState, at: number): Night =>
  openNight(scenario, state, [], at);

/** `readers` have been told of it; nobody else learns why a figure moved. */
export const causeOf = (id: 'inject' | 'ruling', readers: Readers): Cause => ({
  kind: 'facilitation',
  id,
  by: null,
  readers,
});

/** What moved, with the ground that a change of control stands for (rule 8.47). */
export function factsOfMoves(night: Night, cause: Cause, changes: readonly Change[]): readonly Fact[] {
  if (changes.length === 0) return [];
  const { sectors } = lookupsOf(night.scenario);
  const ground = changes
    .filter(({ track }) => track === 'control')
    .reduce((sum, { of, by }) => sum + by * (sectors.get(of)?.weight ?? 0), 0);
  return [
    { type: 'tracksMoved', at: night.at, cause, changes },
    ...(ground === 0 ? [] : [{ type: 'groundTaken', at: night.at, ground: round(ground, 4) } as const]),
  ];
}

const keyOf = ({ track, of }: Change): string => `${track}/${of}`;

/** What a reversal gives back, and what is owed since. */
export interface GivenBack {
  readonly changes: readonly Change[];
  readonly owed: FacilitationState['owed'];
}

/**
 * Rule 10.9: the opposite differences, the latest first. Where a figure stands at the end of its range and cannot be given back
 * in full, the rest is owed and goes with the next reversal that moves it: once all are reversed, all is as it would have been.
 */
export function giveBack(
  night: Night,
  owed: FacilitationState['owed'],
  changes: readonly Change[],
): GivenBack {
  const rest: Record<string, number> = { ...owed };
  const back: Change[] = [];
  for (const change of changes.toReversed()) {
    const key = keyOf(change);
    const wanted = round((rest[key] ?? 0) - change.by, 4);
    const push: Push = [change.track, change.of, wanted];
    const moved = moveFigures(night, [push]);
    back.push(...moved);
    const left = round(wanted - moved.reduce((sum, { by }) => sum + by, 0), 4);
    if (left === 0) delete rest[key];
    else rest[key] = left;
  }
  return { changes: back, owed: rest };
}
