// Owns the search for good texts: seeded hill-climbing and annealing over whole treaties; knows no delegation.

import type { Random } from '../../shared/kernel/index.ts';

/**
 * Worth of texts to the search; larger is better. A search goes from text to text by single changes, thousands of them, so
 * that a score can keep running sums; it must not allocate.
 */
export interface Score {
  /** Goes to a text. */
  begin(text: Int8Array): void;
  /** Changes one clause of the text it stands at. */
  change(clause: number, option: number): void;
  /** Score of the text it stands at. */
  value(): number;
}

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
  score.begin(text);
  let value = score.value();
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
  let clauseOfBest = -1;
  let optionOfBest = 0;
  for (const clause of space.movable) {
    const held = text[clause] ?? 0;
    const size = space.sizes[clause] ?? 0;
    for (let option = 0; option < size; option++) {
      if (option === held) continue;
      score.change(clause, option);
      const tried = score.value();
      if (tried <= best + 1e-9) continue;
      best = tried;
      clauseOfBest = clause;
      optionOfBest = option;
    }
    score.change(clause, held);
  }
  if (clauseOfBest < 0) return best;
  text[clauseOfBest] = optionOfBest;
  score.change(clauseOfBest, optionOfBest);
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
    const one = dice.int(space.sizes[first] ?? 1);
    const other = dice.int(space.sizes[second] ?? 1);
    score.change(first, one);
    score.change(second, other);
    const tried = score.value();
    if (tried > value + 1e-9) {
      text[first] = one;
      text[second] = other;
      return tried;
    }
    score.change(first, text[first] ?? 0);
    score.change(second, text[second] ?? 0);
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
  score.begin(text);
  let value = score.value();
  let best: Found = { text: Int8Array.from(text), score: value };
  for (let step = 0; step < steps; step++) {
    const heat = 1 - step / steps;
    const clause = dice.pick(space.movable);
    const held = text[clause] ?? 0;
    const option = dice.int(space.sizes[clause] ?? 1);
    score.change(clause, option);
    const tried = score.value();
    if (tried >= value || dice.next() < Math.exp((tried - value) / Math.max(1e-6, heat))) {
      value = tried;
      text[clause] = option;
      if (value > best.score) best = { text: Int8Array.from(text), score: value };
    } else score.change(clause, held);
  }
  const end = climb(space, best.text, score, dice);
  return end.score > best.score ? end : best;
}

/** A text in which every clause is drawn at random. */
export function randomText(space: SearchSpace, dice: Random): Int8Array {
  return Int8Array.from(space.sizes, (size) => dice.int(size));
}
