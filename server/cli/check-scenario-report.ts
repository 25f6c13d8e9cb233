// Owns what check-scenario says of a scenario, in words and as JSON; reads no file and exits nothing.

import { type Fault, formatFaults } from '../../shared/catalogue/fault.ts';
import { formatPackage, parsePackage } from '../../shared/catalogue/package-of-options.ts';
import type { Scenario } from '../../shared/catalogue/scenario.ts';
import { round } from '../../shared/kernel/round.ts';
import { fromPackageArray } from '../../shared/treaty/compile-sheet.ts';
import type { BargainingSpace } from '../rules/bargaining/analyse-bargaining.ts';
import type { Zone } from '../rules/bargaining/zone.ts';
import { scenarioNotes } from './scenario-notes.ts';

/** The JSON answer: the same fields for good and bad files, null where there is nothing to say. */
export type CheckScenarioJson = {
  readonly ok: boolean;
  readonly errors: readonly Fault[];
  /** Number of conceivable texts. */
  readonly packages: number | null;
  /** Share of them that every delegation would accept. */
  readonly zoneShare: number | null;
  readonly nash: {
    /** `C01c C02c ...`; null when no text gives every delegation more than walking away. */
    readonly package: string | null;
    readonly utilities: Readonly<Record<string, number>> | null;
    readonly proven: boolean;
  } | null;
  /** Number of Pareto-efficient texts among the acceptable ones. */
  readonly pareto: number | null;
  /** Whether some change of one clause alone would be accepted by every delegation. */
  readonly singleClauseDeals: boolean | null;
};

export function faultyJson(errors: readonly Fault[]): CheckScenarioJson {
  return {
    ok: false,
    errors,
    packages: null,
    zoneShare: null,
    nash: null,
    pareto: null,
    singleClauseDeals: null,
  };
}

export function soundJson(scenario: Scenario, space: BargainingSpace): CheckScenarioJson {
  return {
    ok: true,
    errors: [],
    packages: space.packages,
    zoneShare: space.zone.share,
    nash: {
      package: nashText(scenario, space),
      utilities: nashUtilities(space),
      proven: space.nash.proven,
    },
    pareto: space.pareto.count,
    singleClauseDeals: space.singleClauseDeals.length > 0,
  };
}

export function faultyText(file: string, faults: readonly Fault[]): string {
  const count = faults.length === 1 ? 'one fault' : `${faults.length} faults`;
  return `${file}: ${count}\n${formatFaults(faults)}`;
}

/** @param file the path it was read from */
export function soundText(file: string, scenario: Scenario, space: BargainingSpace): string {
  const { delegations, treaty, orders, sectors, days } = scenario;
  const rows = [
    ['Texts', whole(space.packages)],
    ['Zone', zoneWords(space.zone)],
    ['Nash package', nashWords(scenario, space)],
    ...worthRows(scenario, space),
    ['Efficient', paretoWords(space)],
    ['One clause', singleClauseWords(space)],
    ...pinnedRows(scenario, space),
    ...scenarioNotes(scenario, file),
  ];
  return [
    `${file}: no faults`,
    `${scenario.title}: ${delegations.length} delegations, ${treaty.clauses.length} clauses, ${orders.length} orders, ${sectors.length} ${sectors.length === 1 ? 'sector' : 'sectors'}, ${days} days`,
    '',
    ...rows.map(([label = '', text = '']) => `${label.padEnd(16)}${text}`),
  ].join('\n');
}

function zoneWords(zone: Zone): string {
  if (zone.method === 'counted') {
    const oneIn = zone.count > 0 ? `, one in ${whole(Math.round(1 / zone.share))}` : '';
    return `${whole(zone.count)} texts that every delegation accepts${oneIn}; all texts counted`;
  }
  const [low, high] = zone.interval.map((share) => Number((100 * share).toPrecision(3)));
  return `${zone.hits} of ${whole(zone.samples)} random texts; 95 % interval of the share ${low} to ${high} per cent`;
}

function nashWords(scenario: Scenario, space: BargainingSpace): string {
  const text = nashText(scenario, space);
  if (text !== null) return `${text} (${space.nash.proven ? 'proven' : 'best found, not proven'})`;
  return space.nash.proven
    ? 'none: no text gives everybody more than walking away'
    : 'none found, not proven';
}

function worthRows(scenario: Scenario, space: BargainingSpace): string[][] {
  const worth = nashUtilities(space);
  if (worth === null) return [];
  return space.delegations.map((id) => [
    '',
    `${id.padEnd(5)}${(worth[id] ?? 0).toFixed(1).padStart(5)}  walk-away ${(scenario.treaty.reservation[id] ?? 0).toFixed(1)}`,
  ]);
}

function paretoWords(space: BargainingSpace): string {
  const { count, exact } = space.pareto;
  return exact
    ? `${whole(count)} of the accepted texts cannot be bettered for one delegation without loss to another; exact`
    : `${whole(count)} accepted texts not bettered by any other seen; the search was cut short, so not exact`;
}

function singleClauseWords(space: BargainingSpace): string {
  return space.singleClauseDeals.length === 0
    ? 'no change of one clause alone is accepted by every delegation'
    : `accepted by every delegation on its own: ${space.singleClauseDeals.join(' ')}`;
}

/** Whether the file's own record of the Nash package still holds; a note, not a fault: authors change figures. */
function pinnedRows(scenario: Scenario, space: BargainingSpace): string[][] {
  if (scenario.check === undefined) return [];
  const pinned = parsePackage(scenario, scenario.check.nash);
  const same = pinned.ok && formatPackage(scenario, pinned.value) === nashText(scenario, space);
  const worth = nashUtilities(space) ?? {};
  const close = Object.entries(scenario.check.nashUtility).every(
    ([id, value]) => Math.abs((worth[id] ?? Number.NaN) - value) < 0.051,
  );
  return [
    [
      'On record',
      same && close ? 'as the file says' : `differs from the file, which says ${scenario.check.nash}`,
    ],
  ];
}

function nashText(scenario: Scenario, { nash }: BargainingSpace): string | null {
  if (!nash.found) return null;
  const clauses = scenario.treaty.clauses.map((clause) => clause.id);
  return formatPackage(scenario, fromPackageArray(clauses, nash.package));
}

function nashUtilities({ nash, delegations }: BargainingSpace): Record<string, number> | null {
  if (!nash.found) return null;
  return Object.fromEntries(delegations.map((id, k) => [id, round(nash.utilities[k] ?? 0, 1)]));
}

function whole(n: number): string {
  return n.toLocaleString('en-US', { maximumFractionDigits: 0 });
}
