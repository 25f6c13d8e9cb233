// Owns the top of a scenario file: one self-contained document with all data of one game; what crosses topics is in faults.ts.

import * as z from 'zod/mini';
import type { DeepReadonly } from '../kernel/deep-readonly.ts';
import {
  clauseIdSchema,
  countSchema,
  daySchema,
  delegationIdSchema,
  nameSchema,
  optionIdSchema,
  perDelegationSchema,
  slugSchema,
  sourceTagsSchema,
  textSchema,
} from './basics.ts';
import { delegationSchema } from './delegation.ts';
import { guideSchema } from './guide.ts';
import { injectSchema } from './inject.ts';
import { orderSchema } from './orders.ts';
import { parametersSchema } from './parameters.ts';
import { roundSchema } from './rounds.ts';
import { nightTextSchema, sectorSchema, trackSchema } from './tracks-and-sectors.ts';
import { treatySchema } from './treaty.ts';

const SCENARIO_FORMAT = 1;

const sourceSchema = z.strictObject({
  title: textSchema,
  /** read: consulted; cited: known from secondary reporting; memory: to be checked; game: no claim about the world. */
  status: z.enum(['read', 'cited', 'memory', 'game']),
});

/** What the bargaining analysis must find; lets an author pin a known result. */
const checkSchema = z.strictObject({
  /** Options of the Nash package, in clause order, parted by blanks. */
  nash: textSchema,
  nashUtility: perDelegationSchema,
  nashProduct: z.optional(z.number().check(z.gte(0))),
  bestInZone: z.optional(perDelegationSchema),
});

export const scenarioSchema = z.strictObject({
  /** Where an editor finds the published JSON Schema of this format; the game does not read it. */
  $schema: z.optional(nameSchema),
  /** Version of this format. */
  format: z.literal(SCENARIO_FORMAT),
  /** The file is called after it: `my-truce` stands in `my-truce.json`. */
  id: slugSchema,
  title: nameSchema,
  summary: textSchema,
  /** Where the game stands in the world, and what it does not claim. */
  about: textSchema,
  /** When and where the story begins. */
  setting: textSchema,
  /** Whose work it draws on; printed on the credits page. */
  attribution: z.array(textSchema),
  /** Place in lists of scenarios, the smallest first; 100 when left out, ties by id. */
  place: z.optional(countSchema),
  /** Set where this is another scenario told with invented names: that scenario's id. */
  twinOf: z.optional(slugSchema),
  /** Length of the truce in days. */
  days: daySchema,
  /** Terms phase before day 1; 0 switches it off. */
  terms: z.strictObject({
    maxDays: countSchema,
    /** What a belligerent may ask of the offer before it answers, each about one clause; left out, nothing can be asked. */
    questions: z.optional(
      z
        .array(z.strictObject({ clause: clauseIdSchema, text: textSchema }))
        .check(z.minLength(1), z.maxLength(8)),
    ),
  }),
  /** The vote on prolonging the truce. */
  extension: z.strictObject({
    /** The day from which it may be proposed. */
    opensOn: daySchema,
    signatories: z.array(delegationIdSchema).check(z.minLength(1)),
    /** Options in force that leave nothing to extend. */
    ruledOutBy: z.array(optionIdSchema),
    /** Options in force that extend the truce without a vote. */
    automaticWith: z.array(optionIdSchema),
  }),
  /** Who must sign a settlement, and which clauses it must name. */
  settlement: z.strictObject({
    signatories: z.array(delegationIdSchema).check(z.minLength(1)),
    clauses: z.array(clauseIdSchema).check(z.minLength(1)),
  }),
  /** Groups of days with their own way of meeting; left out where every day is like every other. */
  rounds: z.optional(z.array(roundSchema).check(z.minLength(1))),
  /** Two belligerents, and up to six others. */
  delegations: z.array(delegationSchema).check(z.minLength(2), z.maxLength(8)),
  treaty: treatySchema,
  orders: z.array(orderSchema),
  tracks: z.array(trackSchema),
  sectors: z.array(sectorSchema).check(z.minLength(1), z.maxLength(40)),
  nightSequence: z.array(nightTextSchema),
  parameters: parametersSchema,
  map: z.strictObject({
    /** File in the map folder. */
    file: z.string().check(z.regex(/^[a-z0-9-]+\.json$/)),
    /** Date and source of the line of contact, shown when the line is pressed. */
    asOf: nameSchema,
    source: textSchema,
    /** Which convention the borders follow, and why. */
    borders: textSchema,
  }),
  /** Why a delegation wants what it wants in a clause: to follow `because`, lower case, no final stop. */
  reasons: z.strictObject({ byClause: z.record(clauseIdSchema, z.record(delegationIdSchema, textSchema)) }),
  /** Where each claim comes from, by tag, e.g. `ART`; texts refer to it in `src`. */
  sources: z.record(z.string().check(z.regex(/^[A-Z][A-Z0-9]{1,7}$/)), sourceSchema),
  src: sourceTagsSchema,
  check: z.optional(checkSchema),
  /** Teaches one seat by doing, where it is played alone. */
  guide: z.optional(guideSchema),
  /** News from outside the talks that a facilitator may bring in; no player is sent any of it before. */
  injects: z.optional(z.array(injectSchema).check(z.minLength(1), z.maxLength(100))),
});

export type Scenario = DeepReadonly<z.infer<typeof scenarioSchema>>;
