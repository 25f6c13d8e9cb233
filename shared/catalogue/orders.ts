// Owns what a scenario file says of orders: who, cost, target, effects, detection, breaches; resolves nothing.

import * as z from 'zod/mini';
import type { DeepReadonly } from '../kernel/deep-readonly.ts';
import {
  amountSchema,
  choiceSchema,
  clauseIdSchema,
  countSchema,
  daySchema,
  delegationIdSchema,
  figureSchema,
  nameSchema,
  optionIdSchema,
  pointsSchema,
  slugSchema,
  sourceTagsSchema,
  textSchema,
} from './basics.ts';
import { nightStepSchema, trackIdSchema } from './tracks-and-sectors.ts';

/** Temporary figures that formulas read; they lose a day each night. */
export const MARK_IDS = [
  'conceal',
  'cover',
  'documented',
  'counter',
  'counterStanding',
  'elected',
  'threat',
  'staged',
  'named',
  'finding',
  'pretext',
  'inspected',
  'warned',
  'blind',
  'busy',
  'guarantee',
] as const;
export const markIdSchema = z.enum(MARK_IDS);
export type MarkId = z.infer<typeof markIdSchema>;

/**
 * Figures a term may read. M: coverage tonight; points: capacity given; conceal, cover, works, ownOpinion, ownSupport: the
 * giver's; documented, counterOther, elected, otherOpinion: the opponent's; threatSelf: threats against the giver;
 * supplyLine: what the text in force lets through; sectorFort: the giver's fortification of the target sector; tension;
 * opinionShare: own / (own + opponent's) opinion; priorStaged: the giver's staged incidents believed so far.
 */
const QUANTITIES = [
  'M',
  'points',
  'conceal',
  'cover',
  'documented',
  'counterOther',
  'elected',
  'threatSelf',
  'supplyLine',
  'sectorFort',
  'works',
  'ownOpinion',
  'otherOpinion',
  'ownSupport',
  'tension',
  'opinionShare',
  'priorStaged',
] as const;
export const quantitySchema = z.enum(QUANTITIES);
export type Quantity = z.infer<typeof quantitySchema>;

/** a + b x X. `b` and `x` stand together or not at all. */
export const termSchema = z.strictObject({
  a: figureSchema,
  b: z.optional(figureSchema),
  x: z.optional(quantitySchema),
});
/** Product of terms, kept within 0 and parameters.caps.chance. */
export const chanceSchema = z.strictObject({ times: z.array(termSchema).check(z.minLength(1)) });

/** How an effect grows with the points given: 1, points, points^0.5, points^0.85. Absent means flat. */
export const scaleSchema = z.enum(['flat', 'linear', 'sqrt', 'pow0.85']);
export type Scale = z.infer<typeof scaleSchema>;

/**
 * Whom an effect touches, besides a delegation id. other: the opposing belligerent, or for a third party the belligerent
 * it chose; target: the delegation the order is aimed at;
 * named: the side a finding names; each: each belligerent a report speaks of.
 */
const SCOPES = [
  'self',
  'other',
  'shared',
  'sector-self',
  'sector-other',
  'sector-all',
  'target',
  'named',
  'each',
] as const;
const scopeSchema = z.union([z.enum(SCOPES), delegationIdSchema]);

const simpleEffects = [
  z.strictObject({
    do: z.literal('change'),
    track: trackIdSchema,
    of: scopeSchema,
    add: figureSchema,
    scale: z.optional(scaleSchema),
    times: z.optional(z.array(termSchema)),
  }),
  z.strictObject({
    do: z.literal('mark'),
    mark: markIdSchema,
    of: scopeSchema,
    value: figureSchema,
    days: daySchema,
    /** `add` adds up over nights; otherwise the larger of old and new stays. */
    scale: z.optional(z.enum(['flat', 'linear', 'add'])),
  }),
  z.strictObject({ do: z.literal('incident'), kind: z.enum(['staged', 'open']) }),
  z.strictObject({ do: z.literal('aid-shift'), against: z.enum(['self', 'other']), size: amountSchema }),
] as const;
/** Effects that may stand inside another effect. */
export const simpleEffectSchema = z.discriminatedUnion('do', simpleEffects);

/** Outcomes are drawn in order, each with what the earlier ones left; the last has `chance: null` and takes the rest. */
export const outcomeSchema = z.strictObject({
  id: slugSchema,
  chance: z.nullable(chanceSchema),
  // biome-ignore lint/suspicious/noThenProperty: the field's name in the file format; never awaited
  then: z.array(simpleEffectSchema),
});

