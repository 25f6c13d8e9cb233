// Owns the schema of a scenario's tuning: every figure the engine's formulas read, named by delegation, never by code.

import * as z from 'zod/mini';
import type { DeepReadonly } from '../kernel/deep-readonly.ts';
import {
  amountSchema,
  clauseIdSchema,
  countSchema,
  daySchema,
  delegationIdSchema,
  figureSchema,
  letterSchema,
  optionIdSchema,
  percentSchema,
  perDelegationSchema,
  pointsSchema,
  shareSchema,
  slugSchema,
} from './basics.ts';
import { resultSchema, resumptionSchema } from './parameters-of-endings.ts';

/** A figure per option of one clause, by letter. `clause: null` with no entries: the figure hangs on no text. */
function byClause<T extends z.core.SomeType>(figure: T) {
  return { clause: z.nullable(clauseIdSchema), byOption: z.partialRecord(letterSchema, figure) };
}

/** Factor on supplies by the option in force; `timesAid`: multiplied by the aid factor too. Factor 1 when no clause. */
const supplySchema = z.strictObject({ ...byClause(amountSchema), timesAid: z.boolean() });

const buildUpSchema = z.strictObject({
  /** Chance of discovery: excess x (k x M + inspectionPerPoint x points) x (1 - concealPerPoint x conceal). */
  perExcess: z.strictObject({
    k: amountSchema,
    inspectionPerPoint: amountSchema,
    concealPerPoint: shareSchema,
  }),
  maxChance: shareSchema,
  /** Excess added when an order breaches a clause in force. */
  breachExcess: amountSchema,
  found: z.strictObject({
    trust: figureSchema,
    opinion: figureSchema,
    tension: figureSchema,
    credibility: figureSchema,
    goodwill: figureSchema,
    /** Change of the aid factor when this belligerent is found. */
    aidShift: perDelegationSchema,
    sealedPerExcess: amountSchema,
  }),
  clean: z.strictObject({ trust: figureSchema, opinion: figureSchema }),
});

/** Accidents ~ Poisson(rate x (base + perTension x H) x (1 - monitorCut x M) x (1 - calmCut x (1 - exp(-calm / calmScale)))). */
const frictionSchema = z.strictObject({
  rate: amountSchema,
  base: amountSchema,
  perTension: amountSchema,
  monitorCut: shareSchema,
  tensionPerAccident: figureSchema,
  /** Tension is multiplied by this each night. */
  decay: shareSchema,
  cleanTrust: figureSchema,
  otherTrust: figureSchema,
  clashTrust: figureSchema,
  clashChance: shareSchema,
  calmCut: shareSchema,
  calmScale: z.number().check(z.gt(0), z.lte(1000)),
  supportDrop: figureSchema,
  supportDropAbove: percentSchema,
  supportRise: figureSchema,
  /** Accidents that happen on these nights whatever the dice say, so that a lesson can speak of one. */
  certain: z.optional(z.array(z.strictObject({ day: daySchema, sector: slugSchema }))),
});

/** Chance a night: base + k x (max(0, H - above) / over)^power x (trustAt - T / 100). */
const collapseSchema = z.strictObject({
  base: shareSchema,
  k: amountSchema,
  above: percentSchema,
  over: z.number().check(z.gt(0), z.lte(1000)),
  power: amountSchema,
  trustAt: figureSchema,
});

const investigationSchema = z.strictObject({
  /**
   * Chance a night that the panel rules on the oldest open incident: k + perM x M. Never rules when no clause. `wrong` is what
   * this panel adds to the chance that its ruling names the other side.
   */
  panel: z.strictObject(
    byClause(z.strictObject({ k: shareSchema, perM: shareSchema, wrong: z.optional(figureSchema) })),
  ),
  /** Options under which a ruling costs oneSidedTrust. */
  oneSided: z.array(optionIdSchema),
  oneSidedTrust: figureSchema,
  /** Chance that a ruling names the other side: base + perM x M, and what the panel adds. */
  wrong: z.strictObject({ base: shareSchema, perM: figureSchema }),
  named: z.strictObject({
    opinion: figureSchema,
    trust: figureSchema,
    credibility: figureSchema,
    goodwill: figureSchema,
    tension: figureSchema,
  }),
  settledTension: figureSchema,
  /** An incident open for more than this many days is dropped. */
  dropAfterDays: countSchema,
});

