// Owns the search for a script that serves a belligerent best whatever the other does: plays all pairs, compares, words the fault.

import type { Fault } from '../../shared/catalogue/fault.ts';
import { OPTION_LETTERS, type Scenario } from '../../shared/catalogue/index.ts';
import { invariant } from '../../shared/kernel/index.ts';
import type { DelegationId } from '../../shared/views/index.ts';
import { type OrderScript, scriptsFor } from './order-scripts.ts';
import { playScripts } from './play-scripts.ts';

/** Games for each pair of scripts and each regime. */
const SEEDS = 2;
/** Points of result by which a script must lead everywhere before it counts as dominant; less is noise. */
const MARGIN = 1;
/** And by which it may fall behind a script that does the same and more. */
const TIE = 0.25;

/** What one script brought against one of the other side's under one regime, mean of the games. */
interface Played {
  readonly mine: OrderScript;
  /** The other side's script and the regime: one column of the comparison. */
  readonly against: string;
  readonly result: number;
}

/**
 * A fault for each belligerent that has a script better than all its others, by a point at least, against every script of
 * the other side and both in the dark and watched: then there is nothing to decide. Fixed seeds: same scenario, same answer.
 */
export function dominantScriptFaults(scenario: Scenario): Fault[] {
  const [first, second] = scenario.delegations
    .filter(({ role }) => role === 'belligerent')
    .map(({ id }) => id);
  invariant(first !== undefined && second !== undefined, 'there are two belligerents');
  const played: Record<DelegationId, Played[]> = { [first]: [], [second]: [] };
  for (const [regime, world] of regimesOf(scenario)) {
    for (const one of scriptsFor(scenario, first)) {
      for (const other of scriptsFor(scenario, second)) {
        const results = meanResults(world, { [first]: one, [second]: other });
        played[first]?.push({ mine: one, against: `${regime}/${other.name}`, result: results[first] ?? 0 });
        played[second]?.push({ mine: other, against: `${regime}/${one.name}`, result: results[second] ?? 0 });
      }
    }
  }
  return [first, second].flatMap((id) => faultOf(id, id === first ? second : first, played[id] ?? []));
}

/** Nobody watching and as many watching as any text allows: the text in force is the only thing changed. */
function regimesOf(scenario: Scenario): [string, Scenario][] {
  const { clause: id, byOption } = scenario.parameters.monitoring;
  const known = OPTION_LETTERS.filter((letter) => byOption[letter] !== undefined);
  const byCoverage = known.toSorted((a, b) => (byOption[a] ?? 0) - (byOption[b] ?? 0));
  const [least, most] = [byCoverage[0], byCoverage.at(-1)];
  if (id === null || least === undefined || most === undefined) return [['as it is', scenario]];
  const under = (letter: typeof least): Scenario => ({
    ...scenario,
    treaty: {
      ...scenario.treaty,
      clauses: scenario.treaty.clauses.map((clause) =>
        clause.id === id ? { ...clause, statusQuo: letter } : clause,
      ),
    },
  });
  return [
    ['dark', under(least)],
    ['watched', under(most)],
  ];
}

function meanResults(
  scenario: Scenario,
  scripts: Readonly<Record<DelegationId, OrderScript>>,
): Record<DelegationId, number> {
  const sums: Record<DelegationId, number> = {};
  for (let seed = 1; seed <= SEEDS; seed++) {
    for (const [id, result] of Object.entries(playScripts(scenario, scripts, `scripts-${seed}`)))
      sums[id] = (sums[id] ?? 0) + result / SEEDS;
  }
  return sums;
}

function faultOf(self: DelegationId, other: DelegationId, played: readonly Played[]): Fault[] {
  const columns = [...new Set(played.map(({ against }) => against))];
  // A mix that holds a script's orders ties with it and says nothing of it; it only serves as an opponent.
  const scripts = [...new Map(played.map(({ mine }) => [mine.name, mine])).values()].filter(
    (script) => !script.isMix,
  );
  const resultOf = (name: string, against: string) =>
    played.find((one) => one.mine.name === name && one.against === against)?.result ?? 0;
  return scripts.flatMap((script) => {
    const rivals = scripts.filter((rival) => rival !== script);
    const leads = columns.flatMap((column) =>
      rivals.map((rival) => ({
        lead: resultOf(script.name, column) - resultOf(rival.name, column),
        isMore: holdsAllOf(rival, script),
      })),
    );
    const isBest = leads.every(({ lead, isMore }) => lead >= (isMore ? -TIE : MARGIN));
    const least = Math.min(...leads.filter(({ isMore }) => !isMore).map(({ lead }) => lead));
    return isBest && Number.isFinite(least) ? [wordsFor(script, self, other, least)] : [];
  });
}

/** Such a rival does the same and more, and is the same wherever the game ends before the more begins. */
function holdsAllOf(rival: OrderScript, script: OrderScript): boolean {
  return script.orders.length > 0 && script.orders.every((order) => rival.orders.includes(order));
}

function wordsFor(script: OrderScript, self: DelegationId, other: DelegationId, lead: number): Fault {
  const work =
    script.orders.length > 0 ? `${script.name} (${script.orders.join(', ')})` : 'giving no orders at all';
  const message = `the same script every night, ${work}, is worth most to ${self} whatever ${other} does and whoever watches, by ${lead.toFixed(1)} points at least: make it dearer or weaker, or give ${other} an answer to it`;
  return { path: 'orders', message };
}
