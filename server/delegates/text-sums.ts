// Owns the running sums of a text under search: own worth, others' surpluses, lines crossed; one change costs one clause, not all.

import { type CompiledSheet, type OptionSet, optionSet } from '../../shared/treaty/index.ts';
import { isMet, LINK_COST, type Others } from './others-table.ts';
import { memory } from './remember.ts';
import type { Situation } from './situation.ts';
import type { Score } from './text-search.ts';
import { contradicts, ROW, type TreatySpace } from './treaty-space.ts';

/** The text a search stands at, and what it makes of it. Everything is of the moment: read it, keep nothing. */
export interface TextSums {
  readonly text: Int8Array;
  /** Worth to the searching seat, in its own points. */
  readonly own: number;
  /** By number of the other: estimated surplus over its walk-away value. */
  readonly surpluses: Float64Array;
  /** Times that others have named an option of this text in objections. */
  readonly objections: number;
  /** 0 for a text that may be, and one each for crossing a line of the watched sheet and for contradicting itself. */
  readonly faults: number;
}

/** What a change of a clause may move besides its own points. */
const PAIRS = 1;
const LINES = 2;
const CONTRADICTIONS = 4;
const LINKS = 8;

/**
 * A score for a search, from the sums of the text it stands at.
 *
 * @param watched the sheet whose red lines count: the own one, or as much of it as the text in force keeps
 */
export function scoreBySums(
  situation: Situation,
  others: Others,
  watched: CompiledSheet,
  value: (sums: TextSums) => number,
): Score {
  const sums = new RunningSums(situation, others, watched);
  return {
    begin: (text) => sums.begin(text),
    change: (clause, option) => sums.change(clause, option),
    value: () => value(sums),
  };
}

class RunningSums implements TextSums {
  readonly text: Int8Array;
  readonly surpluses: Float64Array;
  own = 0;
  objections = 0;
  faults = 0;
  readonly #space: TreatySpace;
  readonly #sheet: CompiledSheet;
  readonly #watched: CompiledSheet;
  readonly #others: Others;
  readonly #ties: Uint8Array;
  /** Links of which the text holds the condition and not what must stand beside it. */
  readonly #unmet: Uint8Array;
  #crossing = 0;
  #contradiction = 0;

  constructor(situation: Situation, others: Others, watched: CompiledSheet) {
    this.#space = situation.space;
    this.#sheet = situation.sheet;
    this.#watched = watched;
    this.#others = others;
    this.text = Int8Array.from(situation.inForce);
    this.surpluses = new Float64Array(others.count);
    this.#unmet = new Uint8Array(others.links.length);
    this.#ties = Uint8Array.from(tiesOf(situation.space, watched));
    for (const link of others.links) {
      for (const clause of [link.clause, ...link.needs.map((need) => need.clause)]) {
        this.#ties[clause] = (this.#ties[clause] ?? 0) | LINKS;
      }
    }
  }

  begin(text: Int8Array): void {
    const { count, points, objections, walkAways } = this.#others;
    this.text.set(text);
    this.own = this.#sheet.utility(text);
    this.objections = 0;
    for (let other = 0; other < count; other++) this.surpluses[other] = -(walkAways[other] as number);
    for (let clause = 0; clause < text.length; clause++) {
      const cell = clause * ROW + (text[clause] as number);
      this.objections += objections[cell] as number;
      for (let other = 0; other < count; other++) {
        this.surpluses[other] = (this.surpluses[other] as number) + (points[cell * count + other] as number);
      }
    }
    this.#unmet.fill(0);
    this.#readLinks();
    this.#crossing = this.#watched.crosses(text) ? 1 : 0;
    this.#contradiction = contradicts(this.#space, text) ? 1 : 0;
    this.faults = this.#crossing + this.#contradiction;
  }

  change(clause: number, option: number): void {
    const { text } = this;
    const held = text[clause] as number;
    if (held === option) return;
    text[clause] = option;
    this.#addPoints(clause * ROW + held, clause * ROW + option);
    const ties = this.#ties[clause] as number;
    if (ties & PAIRS) this.own = this.#sheet.utility(text);
    else this.own += this.#sheet.worth(clause, option) - this.#sheet.worth(clause, held);
    if (ties & LINKS) this.#readLinks();
    if (ties & LINES) this.#crossing = this.#watched.crosses(text) ? 1 : 0;
    if (ties & CONTRADICTIONS) this.#contradiction = contradicts(this.#space, text) ? 1 : 0;
    this.faults = this.#crossing + this.#contradiction;
  }

  #addPoints(from: number, to: number): void {
    const { count, points, objections } = this.#others;
    this.objections += (objections[to] as number) - (objections[from] as number);
    for (let other = 0; other < count; other++) {
      const moved = (points[to * count + other] as number) - (points[from * count + other] as number);
      this.surpluses[other] = (this.surpluses[other] as number) + moved;
    }
  }

  /** Takes the cost of every link that is newly unmet, and gives back that of every one newly met. */
  #readLinks(): void {
    const { links } = this.#others;
    for (let i = 0; i < links.length; i++) {
      const link = links[i] as (typeof links)[number];
      const unmet = isMet(link, this.text) ? 0 : 1;
      const moved = unmet - (this.#unmet[i] as number);
      if (moved === 0) continue;
      this.#unmet[i] = unmet;
      this.surpluses[link.other] = (this.surpluses[link.other] as number) - moved * LINK_COST;
    }
  }
}

const ties = memory<Uint8Array>();

/** Which clauses move pair terms, red lines and contradictions, as bits by clause number. */
function tiesOf(space: TreatySpace, { sheet }: CompiledSheet): Uint8Array {
  return ties(sheet, [space], () => {
    const bits = new Uint8Array(space.clauses.length);
    const mark = (set: OptionSet, bit: number) => {
      for (const { clause } of set) bits[clause] = (bits[clause] ?? 0) | bit;
    };
    const named = (options: readonly string[]) => optionSet(options, space.place);
    for (const term of sheet.pairTerms) mark(named([...term.ifOneOf, ...term.andOneOf]), PAIRS);
    for (const line of sheet.redLines) mark(named([line.option]), LINES);
    for (const line of sheet.conditionalRedLines) mark(named([...line.if, ...line.needOneOf]), LINES);
    for (const { one, other } of space.contradictions) {
      mark(one, CONTRADICTIONS);
      mark(other, CONTRADICTIONS);
    }
    return bits;
  });
}
