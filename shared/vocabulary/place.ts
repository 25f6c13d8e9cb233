// Where a person is in a session, and in which role; knows no rule.
import * as z from 'zod/mini';
import { delegationIdSchema } from './ids.ts';

/** In the order in which they stand in for each other. */
export const roles = ['head', 'negotiator', 'military', 'intelligence', 'press'] as const;
export type Role = (typeof roles)[number];
const roleSchema = z.enum(roles);

/** `M1`, `M2` … in the order of arrival; in sessions of before, the delegation's own id. */
export const memberIdSchema = z.string().check(z.regex(/^[A-Z][A-Z0-9]{0,11}$/));
export type MemberId = string;

export const placeSchema = z.discriminatedUnion('at', [
  z.strictObject({ at: z.literal('delegation'), delegation: delegationIdSchema, role: roleSchema }),
  /** Runs the session and sees everything in it. */
  z.strictObject({ at: z.literal('facilitation') }),
  /** Sees the public record only. */
  z.strictObject({ at: z.literal('gallery') }),
  /** In the session, and waits to be given a place. */
  z.strictObject({ at: z.literal('entrance') }),
]);
export type Place = Readonly<z.infer<typeof placeSchema>>;
