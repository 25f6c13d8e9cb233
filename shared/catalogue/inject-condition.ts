// Owns the closed vocabulary in which a planned inject says what it waits for; judges no session.

import * as z from 'zod/mini';
import type { DeepReadonly } from '../kernel/deep-readonly.ts';
import { countSchema, daySchema, figureSchema, optionIdSchema } from './basics.ts';
import { trackIdSchema } from './tracks-and-sectors.ts';

/** Whose figure of a track: `shared`, a delegation, a pair (`RU-UA`), a sector, or a sector's side (`kharkiv:RU`). */
export const trackKeySchema = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9:-]{0,59}$/));

/** Judged at the opening of a day of the truce, by what is true then. */
export const injectConditionSchema = z.discriminatedUnion('if', [
  z.strictObject({
    if: z.literal('figure'),
    track: trackIdSchema,
    of: trackKeySchema,
    is: z.enum(['above', 'below']),
    than: figureSchema,
  }),
  z.strictObject({ if: z.literal('compliance'), is: z.enum(['holding', 'strained', 'suspended']) }),
  z.strictObject({
    if: z.literal('monitoring'),
    is: z.enum(['none', 'deploying', 'operational', 'withdrawn']),
  }),
  /** The day that opens is one of these, both included. */
  z.strictObject({ if: z.literal('day'), from: daySchema, to: daySchema }),
  /** This option is, or is not, in force. */
  z.strictObject({ if: z.literal('text'), option: optionIdSchema, holds: z.boolean() }),
  /** So many incidents, all there were or those still open; `at most` 0 is a quiet truce. */
  z.strictObject({
    if: z.literal('incidents'),
    which: z.enum(['all', 'open', 'last night']),
    is: z.enum(['at least', 'at most']),
    count: countSchema,
  }),
]);

export type InjectCondition = DeepReadonly<z.infer<typeof injectConditionSchema>>;
