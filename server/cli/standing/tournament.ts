// Owns the tournament of standing scripts: all pairs under one regime on the same seeds; says who answered whom best.

import type { Scenario } from '../../../shared/catalogue/index.ts';
import { invariant } from '../../../shared/kernel/index.ts';
import type { DelegationId } from '../../../shared/views/index.ts';
import { belligerentScripts } from '../../delegates/scripts/belligerent-scripts.ts';
import { seedsFrom } from './measured.ts';
import { playStanding, type StandingResult } from './play-standing.ts';
import type { Regime } from './regimes.ts';
import { thirdParties } from './third-parties.ts';

interface Played {
  readonly scripts: Readonly<Record<DelegationId, string>>;
  readonly seed: string;
  readonly result: StandingResult;
}

/** How one side's scripts did against the other's. */
export interface Answers {
  readonly self: DelegationId;
  /** Script → share of games (other's script and seed) in which no other own script would have brought more. Sums to 1. */
  readonly wins: Readonly<Record<string, number>>;
  /** Script → number of the other side's scripts to which it is the best reply on average. */
  readonly bestReplies: Readonly<Record<string, number>>;
}

export interface Tournament {
  readonly regime: Regime;
  readonly played: readonly Played[];
  readonly answers: readonly Answers[];
}

/** Plays every script against every other, `games` seeds a pair; third parties come round with the seeds. */
export function playTournament(scenario: Scenario, regime: Regime, seed: string, games: number): Tournament {
  const [first, second] = scenario.delegations
    .filter(({ role }) => role === 'belligerent')
    .map(({ id }) => id);
  invariant(first !== undefined && second !== undefined, 'there are two belligerents');
  const played = seedsFrom(seed, games).flatMap((one, index) =>
    belligerentScripts.flatMap((mine) =>
      belligerentScripts.map((theirs): Played => {
        const scripts = { ...thirdParties(scenario, index + 1), [first]: mine, [second]: theirs };
        const result = playStanding(scenario, { regime, seed: one, scripts });
        return { scripts: { [first]: mine.name, [second]: theirs.name }, seed: one, result };
      }),
    ),
  );
  return { regime, played, answers: [answersOf(played, first, second), answersOf(played, second, first)] };
}

function answersOf(played: readonly Played[], self: DelegationId, other: DelegationId): Answers {
  const wins: Record<string, number> = {};
  const bestReplies: Record<string, number> = {};
  const bySeed = grouped(played, ({ scripts, seed }) => `${scripts[other]}/${seed}`);
  for (const games of bySeed.values()) count(wins, bestOf(games, self), 1 / bySeed.size);
  const byScript = grouped(played, ({ scripts }) => scripts[other] ?? '');
  for (const games of byScript.values()) count(bestReplies, bestOf(games, self), 1);
  return { self, wins, bestReplies };
}

function grouped(played: readonly Played[], keyOf: (one: Played) => string): ReadonlyMap<string, Played[]> {
  const groups = new Map<string, Played[]>();
  for (const one of played) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

/** The own script with the highest result on average over these games. */
function bestOf(games: readonly Played[], self: DelegationId): string {
  const sums: Record<string, number> = {};
  for (const { scripts, result } of games) count(sums, scripts[self] ?? '', result.results[self] ?? 0);
  const [best] = Object.entries(sums).toSorted(([, a], [, b]) => b - a);
  return best?.[0] ?? '';
}

function count(into: Record<string, number>, name: string, by: number): void {
  into[name] = (into[name] ?? 0) + by;
}
