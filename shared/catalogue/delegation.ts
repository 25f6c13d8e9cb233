// Owns what a scenario file says of one delegation: its brief, objectives, beliefs and personas; not its value sheet.

import * as z from 'zod/mini';
import type { DeepReadonly } from '../kernel/deep-readonly.ts';
import {
  countSchema,
  daySchema,
  delegationIdSchema,
  figureSchema,
  nameSchema,
  optionIdSchema,
  shareSchema,
  sourceTagsSchema,
  textSchema,
} from './basics.ts';
import { lessonSchema } from './lesson.ts';
import { trackIdSchema } from './tracks-and-sectors.ts';

/** Exactly two belligerents; the first of them in the file is the numerator of the strength ratio. */
const roleSchema = z.enum(['belligerent', 'patron', 'mediator', 'host']);

/** Forms of the seal, in the order in which new delegations take them. */
const SEAL_SHAPES = [
  'square',
  'lozenge',
  'shield',
  'hexagon',
  'circle',
  'trapeze',
  'octagon',
  'pentagon',
] as const;
const registerSchema = z.enum(['firm', 'cordial', 'procedural']);

const comparisonSchema = z.enum(['>=', '<=', '=']);
/** When a condition is read: on the last day reached, or at the end of a named day. */
const momentSchema = z.union([z.literal('end'), daySchema]);
const optionsSchema = z.array(optionIdSchema).check(z.minLength(1));

/** Two delegations as the track of their trust names them, ids in file order. */
const pairSchema = z.string().check(z.regex(/^[A-Z][A-Z0-9]{0,7}-[A-Z][A-Z0-9]{0,7}$/));

const simpleCountSchema = z.strictObject({
  kind: z.literal('count'),
  event: z.enum([
    'findingAgainst',
    'sanctionsImposed',
    'singleTextInForce',
    'humanitarianExchange',
    'panelRuling',
  ]),
  /** Whose events count; null for anybody's. */
  by: z.nullable(delegationIdSchema),
  op: comparisonSchema,
  value: countSchema,
});
const signedCountSchema = z.strictObject({
  kind: z.literal('count'),
  event: z.literal('proposalInForce'),
  by: delegationIdSchema,
  signedBy: z.array(delegationIdSchema),
  op: comparisonSchema,
  value: countSchema,
});
const declinedCountSchema = z.strictObject({
  kind: z.literal('count'),
  event: z.literal('proposalSignedByAndDeclinedBy'),
  by: delegationIdSchema,
  declinedBy: delegationIdSchema,
  op: comparisonSchema,
  value: countSchema,
});
/** Proposals that name a delegation as signatory or reader, counted by their different authors. */
const addressedCountSchema = z.strictObject({
  kind: z.literal('count'),
  event: z.literal('proposalAddressedTo'),
  by: delegationIdSchema,
  distinct: z.literal('author'),
  op: comparisonSchema,
  value: countSchema,
});
const splitCountSchema = z.strictObject({
  kind: z.literal('count'),
  event: z.literal('proposalSplit'),
  between: z.tuple([delegationIdSchema, delegationIdSchema]),
  op: comparisonSchema,
  value: countSchema,
});

/** One condition of a secret objective; an objective is met when all of its conditions are. */
export const measureSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('clauseInForce'), anyOf: optionsSchema, at: momentSchema }),
  z.strictObject({ kind: z.literal('clauseNotInForce'), anyOf: optionsSchema, at: momentSchema }),
  z.strictObject({
    kind: z.literal('clausesOffStatusQuo'),
    op: comparisonSchema,
    value: countSchema,
    byDay: daySchema,
  }),
  z.strictObject({
    kind: z.literal('track'),
    track: trackIdSchema,
    /** Whose track; null for a shared one and for the trust of the two belligerents; `RU-TR` for that of another pair. */
    of: z.nullable(z.union([delegationIdSchema, pairSchema])),
    op: comparisonSchema,
    value: figureSchema,
    at: momentSchema,
  }),
  z.discriminatedUnion('event', [
    simpleCountSchema,
    signedCountSchema,
    declinedCountSchema,
    splitCountSchema,
    addressedCountSchema,
  ]),
  z.strictObject({
    kind: z.literal('state'),
    region: z.literal('monitoring'),
    is: z.enum(['none', 'deploying', 'operational', 'withdrawn']),
    byDay: daySchema,
  }),
  /** If one of the options is in force, then `first` happened on an earlier day. */
  z.strictObject({
    kind: z.literal('order'),
    first: z.literal('monitoringOperational'),
    thenAnyOf: optionsSchema,
  }),
  z.strictObject({
    kind: z.literal('ending'),
    anyOf: z.array(z.enum(['settled', 'prolonged', 'lapsed', 'broken', 'refused'])).check(z.minLength(1)),
  }),
]);

