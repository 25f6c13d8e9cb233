// Owns the checks on injects: readers, figures, sectors, options and days exist, and what they change stays in range.

import { assertNever } from '../kernel/assert-never.ts';
import type { Fault } from './fault.ts';
import { duplicates, Places, unless } from './faults-places.ts';
import type { Inject, InjectEffect } from './inject.ts';
import type { InjectCondition } from './inject-condition.ts';
import type { Scenario } from './scenario.ts';
import type { TrackId } from './tracks-and-sectors.ts';

export function injectFaults(scenario: Scenario, places: Places): Fault[] {
  const injects = scenario.injects ?? [];
  return [
    ...duplicates(
      'injects',
      injects.map(({ id }) => id),
      '.id',
    ),
    ...injects.flatMap((inject, index) => faultsOf(scenario, places, inject, `injects[${index}]`)),
  ];
}

function faultsOf(scenario: Scenario, places: Places, inject: Inject, path: string): Fault[] {
  const { audience, effects = [], suggested, src = [] } = inject;
  return [
    ...(audience === 'all' ? [] : places.list('delegation', `${path}.audience`, audience)),
    ...effects.flatMap((effect, at) => effectFaults(scenario, places, effect, `${path}.effects[${at}]`)),
    ...(suggested ? suggestionFaults(scenario, places, suggested, `${path}.suggested`) : []),
    ...places.list('source', `${path}.src`, src),
  ];
}

function suggestionFaults(
  scenario: Scenario,
  places: Places,
  { from, to, all = [] }: NonNullable<Inject['suggested']>,
  path: string,
): Fault[] {
  return [
    ...daysFaults(scenario, from, to, path),
    ...all.flatMap((condition, at) => conditionFaults(scenario, places, condition, `${path}.all[${at}]`)),
  ];
}

function daysFaults(scenario: Scenario, from: number, to: number, path: string): Fault[] {
  return [
    ...unless(from <= to, `${path}.to`, 'must not be before the first day'),
    ...unless(to <= scenario.days, `${path}.to`, `is after the last day, ${scenario.days}`),
  ];
}

/** Faults of effects that a facilitator wrote, with places within the list; the same checks as for a scenario's own. */
export function faultsOfEffects(scenario: Scenario, effects: readonly InjectEffect[]): Fault[] {
  const places = new Places(scenario);
  return effects.flatMap((effect, at) => effectFaults(scenario, places, effect, `effects[${at}]`));
}

/** Faults of conditions that a facilitator wrote, with places within the list. */
export function faultsOfConditions(scenario: Scenario, conditions: readonly InjectCondition[]): Fault[] {
  const places = new Places(scenario);
  return conditions.flatMap((condition, at) => conditionFaults(scenario, places, condition, `all[${at}]`));
}

function effectFaults(scenario: Scenario, places: Places, effect: InjectEffect, path: string): Fault[] {
  switch (effect.do) {
    case 'change':
      return changeFaults(scenario, effect, path);
    case 'mark':
      return [
        ...places.name('delegation', `${path}.of`, effect.of),
        ...unless(effect.value > 0, `${path}.value`, 'must be above 0'),
        ...unless(effect.days <= scenario.days, `${path}.days`, `must not be above ${scenario.days}`),
      ];
    case 'incident':
      return incidentFaults(places, effect, path);
    default:
      return assertNever(effect);
  }
}

function changeFaults(
  scenario: Scenario,
  { track, of, add }: Extract<InjectEffect, { do: 'change' }>,
  path: string,
): Fault[] {
  const keys = keyFaults(scenario, track, of, path);
  const [low, high] = scenario.tracks.find(({ id }) => id === track)?.range ?? [0, 0];
  if (keys.length > 0) return keys;
  return [
    ...unless(add !== 0, `${path}.add`, 'must not be 0'),
    ...unless(
      Math.abs(add) <= high - low,
      `${path}.add`,
      `is more than the whole range of ${track}, ${low} to ${high}`,
    ),
  ];
}

function incidentFaults(
  places: Places,
  { kind, sector, author, blames }: Extract<InjectEffect, { do: 'incident' }>,
  path: string,
): Fault[] {
  const isAccident = kind === 'accident';
  return [
    ...places.name('sector', `${path}.sector`, sector),
    ...unless(
      isAccident === (author === null),
      `${path}.author`,
      isAccident ? 'an accident has none' : 'is missing: only an accident has none',
    ),
    ...(author === null ? [] : places.name('belligerent', `${path}.author`, author)),
    ...(blames === undefined ? [] : places.name('belligerent', `${path}.blames`, blames)),
  ];
}

function conditionFaults(
  scenario: Scenario,
  places: Places,
  condition: InjectCondition,
  path: string,
): Fault[] {
  switch (condition.if) {
    case 'figure':
      return keyFaults(scenario, condition.track, condition.of, path);
    case 'day':
      return daysFaults(scenario, condition.from, condition.to, path);
    case 'text':
      return places.name('option', `${path}.option`, condition.option);
    case 'compliance':
    case 'monitoring':
    case 'incidents':
      return [];
    default:
      return assertNever(condition);
  }
}

/** A track of this scenario, and a figure of it. */
function keyFaults(scenario: Scenario, track: TrackId, of: string, path: string): Fault[] {
  const keys = trackKeys(scenario, track);
  if (keys === null) return [{ path: `${path}.track`, message: `${track} is not a track of this scenario` }];
  return unless(
    keys.includes(of),
    `${path}.of`,
    `${track} has no figure of ${of}; expected ${keys.slice(0, 12).join(', ')}`,
  );
}

/** Whose figures a track keeps; null where the scenario has no such track. */
export function trackKeys(scenario: Scenario, id: TrackId): readonly string[] | null {
  const track = scenario.tracks.find((one) => one.id === id);
  if (!track) return null;
  switch (track.scope) {
    case 'shared':
      return ['shared'];
    case 'sector':
      return scenario.sectors.map((sector) => sector.id);
    case 'sector-side':
      return scenario.sectors.flatMap((sector) =>
        Object.keys(sector.fortification).map((side) => `${sector.id}:${side}`),
      );
    case 'belligerent':
    case 'delegation':
    case 'pair':
      return Object.keys(track.start);
    default:
      return assertNever(track);
  }
}