/** Each day of the terms phase; `goodwill` of the staller falls by stallGoodwill[0] + stallGoodwill[1] x day. */
const termsFigures = z.strictObject({
  groundPerPush: amountSchema,
  guardCut: shareSchema,
  /** Guard points that give the full cut. */
  guardOver: z.number().check(z.gt(0), z.lte(100)),
  strength: amountSchema,
  valuePerGround: amountSchema,
  stallGoodwill: z.tuple([amountSchema, amountSchema]),
  stallOpinion: amountSchema,
  /** Nights for which questions about the offer are no stalling, counted from a belligerent's first; 0 when left out. */
  questionDays: z.optional(countSchema),
  /** Patrons answer when the staller's goodwill is below this. */
  reactionBelow: percentSchema,
  /** The offer is withdrawn with chance withdrawn x day squared. */
  withdrawn: shareSchema,
});

export const parametersSchema = z.strictObject({
  /** Points of capacity a day. */
  capacity: z.record(delegationIdSchema, pointsSchema),
  /** Most that a mark may count in a formula, and the ceiling of any chance. */
  caps: z.strictObject({
    counter: amountSchema,
    threat: amountSchema,
    staged: amountSchema,
    chance: shareSchema,
  }),
  /** Stock a night per belligerent, x war economy / economyAt. */
  production: z.strictObject({
    perNight: perDelegationSchema,
    economyAt: z.number().check(z.gt(0), z.lte(1000)),
  }),
  /** Stock a night from abroad per belligerent: base x the clause's factor. */
  outside: z.record(delegationIdSchema, z.extend(supplySchema, { base: amountSchema })),
  /** What the text in force lets through of an order to procure, per belligerent. */
  supplyLine: z.record(delegationIdSchema, supplySchema),
  /** The aid factor moves `drift` a day towards `towards`. */
  aid: z.strictObject({ towards: amountSchema, drift: amountSchema }),
  /** M: the clause's figure, reached in deployDays from `before`; never above max. `before` when no clause. */
  monitoring: z.strictObject({
    ...byClause(shareSchema),
    deployDays: countSchema,
    before: shareSchema,
    max: shareSchema,
  }),
  buildUp: buildUpSchema,
  friction: frictionSchema,
  collapse: collapseSchema,
  /** Tension at which compliance worsens a step; it improves when tension is `hysteresis` below. */
  compliance: z.strictObject({
    strainedAt: percentSchema,
    suspendedAt: percentSchema,
    hysteresis: percentSchema,
  }),
  /** Daily: opinion, economy and goodwill move this share of the way back; the others change by this much. */
  drift: z.strictObject({
    readiness: figureSchema,
    opinionPull: shareSchema,
    economyPull: shareSchema,
    pressure: figureSchema,
    capital: figureSchema,
    goodwill: shareSchema,
    works: figureSchema,
  }),
  investigation: investigationSchema,
  /** An aid-shift of a size against a belligerent: aid += against x size, its goodwill += goodwillPerUnit x size. */
  aidShift: z.strictObject({ against: perDelegationSchema, goodwillPerUnit: perDelegationSchema }),
  resumption: resumptionSchema,
  result: resultSchema,
  terms: termsFigures,
  talks: z.strictObject({
    /** Stalling in talks: share of the last `stallWindow` offers that no other signatory could have accepted. */
    stallWindow: countSchema,
    stallShare: shareSchema,
    /** Goodwill lost each day by a belligerent while a condition it attached to a truce or extension stands. */
    standingConditionGoodwill: figureSchema,
    /** Goodwill lost besides for each clause of the settlement among them: a truce is not a settlement. */
    conflationGoodwill: z.optional(figureSchema),
  }),
  /** How a night's claimed counts are made: n x share x (1 + over) + extra, both drawn uniformly. */
  counts: z.strictObject({
    over: z.tuple([amountSchema, amountSchema]),
    extra: z.tuple([amountSchema, amountSchema]),
    /** A verified event is printed with an author with chance base + perM x M. */
    attributed: z.strictObject({ base: shareSchema, perM: shareSchema }),
  }),
  /** Half-width of the spread in A with which the odds of resuming the war are shown. */
  shownOdds: z.strictObject({ advantageSpread: amountSchema }),
});

export type Parameters = DeepReadonly<z.infer<typeof parametersSchema>>;
export type ClauseTable<T> = {
  readonly clause: string | null;
  readonly byOption: { readonly [letter in 'a' | 'b' | 'c' | 'd' | 'e']?: T };
};
