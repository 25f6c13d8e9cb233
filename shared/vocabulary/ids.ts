// The forms of ids and short texts on the wire; knows nothing of what they name.
import * as z from 'zod/mini';
import { limits } from './limits.ts';

/** As in the catalogue: `RU`. */
export const delegationIdSchema = z.string().check(z.regex(/^[A-Z][A-Z0-9]{0,7}$/));
/** `C01`. */
export const clauseIdSchema = z.string().check(z.regex(/^[A-Z][0-9]{2}$/));
/** Any other id: orders, sectors, personas; the longest is that of a proposal in a channel of eight delegations. */
export const slugSchema = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9.:-]{0,79}$/));
export const daySchema = z.int().check(z.minimum(0), z.maximum(limits.days));
/** Something a person wrote: trimmed, not empty, at most `max` characters. */
export const textSchema = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));
