// What an order may be aimed at; which aims an order has is the catalogue's business.
import * as z from 'zod/mini';
import { clauseIdSchema, delegationIdSchema, slugSchema } from './ids.ts';

export const orderTargetSchema = z.strictObject({
  sector: z.optional(slugSchema),
  delegation: z.optional(delegationIdSchema),
  supplier: z.optional(slugSchema),
  incident: z.optional(slugSchema),
  clause: z.optional(clauseIdSchema),
  method: z.optional(slugSchema),
  blames: z.optional(delegationIdSchema),
  theme: z.optional(slugSchema),
});
export type OrderTarget = Readonly<z.infer<typeof orderTargetSchema>>;