export const effectSchema = z.discriminatedUnion('do', [
  ...simpleEffects,
  z.strictObject({ do: z.literal('odds'), outcomes: z.array(outcomeSchema).check(z.minLength(2)) }),
  z.strictObject({ do: z.literal('settle'), chance: chanceSchema }),
  // biome-ignore lint/suspicious/noThenProperty: the field's name in the file format; never awaited
  z.strictObject({ do: z.literal('publish'), then: z.array(simpleEffectSchema) }),
  z.strictObject({
    do: z.literal('report'),
    clean: z.array(simpleEffectSchema),
    named: z.array(simpleEffectSchema),
  }),
  z.strictObject({ do: z.literal('end-truce') }),
]);

/** A theme chooses the words and the clause that is pressed, not the numbers. */
const themeSchema = z.strictObject({
  id: slugSchema,
  label: nameSchema,
  presses: z.nullable(clauseIdSchema),
});

const targetSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({
    kind: z.literal('sector'),
    /** Absent: any sector. */
    options: z.optional(z.array(slugSchema).check(z.minLength(1))),
    methods: z.optional(z.array(choiceSchema).check(z.minLength(1))),
    /** Whether the order also names a delegation: whom it blames, or whose rear is inspected. */
    names: z.optional(z.enum(['blamed', 'inspected'])),
  }),
  z.strictObject({
    kind: z.literal('supplier'),
    options: z.record(delegationIdSchema, z.array(choiceSchema).check(z.minLength(1))),
  }),
  z.strictObject({ kind: z.literal('incident') }),
  z.strictObject({
    kind: z.literal('delegation'),
    /** The giver itself is never a target, also when listed. */
    options: z.array(delegationIdSchema).check(z.minLength(1)),
    themes: z.optional(z.array(themeSchema).check(z.minLength(1))),
  }),
  z.strictObject({ kind: z.literal('clause'), options: z.array(clauseIdSchema).check(z.minLength(1)) }),
]);

/** build-up: points above `excessAbove` (all points when in breach) join tonight's excess. */
const detectionSchema = z.discriminatedUnion('rule', [
  z.strictObject({ rule: z.literal('open') }),
  z.strictObject({ rule: z.literal('none') }),
  z.strictObject({ rule: z.literal('authorship') }),
  z.strictObject({ rule: z.literal('refutation') }),
  z.strictObject({ rule: z.literal('build-up'), excessAbove: countSchema }),
]);

/** The order breaches any of these options while in force; only for `by`, in `sectors` and for points `above` where given. */
const breachSchema = z.strictObject({
  options: z.array(optionIdSchema).check(z.minLength(1)),
  by: z.optional(z.array(delegationIdSchema).check(z.minLength(1))),
  sectors: z.optional(z.array(slugSchema).check(z.minLength(1))),
  /** A ceiling: so many points a night are within the text, more are not. */
  above: z.optional(countSchema),
});

export const orderSchema = z.strictObject({
  id: slugSchema,
  title: nameSchema,
  /** Who may give it. */
  by: z.array(delegationIdSchema).check(z.minLength(1)),
  category: z.enum([
    'rearm',
    'prepare',
    'front',
    'incident',
    'verify',
    'influence',
    'economy',
    'patron',
    'mediator',
  ]),
  /** When in the night it resolves. */
  step: nightStepSchema,
  phases: z.array(z.enum(['terms', 'truce'])).check(z.minLength(1)),
  target: targetSchema,
  /** Least and most points of capacity a night; capital in points of political capital. */
  cost: z.strictObject({ capacity: z.tuple([pointsSchema, pointsSchema]), capital: z.optional(countSchema) }),
  /** open: in the bulletin; deniable: the deed is seen, not its author; secret: the giver's own until found. */
  visibility: z.enum(['open', 'deniable', 'secret']),
  effects: z.array(effectSchema),
  detection: detectionSchema,
  /** Which options in force make it a breach. */
  breaches: z.array(breachSchema),
  /** Days to wait after use. */
  cooldown: z.optional(countSchema),
  once: z.optional(z.literal(true)),
  fromDay: z.optional(daySchema),
  /** A mark the giver must hold. */
  requires: z.optional(markIdSchema),
  /** Outcomes whose odds the giver sees before sealing. */
  oddsShown: z.optional(z.array(slugSchema).check(z.minLength(1))),
  /** What giving it does, in a neutral sentence or two. */
  explain: textSchema,
  /** What it stands for in the world; left out where a scenario claims nothing about it. */
  models: z.optional(textSchema),
  /** Where that comes from, in words; left out like `models`. */
  source: z.optional(textSchema),
  src: z.optional(sourceTagsSchema),
});

export type Order = DeepReadonly<z.infer<typeof orderSchema>>;
export type Effect = DeepReadonly<z.infer<typeof effectSchema>>;
export type SimpleEffect = DeepReadonly<z.infer<typeof simpleEffectSchema>>;
export type Outcome = DeepReadonly<z.infer<typeof outcomeSchema>>;
export type Chance = DeepReadonly<z.infer<typeof chanceSchema>>;
export type Term = DeepReadonly<z.infer<typeof termSchema>>;
