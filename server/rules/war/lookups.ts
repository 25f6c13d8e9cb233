// Owns what the war side looks up in a scenario again and again, compiled once per scenario; knows no session.
import {
  type MarkId,
  NIGHT_STEPS,
  type Order,
  type Scenario,
  type Sector,
} from '../../../shared/catalogue/index.ts';
import { invariant } from '../../../shared/kernel/index.ts';
import type { DelegationId, SectorId } from '../../../shared/views/index.ts';
import type { Tracks } from '../state.ts';
import { startTracks } from './start-tracks.ts';

export interface Lookups {
  /** The belligerents in the scenario's order; the first is the numerator of the strength ratio. */
  readonly first: DelegationId;
  readonly second: DelegationId;
  readonly belligerents: readonly [DelegationId, DelegationId];
  readonly delegations: readonly DelegationId[];
  /** Key of the belligerents' own trust, e.g. `RU-UA`. */
  readonly trustKey: string;
  readonly orders: ReadonlyMap<string, Order>;
  /** Where an order stands in the night: by step, then by its place in the file. */
  readonly place: ReadonlyMap<string, number>;
  readonly ranges: Readonly<Record<string, readonly [number, number]>>;
  readonly starts: Tracks;
  readonly sectors: ReadonlyMap<SectorId, Sector>;
  /** Sectors where ground can change hands. */
  readonly line: readonly Sector[];
  /** Marks that everybody can see, because only open orders set them or because they are spoken in public. */
  readonly publicMarks: ReadonlySet<string>;
}

const compiled = new WeakMap<Scenario, Lookups>();

/** The lookups of a scenario; the same object for the same scenario. */
export function lookupsOf(scenario: Scenario): Lookups {
  const known = compiled.get(scenario);
  if (known) return known;
  const made = compile(scenario);
  compiled.set(scenario, made);
  return made;
}

/** The opposing belligerent; null for a delegation that is no belligerent. */
export function rivalOf(lookups: Lookups, delegation: DelegationId): DelegationId | null {
  if (delegation === lookups.first) return lookups.second;
  return delegation === lookups.second ? lookups.first : null;
}

/** The order of this id; a broken invariant when the scenario has none. */
export function orderOf(lookups: Lookups, id: string): Order {
  const order = lookups.orders.get(id);
  invariant(order, `no order ${id} in this scenario`);
  return order;
}

/** An order's place in the night (rule 6.9); a broken invariant when the scenario has no such order. */
export function placeOf(lookups: Lookups, id: string): number {
  const place = lookups.place.get(id);
  invariant(place !== undefined, `no order ${id} in this scenario`);
  return place;
}

function compile(scenario: Scenario): Lookups {
  const belligerents = scenario.delegations.filter(({ role }) => role === 'belligerent').map(({ id }) => id);
  const [first, second] = belligerents;
  invariant(first !== undefined && second !== undefined, `${scenario.id} has no two belligerents`);
  return {
    first,
    second,
    belligerents: [first, second],
    delegations: scenario.delegations.map(({ id }) => id),
    trustKey: `${first}-${second}`,
    orders: new Map(scenario.orders.map((order) => [order.id, order])),
    place: new Map(
      scenario.orders.map((order, index) => [order.id, NIGHT_STEPS.indexOf(order.step) * 1000 + index]),
    ),
    ranges: Object.fromEntries(scenario.tracks.map(({ id, range }) => [id, range])),
    starts: startTracks(scenario),
    sectors: new Map(scenario.sectors.map((sector) => [sector.id, sector])),
    line: scenario.sectors.filter(({ onLine }) => onLine),
    publicMarks: publicMarks(scenario),
  };
}

/** Naming is done in public, and what is named can be cited by anybody. */
const spoken: readonly MarkId[] = ['named', 'finding'];

function publicMarks(scenario: Scenario): ReadonlySet<string> {
  const open = new Set<string>(spoken);
  const hidden = new Set<string>();
  for (const order of scenario.orders) {
    for (const effect of order.effects) {
      if (effect.do === 'mark') (order.visibility === 'open' ? open : hidden).add(effect.mark);
      if (effect.do !== 'odds') continue;
      for (const outcome of effect.outcomes) {
        for (const inner of outcome.then) if (inner.do === 'mark') hidden.add(inner.mark);
      }
    }
  }
  return new Set([...open].filter((mark) => !hidden.has(mark) || spoken.some((one) => one === mark)));
}
