// Owns the models of all others in one table of numbers, for the inside of searches; estimates nothing itself.

import { meets, type OptionSet } from '../../shared/treaty/index.ts';
import type { OpponentModel } from './opponent-model.ts';
import { keyedMemory } from './remember.ts';
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
  readonly needs: OptionSet;
}

/** What an option that lacks its condition is taken to cost, in points: about what a red line deters. */
export const LINK_COST = 9;
/** The same for an option named in objections once, twice, three times: nobody insists like that on a mere loss. */
const INSISTENCE = [0, 0, 4, 9] as const;

const tables = keyedMemory<Others>();

/** The same table while the models are the same. */
export function mergeModels(situation: Situation, models: readonly OpponentModel[]): Others {
  const whose = models.map(({ delegation }) => delegation).join(' ');
  return tables(situation.view.mandate, whose, models, () => merge(situation, models));
}

function merge(situation: Situation, models: readonly OpponentModel[]): Others {
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
  return [...merged.values()].map(({ needs, ...condition }) => ({
    ...condition,
    needs: [...needs].map(([clause, mask]) => ({ clause, mask })),
  }));
}

/** Whether a text does without the condition, or holds what must stand beside it. */
export function isMet(link: MergedLink, text: Int8Array): boolean {
  return text[link.clause] !== link.option || meets(link.needs, text);
}

/** Each other's estimated surplus over its walk-away value. */
export function surplusesOf(others: Others, text: Int8Array): Float64Array {
  const { count, points, walkAways } = others;
  const left = walkAways.map((walkAway) => -walkAway);
  for (let clause = 0; clause < text.length; clause++) {
    const cell = clause * ROW + (text[clause] ?? 0);
    for (let other = 0; other < count; other++) {
      left[other] = (left[other] ?? 0) + (points[cell * count + other] ?? 0);
    }
  }
  for (const link of others.links) {
    if (!isMet(link, text)) left[link.other] = (left[link.other] ?? 0) - LINK_COST;
  }
  return left;
}
