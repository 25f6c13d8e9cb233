// Owns the models of all others in one table of numbers, for the inside of searches; estimates nothing itself.

import type { OpponentModel } from './opponent-model.ts';
import type { Situation } from './situation.ts';
import { ROW } from './treaty-space.ts';

/** The others' estimates side by side, for the inside of searches. */
export interface Others {
  readonly count: number;
  readonly walkAways: Float64Array;
  /** Estimated points: cell x count + number of the other. */
  readonly points: Float64Array;
  /** Sum over the others of named objections to each option, at most three each. */
  readonly objections: Float64Array;
  /** What must stand beside what, from the others' own words. */
  readonly links: readonly MergedLink[];
}

interface MergedLink {
  readonly other: number;
  readonly clause: number;
  readonly option: number;
  /** Any of these will do: option masks by clause number. */
  readonly needs: ReadonlyMap<number, number>;
}

/** What an option that lacks its condition is taken to cost, in points: about what a red line deters. */
const LINK_COST = 9;
/** The same for an option named in objections once, twice, three times: nobody insists like that on a mere loss. */
const INSISTENCE = [0, 0, 4, 9] as const;

export function mergeModels(situation: Situation, models: readonly OpponentModel[]): Others {
  const cells = situation.space.clauses.length * ROW;
  const points = new Float64Array(cells * models.length);
  const objections = new Float64Array(cells);
  models.forEach((model, other) => {
    for (let cell = 0; cell < cells; cell++) {
      const times = Math.min(3, model.objections[cell] ?? 0);
      points[cell * models.length + other] = (model.points[cell] ?? 0) - (INSISTENCE[times] ?? 0);
      objections[cell] = (objections[cell] ?? 0) + times;
    }
  });
  const walkAways = Float64Array.from(models, (model) => model.walkAway);
  return { count: models.length, walkAways, points, objections, links: models.flatMap(mergeLinks) };
}

function mergeLinks(model: OpponentModel, other: number): MergedLink[] {
  const merged = new Map<
    number,
    { other: number; clause: number; option: number; needs: Map<number, number> }
  >();
  for (const { if: condition, need } of model.links) {
    const cell = condition.clause * ROW + condition.option;
    const entry = merged.get(cell) ?? { other, ...condition, needs: new Map<number, number>() };
    entry.needs.set(need.clause, (entry.needs.get(need.clause) ?? 0) | (1 << need.option));
    merged.set(cell, entry);
  }
  return [...merged.values()];
}

function isMet(link: MergedLink, text: Int8Array): boolean {
  if (text[link.clause] !== link.option) return true;
  for (const [clause, mask] of link.needs) if ((mask >> (text[clause] ?? 0)) & 1) return true;
  return false;
}

/** Writes each other's estimated surplus over its walk-away value into `into`; gives the objections to the text. */
export function surpluses(others: Others, text: Int8Array, into: Float64Array): number {
  const { count, points } = others;
  let objections = 0;
  for (let other = 0; other < count; other++) into[other] = -(others.walkAways[other] as number);
  for (let clause = 0; clause < text.length; clause++) {
    const cell = clause * ROW + (text[clause] as number);
    objections += others.objections[cell] as number;
    for (let other = 0; other < count; other++) {
      into[other] = (into[other] as number) + (points[cell * count + other] as number);
    }
  }
  for (const link of others.links) {
    if (!isMet(link, text)) into[link.other] = (into[link.other] as number) - LINK_COST;
  }
  return objections;
}
