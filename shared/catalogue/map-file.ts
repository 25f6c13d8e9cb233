// Owns the format of a map file: what is drawn under the marks of the front, in map units; knows no scenario.

import * as z from 'zod/mini';
import type { DeepReadonly } from '../kernel/deep-readonly.ts';
import { nameSchema, slugSchema, textSchema } from './basics.ts';

/** Map units: no map is wider than two million of them. */
const unitsSchema = z.int().check(z.gte(-1e6), z.lte(1e6));
const pointSchema = z.array(unitsSchema).check(z.length(2));
/** Flat whole numbers: the first point absolute, every further one a step from the point before; two points at least. */
const packedLineSchema = z.array(unitsSchema).check(z.minLength(4), z.maxLength(20_000));
/** Rings are lists of arc numbers, from 0; `-1 - n` is arc n walked backwards. */
const ringSchema = z.array(z.int()).check(z.minLength(1), z.maxLength(1000));
const viewSchema = z.array(pointSchema).check(z.length(2));
const degreesSchema = z.number().check(z.gte(-180), z.lte(180));
const codeSchema = z.string().check(z.regex(/^[A-Za-z0-9-]{1,12}$/));

/** Lengths are in `projection.unitKm` kilometres, x eastwards, y downwards. */
export const mapFileSchema = z.strictObject({
  /** Where an editor finds the published JSON Schema of this format; the game does not read it. */
  $schema: z.optional(nameSchema),
  /** Date of the line of contact, ISO 8601. */
  asOf: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  /** What the legend calls the hatched ground, where it is not occupied. */
  held: z.optional(nameSchema),
  source: textSchema,
  /** Which borders are drawn, and why. */
  convention: textSchema,
  projection: z.strictObject({
    /** `plane` where the country is invented and lies nowhere on the globe. */
    kind: z.string().check(z.regex(/^(plane|conic conformal)$/)),
    /** Degrees; 0 and 0 on a plane. */
    parallels: z.array(degreesSchema).check(z.length(2)),
    centre: z.array(degreesSchema).check(z.length(2)),
    radiusKm: z.number().check(z.gt(0), z.lte(1e5)),
    /** Kilometres in a map unit. */
    unitKm: z.number().check(z.gt(0), z.lte(1000)),
  }),
  /** How far the map can be moved. */
  box: z.strictObject({ west: unitsSchema, north: unitsSchema, east: unitsSchema, south: unitsSchema }),
  /** South-west and north-east corner of the first view, for a wide and for a small stage. */
  views: z.strictObject({ wide: viewSchema, small: viewSchema }),
  /** Borders and coasts, each drawn once. */
  arcs: z.array(packedLineSchema).check(z.maxLength(2000)),
  /** Arcs with land of this map on one side only. */
  outer: z.array(z.int()).check(z.maxLength(2000)),
  /** The land, region by region. */
  units: z
    .array(z.strictObject({ id: codeSchema, name: nameSchema, rings: z.array(ringSchema) }))
    .check(z.minLength(1), z.maxLength(200)),
  neighbours: z.array(z.strictObject({ id: codeSchema, rings: z.array(packedLineSchema) })),
  rivers: z.array(z.strictObject({ name: nameSchema, points: packedLineSchema })),
  cities: z
    .array(
      z.strictObject({
        name: nameSchema,
        /** Degrees; an invented country has none. */
        lon: z.optional(degreesSchema),
        lat: z.optional(degreesSchema),
        at: pointSchema,
        /** 1 large, 2 middle, 3 only where there is room. */
        rank: z.int().check(z.gte(1), z.lte(3)),
        /** Where the name stands. */
        side: z.string().check(z.regex(/^(left|right|above|below)$/)),
      }),
    )
    .check(z.maxLength(200)),
  labels: z
    .array(
      z.strictObject({
        text: nameSchema,
        at: pointSchema,
        kind: z.string().check(z.regex(/^(sea|country)$/)),
      }),
    )
    .check(z.maxLength(100)),
  /** In order along the line, the second belligerent on the right hand; each stretch begins where the one before ended. */
  line: z
    .array(
      z.strictObject({
        sector: slugSchema,
        /** True where the ground may change hands and counts in control. */
        moves: z.boolean(),
        points: packedLineSchema,
      }),
    )
    .check(z.minLength(1), z.maxLength(40)),
  /** Closes the area the first belligerent holds, behind the line and beyond border and coast: it is clipped to the land. */
  occupiedClosing: packedLineSchema,
  /** Where sectors lie that are not on the line. */
  markers: z.array(z.strictObject({ sector: slugSchema, at: pointSchema })).check(z.maxLength(40)),
  /** Where supply comes in; none where none is to be shown. */
  entries: z
    .array(z.strictObject({ side: z.string().check(z.regex(/^(west|east)$/)), at: pointSchema }))
    .check(z.maxLength(2)),
});

/** The map file as loaded. */
export type MapFile = DeepReadonly<z.infer<typeof mapFileSchema>>;
