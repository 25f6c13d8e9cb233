// What a facilitator can rule on, and how; which ruling is possible now is the rules' business.
import * as z from 'zod/mini';
import { delegationIdSchema, slugSchema } from './ids.ts';

export const rulingMatterSchema = z.discriminatedUnion('on', [
  /** Names a side in public, clears the one named, or closes the case without a finding. */
  z.strictObject({
    on: z.literal('incident'),
    incident: slugSchema,
    verdict: z.union([z.strictObject({ named: delegationIdSchema }), z.enum(['cleared', 'unresolved'])]),
  }),
  /** Puts a figure at a value within its track's range; `of` as in the scenario's tracks. */
  z.strictObject({ on: z.literal('figure'), track: slugSchema, of: slugSchema, to: z.number() }),
  /** Takes back an order that is sealed for tonight. */
  z.strictObject({ on: z.literal('order'), sealed: slugSchema }),
  /** Strikes out an open text. */
  z.strictObject({ on: z.literal('proposal'), proposal: slugSchema }),
  /** The state of the truce; a broken one stays broken. */
  z.strictObject({ on: z.literal('compliance'), to: z.enum(['holding', 'strained', 'suspended']) }),
  /** Ends the session here, as the last day would. */
  z.strictObject({ on: z.literal('session') }),
]);
export type RulingMatter = Readonly<z.infer<typeof rulingMatterSchema>>;
