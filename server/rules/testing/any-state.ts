// Owns random days of the truce for property tests: any text, figures, marks and legal orders; knows no single rule's outcome.
import fc from 'fast-check';
import { MARK_IDS, optionId, type Scenario } from '../../../shared/catalogue/index.ts';
import { createRandom, type Random } from '../../../shared/kernel/index.ts';
import type { DelegationId, OrderOption } from '../../../shared/views/index.ts';
import { orderOptions } from '../orders/options.ts';
import { sealOrder } from '../orders/seal.ts';
import type { Mark, SessionState, Tracks } from '../state.ts';
import { lookupsOf } from '../war/lookups.ts';
import { truceState } from './truce-state.ts';
import { foldWar, playNight } from './war-replay.ts';

/** A day of a truce that may have come about in any way, with random legal orders sealed by everybody. */
export function anyState(scenario: Scenario): fc.Arbitrary<SessionState> {
  return fc.nat(1e9).map((seed) => stateFrom(scenario, seed));
}

/** The state that this number stands for. */
export function stateFrom(scenario: Scenario, seed: number): SessionState {
  const dice = createRandom(seed);
  let state = truceState(scenario, {
    seed: `any-${seed}`,
    day: 1 + dice.int(scenario.days),
    text: anyText(scenario, dice),
    tracks: anyTracks(scenario, dice),
    marks: anyMarks(scenario, dice),
  });
  // A night before gives it incidents, findings and moves to speak of.
  if (state.day > 1) {
    const eve = sealAtRandom(scenario, { ...state, day: state.day - 1 }, dice);
    const morning = playNight(scenario, eve);
    if (morning.resumption === null) state = morning;
  }
  return sealAtRandom(scenario, state, dice);
}

/** Every delegation seals random orders until it can or will no more. */
export function sealAtRandom(scenario: Scenario, state: SessionState, dice: Random): SessionState {
  return scenario.delegations.reduce((before, { id }) => {
    let now = before;
    for (let i = dice.int(5); i > 0; i--) now = sealOne(scenario, now, id, dice);
    return now;
  }, state);
}

function sealOne(scenario: Scenario, state: SessionState, id: DelegationId, dice: Random): SessionState {
  const open = orderOptions(scenario, state, id).filter(({ refusal }) => refusal === null);
  if (open.length === 0) return state;
  const option = dice.pick(open);
  const wish = { order: option.order, points: anyPoints(option, dice), target: anyTarget(option, dice) };
  const sealed = sealOrder(scenario, state, id, wish, 0);
  return sealed.ok ? foldWar(state, sealed.value) : state;
}

const anyPoints = ({ capacity: [least, most] }: OrderOption, dice: Random): number =>
  least + dice.int(most - least + 1);

/** A target among the choices offered. */
export const anyTarget = ({ aims }: OrderOption, dice: Random): Readonly<Record<string, string>> =>
  Object.fromEntries(aims.map(({ field, choices }) => [field, dice.pick(choices)]));

function anyText(scenario: Scenario, dice: Random): string {
  return scenario.treaty.clauses
    .filter(() => dice.chance(0.5))
    .map(({ id, options }) => optionId(id, dice.int(options.length)))
    .join(' ');
}

function anyTracks(scenario: Scenario, dice: Random): Tracks {
  const { starts, ranges } = lookupsOf(scenario);
  const moved: Record<string, Readonly<Record<string, number>>> = {};
  for (const [track, figures] of Object.entries(starts)) {
    const [low, high] = ranges[track] ?? [0, 100];
    moved[track] = Object.fromEntries(
      Object.entries(figures).map(([key, value]) => [
        key,
        dice.chance(0.5) ? value : low + (high - low) * dice.next(),
      ]),
    );
  }
  return moved;
}

function anyMarks(scenario: Scenario, dice: Random): readonly Mark[] {
  return Array.from({ length: dice.int(8) }, () => ({
    mark: dice.pick(MARK_IDS),
    of: dice.pick(scenario.delegations).id,
    value: dice.chance(0.3) ? 2 : 1,
    days: 1 + dice.int(5),
  }));
}
