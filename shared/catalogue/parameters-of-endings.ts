// Owns the schema of the figures that value a war resumed, a truce kept and a patron's result; no formula.

import * as z from 'zod/mini';
import {
  amountSchema,
  countSchema,
  delegationIdSchema,
  figureSchema,
  perDelegationSchema,
  shareSchema,
} from './basics.ts';

/** Strength = (S / stockAt)^stock x (K / readinessAt)^readiness x (supportBase + support x D / 100). */
export const resumptionSchema = z.strictObject({
  stock: amountSchema,
  stockAt: z.number().check(z.gt(0), z.lte(1000)),
  readiness: amountSchema,
  readinessAt: z.number().check(z.gt(0), z.lte(1000)),
  supportBase: amountSchema,
  support: amountSchema,
  /** Edge of an attacker: surprise x (1 - M) x (1 - worksCut x works / 100), x surpriseWarned while the defender is warned. */
  surprise: amountSchema,
  surpriseWarned: shareSchema,
  /** Surprise grows by this share while the defender's intelligence is stopped. */
  surpriseBlind: amountSchema,
  pretextSurprise: amountSchema,
  worksCut: shareSchema,
  axis: amountSchema,
  axisMax: shareSchema,
  /** An attack on `defender` while it holds the mark `guarantee` loses this edge and costs this much. */
  guarantee: z.strictObject({ defender: delegationIdSchema, edge: amountSchema, cost: amountSchema }),
  /** An attack on `defender` loses this edge per unit of the reassurance force, up to max units. */
  force: z.strictObject({
    defender: delegationIdSchema,
    edgePerUnit: amountSchema,
    max: amountSchema,
  }),
  /** Points of ground in ninety days: ground x tanh(groundSlope x (A + edge)). */
  ground: amountSchema,
  groundSlope: amountSchema,
  /** Walk-away values move by walk x tanh(walkSlope x A). */
  walk: amountSchema,
  walkSlope: amountSchema,
  edgeValue: amountSchema,
  warMax: amountSchema,
  warCost: amountSchema,
  attackerCost: amountSchema,
  /** Share by which an attack enlarges what A is worth: who attacks chooses where strength is used. Absent: 0. */
  initiative: z.optional(amountSchema),
  namedCost: amountSchema,
  namedDays: countSchema,
  threatCost: amountSchema,
  /** Whether a pretext waives attackerCost and threatCost. */
  pretextWaives: z.boolean(),
});

/** What a patron or mediator makes of the end; per unit of each, beside opinion and capital. */
const patronSchema = z.strictObject({
  /** When the truce stands on the last day. */
  truce: figureSchema,
  /** Per point of trust gained. */
  trust: figureSchema,
  /** Per point of a belligerent's own result. */
  belligerents: perDelegationSchema,
  /** Per unit of the reassurance force. */
  force: figureSchema,
  /** Per guarantee given. */
  guarantee: figureSchema,
  /** Per point of sanctions above the start. */
  sanctions: figureSchema,
  /** Per humanitarian exchange, compliance report and settled incident. */
  exchange: figureSchema,
  report: figureSchema,
  settled: figureSchema,
});

export const resultSchema = z.strictObject({
  gainsIfBroken: shareSchema,
  /** Per point of change of the belligerent's own track. */
  opinion: figureSchema,
  support: figureSchema,
  goodwill: figureSchema,
  credibility: figureSchema,
  economy: figureSchema,
  /** Per point of sanctions above the start, for the belligerents named. */
  sanctions: perDelegationSchema,
  patrons: z.strictObject({
    opinion: figureSchema,
    capital: figureSchema,
    by: z.record(delegationIdSchema, patronSchema),
  }),
});
