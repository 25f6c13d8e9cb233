// Owns what a scenario file says of its guide: steps that teach one seat by doing; judges no step and draws nothing.

import * as z from 'zod/mini';
import type { DeepReadonly } from '../kernel/deep-readonly.ts';
import { delegationIdSchema, optionIdSchema, slugSchema, textSchema } from './basics.ts';

/** The parts of the screen that a step can point at, in the order in which they come up. */
const GUIDE_PARTS = [
  'briefing',
  'dial',
  'map',
  'mandate',
  'can-do',
  'channels',
  'message',
  'treaty',
  'proposals',
  'compose',
  'meter',
  'orders',
  'ready',
  'bulletin',
  'ledger',
  'space',
] as const;
export type GuidePart = (typeof GUIDE_PARTS)[number];

/** Parts that a person opens; being open is something a step can wait for. */
const OPENED_PARTS = ['mandate', 'treaty', 'compose', 'orders'] as const;
export type OpenedPart = (typeof OPENED_PARTS)[number];

const holdsSchema = z.array(optionIdSchema).check(z.minLength(1));

/** What completes a step: something the player does or the table shows. `next`: pressing the button is enough. */
const guideConditionSchema = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('next') }),
  /** The truce has begun. */
  z.strictObject({ on: z.literal('begun') }),
  /** A sector's sheet is open. */
  z.strictObject({ on: z.literal('sector'), sector: slugSchema }),
  z.strictObject({ on: z.literal('open'), part: z.enum(OPENED_PARTS) }),
  /** The channel with exactly these others is open. */
  z.strictObject({ on: z.literal('channel'), with: z.array(delegationIdSchema).check(z.minLength(1)) }),
  /** This delegation can read a message of the player's. */
  z.strictObject({ on: z.literal('message'), to: delegationIdSchema }),
  /** The player's draft, or a text of its own on the table, would put all of these options in force. */
  z.strictObject({ on: z.literal('draft'), holds: holdsSchema }),
  /** A text of the player's own with all of these options has been tabled. */
  z.strictObject({ on: z.literal('tabled'), holds: holdsSchema }),
  /** The player drafts, or has tabled, a counter to a text of this delegation. */
  z.strictObject({ on: z.literal('countering'), by: delegationIdSchema }),
  /** An order is sealed for tonight, or a night has passed. */
  z.strictObject({ on: z.literal('sealed') }),
  /** The first day has closed. */
  z.strictObject({ on: z.literal('closed') }),
  /** An incident's sheet is open. */
  z.strictObject({ on: z.literal('incident') }),
  /** The session has come to its end. */
  z.strictObject({ on: z.literal('ended') }),
]);

const guideStepSchema = z.strictObject({
  id: slugSchema,
  /** What the step points at. */
  part: z.enum(GUIDE_PARTS),
  /** What it says: two or three short sentences. */
  text: textSchema.check(z.maxLength(280)),
  until: guideConditionSchema,
});

/** Shown to who plays this delegation alone; it never keeps anybody from playing on. */
export const guideSchema = z.strictObject({
  delegation: delegationIdSchema,
  steps: z.array(guideStepSchema).check(z.minLength(1), z.maxLength(60)),
});

export type Guide = DeepReadonly<z.infer<typeof guideSchema>>;
export type GuideStep = DeepReadonly<z.infer<typeof guideStepSchema>>;
export type GuideCondition = DeepReadonly<z.infer<typeof guideConditionSchema>>;
