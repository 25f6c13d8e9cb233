// Owns what a scenario file says of the war state: tracks, sectors of the front, the order of the night; no formula.

import * as z from 'zod/mini';
import type { DeepReadonly } from '../kernel/deep-readonly.ts';
import {
  countSchema,
  figureSchema,
  nameSchema,
  percentSchema,
  perDelegationSchema,
  shareSchema,
  slugSchema,
  sourceTagsSchema,
  textSchema,
} from './basics.ts';

/** The tracks the engine keeps; every scenario gives each its name, range and start. */
export const TRACK_SCOPES = {
  stock: 'belligerent',
  readiness: 'belligerent',
  support: 'belligerent',
  economy: 'belligerent',
  works: 'belligerent',
  goodwill: 'belligerent',
  gains: 'belligerent',
  push: 'belligerent',
  guard: 'belligerent',
  opinion: 'delegation',
  credibility: 'delegation',
  capital: 'delegation',
  trust: 'pair',
  tension: 'shared',
  coverage: 'shared',
  sanctions: 'shared',
  aid: 'shared',
  calm: 'shared',
  force: 'shared',
  control: 'sector',
  fortification: 'sector-side',
  pressure: 'sector-side',
} as const;
export type TrackId = keyof typeof TRACK_SCOPES;
export const TRACK_IDS = Object.keys(TRACK_SCOPES) as TrackId[];
export const trackIdSchema = z.enum(TRACK_IDS);

const trackFields = {
  id: trackIdSchema,
  name: nameSchema,
  /** Least and most. */
  range: z.tuple([figureSchema, figureSchema]),
  /** The daily movement in words; the figures stand in the parameters. */
  daily: textSchema,
  /** Who sees it: its own delegation, or all. */
  secrecy: z.enum(['own', 'public']),
  note: z.optional(textSchema),
  /** What the figure says, in words for players. */
  explain: z.optional(textSchema),
  /** What it stands for in the world; left out where a scenario claims nothing about it. */
  models: z.optional(textSchema),
  src: z.optional(sourceTagsSchema),
};

/** Start: per belligerent, per delegation, per pair (`RU-UA`, ids in file order), one figure, or with the sectors. */
export const trackSchema = z.discriminatedUnion('scope', [
  z.strictObject({ ...trackFields, scope: z.literal('belligerent'), start: perDelegationSchema }),
  z.strictObject({ ...trackFields, scope: z.literal('delegation'), start: perDelegationSchema }),
  z.strictObject({ ...trackFields, scope: z.literal('pair'), start: z.record(nameSchema, figureSchema) }),
  z.strictObject({ ...trackFields, scope: z.literal('shared'), start: figureSchema }),
  z.strictObject({ ...trackFields, scope: z.literal('sector') }),
  z.strictObject({ ...trackFields, scope: z.literal('sector-side') }),
]);

export const sectorSchema = z.strictObject({
  id: slugSchema,
  /** 1 to n in file order, as printed on the map. */
  number: countSchema,
  name: nameSchema,
  /** Codes of the map's regions the sector lies in, e.g. ISO 3166-2. */
  oblast: z.array(nameSchema),
  /** Ids of sectors beside it; each must name this one too. */
  neighbours: z.array(slugSchema),
  /** Share held by the first belligerent, per cent, at the start. */
  control: percentSchema,
  /** Per belligerent, 0 to 100, at the start. */
  fortification: perDelegationSchema,
  pressure: perDelegationSchema,
  /** Share of the ground that this sector stands for; the weights sum to 1. */
  weight: shareSchema,
  /** Whether ground can change hands here. */
  onLine: z.boolean(),
  note: z.optional(textSchema),
});

/** The night's steps in the one order in which they resolve. */
export const NIGHT_STEPS = [
  'supply',
  'movement',
  'politics',
  'influence',
  'incidents',
  'investigation',
  'compliance',
  'tension',
] as const;
export const nightStepSchema = z.enum(NIGHT_STEPS);
export type NightStep = z.infer<typeof nightStepSchema>;

/** What a step does, in words for players; `parameters` names the figures it reads. */
export const nightTextSchema = z.strictObject({
  step: nightStepSchema,
  does: z.array(textSchema).check(z.minLength(1)),
  parameters: z.array(nameSchema),
});

export type Track = DeepReadonly<z.infer<typeof trackSchema>>;
export type Sector = DeepReadonly<z.infer<typeof sectorSchema>>;
