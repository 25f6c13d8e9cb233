// Owns what a scenario file says of injects: news from outside the talks that a facilitator may bring in; delivers none.

import * as z from 'zod/mini';
import type { DeepReadonly } from '../kernel/deep-readonly.ts';
import {
  amountSchema,
  daySchema,
  delegationIdSchema,
  figureSchema,
  nameSchema,
  slugSchema,
  sourceTagsSchema,
  textSchema,
} from './basics.ts';
import { injectConditionSchema, trackKeySchema } from './inject-condition.ts';
import { markIdSchema } from './orders.ts';
import { trackIdSchema } from './tracks-and-sectors.ts';

/** What an incident truly is; what the world sees of it follows from that. */
const INCIDENT_KINDS = ['accident', 'probe', 'strike', 'staged', 'provocation'] as const;

/** What an inject changes: the effects of orders as far as they need no giver and no target. */
export const injectEffectSchema = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('change'),
    track: trackIdSchema,
    of: trackKeySchema,
    /** Added at once and kept within the track's range; not 0. */
    add: figureSchema,
  }),
  z.strictObject({
    do: z.literal('mark'),
    mark: markIdSchema,
    of: delegationIdSchema,
    value: amountSchema,
    days: daySchema,
  }),
  z.strictObject({
    do: z.literal('incident'),
    kind: z.enum(INCIDENT_KINDS),
    sector: slugSchema,
    /** Null for an accident, and only for one. */
    author: z.nullable(delegationIdSchema),
    /** Whom a staged incident or a provocation is meant to be blamed on. */
    blames: z.optional(delegationIdSchema),
  }),
]);

/** Effects one inject may have. */
export const MOST_EFFECTS = 8;

export const injectSchema = z.strictObject({
  id: slugSchema,
  title: nameSchema.check(z.maxLength(80)),
  /** What is read, word for word. */
  text: textSchema.check(z.maxLength(2000)),
  /** Who reads it, unless the facilitator chooses otherwise: everybody, or these delegations only. */
  audience: z.union([z.literal('all'), z.array(delegationIdSchema).check(z.minLength(1))]),
  effects: z.optional(z.array(injectEffectSchema).check(z.minLength(1), z.maxLength(MOST_EFFECTS))),
  /** When it fits: days of the truce, what the table should look like in words, and as far as it can be told in figures. */
  suggested: z.optional(
    z.strictObject({
      from: daySchema,
      to: daySchema,
      when: z.optional(textSchema),
      all: z.optional(z.array(injectConditionSchema).check(z.minLength(1), z.maxLength(6))),
    }),
  ),
  /** What a room can learn from it; for the facilitator and the debrief. */
  teaches: z.optional(textSchema),
  /** What it stands for in the world; left out where a scenario claims nothing about it. */
  models: z.optional(textSchema),
  src: z.optional(sourceTagsSchema),
});

export type InjectEffect = DeepReadonly<z.infer<typeof injectEffectSchema>>;
export type Inject = DeepReadonly<z.infer<typeof injectSchema>>;
