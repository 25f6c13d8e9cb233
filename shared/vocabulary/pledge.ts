// A promise made in a message: what, until when, and what of it the record can be asked; knows no rule.
import * as z from 'zod/mini';
import { daySchema, slugSchema, textSchema } from './ids.ts';
import { limits } from './limits.ts';

export const pledgeTestSchema = z.discriminatedUnion('of', [
  /** No order of these kinds is given. */
  z.strictObject({
    of: z.literal('no orders'),
    orders: z.array(slugSchema).check(z.minLength(1), z.maxLength(limits.ordersPerPledge)),
  }),
  /** What is done is within this option, in force or not: its prohibitions, its ceilings and its duties. */
  z.strictObject({ of: z.literal('option'), option: slugSchema }),
]);
export type PledgeTest = Readonly<z.infer<typeof pledgeTestSchema>>;

export const pledgeSchema = z.strictObject({
  text: textSchema(limits.pledgeLength),
  /** The last day of the truce on which it binds; left out = until the end. */
  until: z.optional(daySchema),
  /** Left out: somebody has to say whether it was kept. */
  test: z.optional(pledgeTestSchema),
});
export type Pledge = Readonly<z.infer<typeof pledgeSchema>>;
