// Owns what a scenario file says of the treaty: clauses, options, mandates' value sheets and red lines; computes nothing.

import * as z from 'zod/mini';
import type { DeepReadonly } from '../kernel/deep-readonly.ts';
import {
  clauseIdSchema,
  countSchema,
  daySchema,
  delegationIdSchema,
  letterSchema,
  nameSchema,
  optionIdSchema,
  percentSchema,
  perDelegationSchema,
  slugSchema,
  sourceTagsSchema,
  textSchema,
} from './basics.ts';

/** The track a clause belongs to; proposals may also be of the track `extension`. */
const clauseTrackSchema = z.enum(['truce terms', 'confidence measure', 'settlement']);
export const proposalTrackSchema = z.enum(['truce terms', 'confidence measure', 'settlement', 'extension']);
export type ProposalTrack = z.infer<typeof proposalTrackSchema>;

const optionSchema = z.strictObject({
  id: optionIdSchema,
  /** At most 40 characters, for lists. */
  label: z.string().check(z.minLength(1), z.maxLength(40)),
  /** Noun phrase for message slots. */
  phrase: nameSchema,
  /** The words that bind. */
  text: textSchema,
  /** The same in plain words. */
  gloss: textSchema,
  parts: z.strictObject({
    actors: z.array(nameSchema),
    area: z.nullable(nameSchema),
    threshold: z.nullable(nameSchema),
    time: z.nullable(nameSchema),
  }),
  /** Acts that would breach this text, in words; what the engine enforces stands with the orders. */
  breachedBy: z.array(nameSchema),
  /** What in the record it models; left out where a scenario claims nothing about it. */
  models: z.optional(textSchema),
  src: sourceTagsSchema,
});

/** Values of the options in order, each 0 to 100 to that delegation. */
const valuesSchema = z.array(percentSchema).check(z.minLength(2), z.maxLength(5));

export const clauseSchema = z.strictObject({
  id: clauseIdSchema,
  title: nameSchema,
  /** At most 14 characters, for tiles. */
  short: z.string().check(z.minLength(1), z.maxLength(14)),
  /** What the clause belongs to; proposals are made on one track. */
  track: clauseTrackSchema,
  question: textSchema,
  whyItMatters: textSchema,
  /** Which mechanism or precedent it stands for; left out where a scenario claims nothing about it. */
  models: z.optional(textSchema),
  /** The text that holds while nothing is agreed. */
  statusQuo: letterSchema,
  /** Who must sign for this clause to bind on its own. */
  signatories: z.array(delegationIdSchema).check(z.minLength(1)),
  /** Weight in each mandate; a mandate's weights sum to 100. Secret to the mandate's own seat. */
  weights: perDelegationSchema,
  /** By delegation, one figure from 0 to 100 for each option in order. Secret to the mandate's own seat. */
  values: z.record(delegationIdSchema, valuesSchema),
  options: z.array(optionSchema).check(z.minLength(2), z.maxLength(5)),
  src: sourceTagsSchema,
});

const optionsSchema = z.array(optionIdSchema).check(z.minLength(1));

/** An option this delegation never signs. */
export const redLineSchema = z.strictObject({ option: optionIdSchema, text: textSchema });

/** Any option of `if` is refused unless one of `needOneOf` is in the same text. */
export const conditionalRedLineSchema = z.strictObject({
  who: delegationIdSchema,
  if: optionsSchema,
  needOneOf: optionsSchema,
  text: textSchema,
});

/** `add` weight points to each of `who` when both sides of the pair are in the text. */
export const pairTermSchema = z.strictObject({
  who: z.array(delegationIdSchema).check(z.minLength(1)),
  ifOneOf: optionsSchema,
  andOneOf: optionsSchema,
  add: z.number().check(z.gte(-50), z.lte(50)),
  text: textSchema,
});

/** Texts that contradict themselves. */
export const impossibleSchema = z.strictObject({
  oneOf: optionsSchema,
  withOneOf: optionsSchema,
  text: textSchema,
});

/** While one of `options` is in force, `by` must have given `order` by the end of a day; failing that it is in breach. */
const dutySchema = z.strictObject({
  options: optionsSchema,
  by: delegationIdSchema,
  order: slugSchema,
  /** The last day for it. */
  byDay: daySchema,
  /** Days it has at least from the day the clause was agreed. */
  graceDays: countSchema,
});

export const treatySchema = z.strictObject({
  /** What walking away is worth on day 0, 0 to 100; moves with the war state for the belligerents. */
  reservation: perDelegationSchema,
  /** 100 / (100 + the sum of the mandate's positive pair terms), so that no text is worth more than 100. */
  scale: perDelegationSchema,
  clauses: z.array(clauseSchema).check(z.minLength(1), z.maxLength(40)),
  /** By delegation: options it never signs. */
  redLines: z.record(delegationIdSchema, z.array(redLineSchema)),
  /** Options that one delegation signs only beside others. */
  conditionalRedLines: z.array(conditionalRedLineSchema),
  /** What two options are worth beyond the sum of both. */
  pairTerms: z.array(pairTermSchema),
  /** Options that no text can hold together. */
  impossible: z.array(impossibleSchema),
  /** What a text in force asks somebody to do by a day; left out where none does. */
  duties: z.optional(z.array(dutySchema)),
});

export type Treaty = DeepReadonly<z.infer<typeof treatySchema>>;
export type Clause = DeepReadonly<z.infer<typeof clauseSchema>>;
export type RedLine = DeepReadonly<z.infer<typeof redLineSchema>>;
export type ConditionalRedLine = DeepReadonly<z.infer<typeof conditionalRedLineSchema>>;
export type PairTerm = DeepReadonly<z.infer<typeof pairTermSchema>>;
export type Duty = DeepReadonly<z.infer<typeof dutySchema>>;
export type ImpossiblePair = DeepReadonly<z.infer<typeof impossibleSchema>>;