/** Secret: one is dealt to each delegation by the session's seed. `worth` is in points of the mandate's 0-100 scale. */
export const objectiveSchema = z.strictObject({
  id: z.string().check(z.regex(/^[A-Z][A-Z0-9]{0,7}-O[0-9]$/)),
  title: nameSchema,
  text: textSchema,
  /** How it is measured, in words. */
  test: textSchema,
  /** Computed by the engine; `test` says the same in words. */
  measure: z.strictObject({ all: z.array(measureSchema).check(z.minLength(1)) }),
  worth: z.number().check(z.gte(0), z.lte(20)),
});

/** What its services believe of another. `accuracy` is for the facilitator and the debrief, never for a seat in play. */
const beliefSchema = z.strictObject({
  about: delegationIdSchema,
  claim: textSchema,
  confidence: z.enum(['low', 'moderate', 'high']),
  basis: nameSchema,
  accuracy: z.enum(['sound', 'partly', 'wrong', 'depends']),
});

/** A scripted delegation's temper: `e` is the concession exponent, the others run from 0 to 1. */
export const personaSchema = z.strictObject({
  id: z.string().check(z.regex(/^[A-Z][A-Z0-9]{0,7}-P[0-9]$/)),
  name: nameSchema,
  character: textSchema,
  register: registerSchema,
  parameters: z.strictObject({
    /** Concession exponent: below 1 holds out until late (Boulware), above 1 gives early (conceder). */
    e: z.number().check(z.gte(0.01), z.lte(10)),
    /** How far it answers concessions in kind. */
    reciprocity: shareSchema,
    /** How readily it deceives. */
    bluff: shareSchema,
    /** How readily it plays for time. */
    stallThreshold: shareSchema,
    /** How little a doubtful forecast deters it. */
    risk: shareSchema,
    /** Its taste for influence campaigns. */
    influence: shareSchema,
  }),
  /** First answers written for a lesson; left out, it plays by its figures from the start. */
  lesson: z.optional(lessonSchema),
});

export const delegationSchema = z.strictObject({
  id: delegationIdSchema,
  /** As players read it in lists. */
  name: nameSchema,
  /** Name in a treaty text. */
  formal: nameSchema,
  /** Stands before `name` inside a sentence. */
  article: z.enum(['', 'the ']),
  /** Its name inside a sentence where article and name would not take a singular verb. */
  inSentence: z.optional(nameSchema),
  /** Exactly two belligerents; the first in the file is the numerator of the strength ratio. */
  role: roleSchema,
  /** Its mark in lists and on the map; no two delegations share shape or letters. */
  seal: z.strictObject({
    shape: z.enum(SEAL_SHAPES),
    letters: z.string().check(z.regex(/^[A-Z0-9]{1,4}$/)),
    /** Stem of the colour tokens, e.g. `ru` for --ru and --ru-dim. */
    token: z.string().check(z.regex(/^[a-z][a-z0-9]*$/)),
  }),
  /** Offices, not persons. */
  offices: z.strictObject({
    head: nameSchema,
    negotiator: nameSchema,
    military: nameSchema,
    intelligence: nameSchema,
    press: nameSchema,
  }),
  /** Read by all. */
  publicBrief: textSchema,
  /** Read by its own seat alone. */
  secretBrief: textSchema,
  objectives: z.array(objectiveSchema),
  beliefs: z.array(beliefSchema),
  /** Made in its name on the first day. */
  openingStatement: textSchema,
  /** Tempers of a scripted delegation; one is drawn for each game. */
  personas: z.array(personaSchema).check(z.minLength(1)),
  src: sourceTagsSchema,
});

export type Delegation = DeepReadonly<z.infer<typeof delegationSchema>>;
export type Objective = DeepReadonly<z.infer<typeof objectiveSchema>>;
export type Measure = DeepReadonly<z.infer<typeof measureSchema>>;
export type Persona = DeepReadonly<z.infer<typeof personaSchema>>;
