// Owns the small schemas every topic of a scenario file is built from; knows no topic.

import * as z from 'zod/mini';

/** Text a person reads: not empty, not a book. */
export const textSchema = z.string().check(z.minLength(1), z.maxLength(4000));
/** A short name or title. */
export const nameSchema = z.string().check(z.minLength(1), z.maxLength(120));

/** Delegation id, e.g. `RU`; also the letters players know it by. */
export const delegationIdSchema = z.string().check(z.regex(/^[A-Z][A-Z0-9]{0,7}$/));
/** Clause id, e.g. `C01`. */
export const clauseIdSchema = z.string().check(z.regex(/^[A-Z][0-9]{2}$/));
/** Option reference, e.g. `C01a`: clause id and letter, the only way data points at an option. */
export const optionIdSchema = z.string().check(z.regex(/^[A-Z][0-9]{2}[a-e]$/));
/** Lower-case words joined by hyphens: orders, sectors, themes, scenario files. */
export const slugSchema = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(60));
/** Letter of an option within its clause. */
export const letterSchema = z.enum(['a', 'b', 'c', 'd', 'e']);
export type OptionLetter = z.infer<typeof letterSchema>;
export const OPTION_LETTERS: readonly OptionLetter[] = ['a', 'b', 'c', 'd', 'e'];

/** Any finite figure of believable size; anything larger is a slip of the keyboard. */
export const figureSchema = z.number().check(z.gte(-1e6), z.lte(1e6));
/** A figure from 0 to 1: shares, chances, cuts. */
export const shareSchema = z.number().check(z.gte(0), z.lte(1));
/** 0 to 100: values of options, weights, most tracks. */
export const percentSchema = z.number().check(z.gte(0), z.lte(100));
/** A figure that is not negative. */
export const amountSchema = z.number().check(z.gte(0), z.lte(1e6));
/** Whole number of days, points or the like. */
export const countSchema = z.int().check(z.gte(0), z.lte(1000));
/** Points of capacity: those of a delegation's day, and those an order may take. */
export const pointsSchema = z.int().check(z.gte(0), z.lte(1000));
/** Game day, from 1. */
export const daySchema = z.int().check(z.gte(1), z.lte(365));

/** One figure per delegation, or per belligerent where the topic says so; the keys are checked across the file. */
export const perDelegationSchema = z.record(delegationIdSchema, figureSchema);

/** Source tags; each must stand in the scenario's own `sources`. */
export const sourceTagsSchema = z.array(z.string().check(z.regex(/^[A-Z][A-Z0-9]{1,7}$/)));

/** Something to choose by id and to show by label: suppliers, methods. */
export const choiceSchema = z.strictObject({ id: slugSchema, label: nameSchema });
