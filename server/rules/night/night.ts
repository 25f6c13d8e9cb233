// Owns the working copy of one night: figures, incidents, orders and the facts told so far; knows no rule of the game.
import type { Order, Scenario } from '../../../shared/catalogue/index.ts';
import { createRandom, deriveSeed, type Random } from '../../../shared/kernel/index.ts';
import type { DelegationId, OptionId, PrivateNote, SectorId } from '../../../shared/views/index.ts';
import type { NightFact, OrderFact } from '../facts.ts';
import type { Cause, Change, Incident, Mark, Sealed, SessionState } from '../state.ts';
import { type Board, boardOf, moveFigure, withMark } from '../war/figures.ts';
import { type Lookups, lookupsOf } from '../war/lookups.ts';
import type { News } from './news.ts';

/** One sealed order on its way through the night. What is decided about it is written down on it. */
export interface Deed {
  readonly sealed: Sealed;
  readonly order: Order;
  readonly self: DelegationId;
  /** The belligerent it is turned against; null when there is none. */
  readonly other: DelegationId | null;
  readonly sector: SectorId | null;
  /** Points of copies of the same order that the same delegation gave and that resolve earlier tonight. */
  readonly earlier: number;
  readonly cause: Cause;
  readonly breaches: readonly OptionId[];
  outcome: string | null;
  chances: Readonly<Record<string, number>> | null;
  found: boolean;
}

export interface Night {
  readonly scenario: Scenario;
  readonly lookups: Lookups;
  /** The session as the day closed. */
  readonly state: SessionState;
  readonly at: number;
  readonly board: Board;
  readonly incidents: Map<string, Incident>;
  readonly facts: (NightFact | OrderFact)[];
  readonly deeds: readonly Deed[];
  readonly news: News[];
  readonly notes: Map<DelegationId, PrivateNote[]>;
  /** Sectors in which monitors were posted tonight. */
  readonly posts: Set<SectorId>;
  /** Delegations found in breach, named or reported tonight. */
  readonly blamed: Set<DelegationId>;
  /** Whether there was a probe, a strike, a staged incident or an accident. */
  clash: boolean;
  /** Who denounced the truce today. */
  readonly denouncers: Deed[];
}

/** An empty night over a session whose day has just closed. */
export function openNight(
  scenario: Scenario,
  state: SessionState,
  deeds: readonly Deed[],
  at: number,
): Night {
  return {
    scenario,
    lookups: lookupsOf(scenario),
    state,
    at,
    board: boardOf(state.war),
    incidents: new Map(Object.entries(state.war.incidents)),
    facts: [],
    deeds,
    news: [],
    notes: new Map(scenario.delegations.map(({ id }) => [id, []])),
    posts: new Set(),
    blamed: new Set(),
    clash: false,
    denouncers: [],
  };
}

/** Dice for one purpose of this night; no other purpose shifts them (rule 8.41). */
export function diceFor(night: Night, ...labels: readonly string[]): Random {
  const { seed, day, regions } = night.state;
  return createRandom(deriveSeed(seed, regions.phase === 'truce' ? 'night' : 'terms-night', day, ...labels));
}

/** A figure to move: track, scope key, by how much. */
export type Push = readonly [track: string, key: string, by: number];

export const nightCause = (step: string): Cause => ({ kind: 'night', id: step, by: null });

/** Moves figures one after the other on the working copy; what was clamped away is not in the result. */
export function moveFigures(night: Night, pushes: readonly Push[]): Change[] {
  const changes: Change[] = [];
  for (const [track, key, by] of pushes) {
    const change = moveFigure(night.lookups, night.board, track, key, by);
    if (change) changes.push(change);
  }
  return changes;
}

/** Tells what moved and why; nothing when nothing moved. */
export function tellMoves(night: Night, cause: Cause, changes: readonly Change[]): void {
  if (changes.length > 0) night.facts.push({ type: 'tracksMoved', at: night.at, cause, changes });
}

/** Moves figures for a reason of the night itself. */
export function move(night: Night, step: string, pushes: readonly Push[]): void {
  tellMoves(night, nightCause(step), moveFigures(night, pushes));
}

/** Sets a mark on the working copy; told with the others when the step ends. */
export function setMark(night: Night, mark: Mark, addsUp = false): void {
  night.board.marks = withMark(night.board.marks, mark, addsUp);
}

/** Tells the list of marks if it is no longer `before`. */
export function tellMarks(night: Night, before: readonly Mark[]): void {
  if (night.board.marks !== before) {
    night.facts.push({ type: 'marksReplaced', at: night.at, marks: night.board.marks });
  }
}

/** A line for one delegation's own eyes in tomorrow's bulletin. */
export function tellPrivately(
  night: Night,
  to: DelegationId,
  note: string,
  slots: PrivateNote['slots'],
): void {
  night.notes.get(to)?.push({ note, slots });
}
