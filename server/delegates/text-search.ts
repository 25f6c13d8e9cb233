// Owns the search for good texts: seeded hill-climbing and annealing over whole treaties; knows no delegation.

import type { Random } from '../../shared/kernel/index.ts';

/** Worth of a text to the search; larger is better. Called thousands of times, so it must not allocate. */
export type Score = (text: Int8Array) => number;

/** Where a search may go. */
export interface SearchSpace {
  /** How many options each clause has. */
  readonly sizes: readonly number[];
  /** Numbers of the clauses that may be changed. */
  readonly movable: readonly number[];
}

export interface Found {
  readonly text: Int8Array;
  readonly score: number;
}

/** Pairs of clauses tried when no single change helps: one swap often frees another. */
const PAIRS_TRIED = 60;

/** The best text found by climbing from each start; null without starts. */
export function bestOf(
  space: SearchSpace,
  starts: readonly Int8Array[],
  score: Score,
  dice: Random,
): Found | null {
  let best: Found | null = null;
  for (const start of starts) {
    const found = climb(space, start, score, dice);
    if (best === null || found.score > best.score) best = found;
  }
  return best;
}

/** Steepest ascent by single clauses, then by sampled pairs of clauses, until neither helps. */
export function climb(space: SearchSpace, start: Int8Array, score: Score, dice: Random): Found {
  const text = Int8Array.from(start);
  let value = score(text);
  for (let round = 0; round < 60; round++) {
    const single = improveOneClause(space, text, value, score);
    if (single > value) {
      value = single;
      continue;
    }
    const pair = improveTwoClauses(space, text, value, score, dice);
    if (pair <= value) break;
    value = pair;
  }
  return { text, score: value };
}

/** Makes the best single change in place and gives the new value; the old one when nothing helps. */
function improveOneClause(space: SearchSpace, text: Int8Array, value: number, score: Score): number {
  let best = value;
  let [clauseOfBest, optionOfBest] = [-1, 0];
  for (const clause of space.movable) {
    const held = text[clause] ?? 0;
    const size = space.sizes[clause] ?? 0;
    for (let option = 0; option < size; option++) {
      if (option === held) continue;
      text[clause] = option;
      const tried = score(text);
      if (tried > best + 1e-9) [best, clauseOfBest, optionOfBest] = [tried, clause, option];
    }
    text[clause] = held;
  }
  if (clauseOfBest >= 0) text[clauseOfBest] = optionOfBest;
  return best;
}

/** Takes the first sampled double change that helps; one-clause treaties have none. */
function improveTwoClauses(
  space: SearchSpace,
  text: Int8Array,
  value: number,
  score: Score,
  dice: Random,
): number {
  const { movable } = space;
  if (movable.length < 2) return value;
  for (let tries = 0; tries < PAIRS_TRIED; tries++) {
    const place = dice.int(movable.length);
    const first = movable[place] ?? 0;
    const second = movable[(place + 1 + dice.int(movable.length - 1)) % movable.length] ?? 0;
    const held = [text[first] ?? 0, text[second] ?? 0] as const;
    text[first] = dice.int(space.sizes[first] ?? 1);
    text[second] = dice.int(space.sizes[second] ?? 1);
    const tried = score(text);
    if (tried > value + 1e-9) return tried;
    [text[first], text[second]] = held;
  }
  return value;
}

/**
 * Simulated annealing from one text, ending in a climb: the mediator's way to a single text (Klein, Faratin, Sayama &
 * Bar-Yam 2003). `steps` single changes at a temperature that falls evenly from 1 to 0 in units of the score.
 */
export function anneal(
  space: SearchSpace,
  start: Int8Array,
  score: Score,
  dice: Random,
  steps: number,
): Found {
  const text = Int8Array.from(start);
  let value = score(text);
  let best: Found = { text: Int8Array.from(text), score: value };
  for (let step = 0; step < steps; step++) {
    const heat = 1 - step / steps;
    const clause = dice.pick(space.movable);
    const held = text[clause] ?? 0;
    text[clause] = dice.int(space.sizes[clause] ?? 1);
    const tried = score(text);
    if (tried >= value || dice.next() < Math.exp((tried - value) / Math.max(1e-6, heat))) {
      value = tried;
      if (value > best.score) best = { text: Int8Array.from(text), score: value };
    } else text[clause] = held;
  }
  const end = climb(space, best.text, score, dice);
  return end.score > best.score ? end : best;
}

/** A text in which every clause is drawn at random. */
export function randomText(space: SearchSpace, dice: Random): Int8Array {
  return Int8Array.from(space.sizes, (size) => dice.int(size));
}
