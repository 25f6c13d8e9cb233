// Who can be written to: delegations, and whoever runs the session; knows no rule.
import * as z from 'zod/mini';
import { delegationIdSchema } from './ids.ts';

/** Stands for all who run the session, as a reader and as a sender: no delegation has such a name. */
export const FACILITATION = 'facilitation';

export const addresseeSchema = z.union([delegationIdSchema, z.literal(FACILITATION)]);
