// What only a facilitator may send: injects, their plans, rulings and the counter-acts that undo them; knows nothing of rules.
import * as z from 'zod/mini';
import { injectEffectSchema, MOST_EFFECTS } from '../catalogue/inject.ts';
import { injectConditionSchema } from '../catalogue/inject-condition.ts';
import {
  daySchema as day,
  delegationIdSchema as delegationId,
  slugSchema as slug,
  textSchema as text,
} from '../vocabulary/ids.ts';
import { limits } from '../vocabulary/limits.ts';
import { rulingMatterSchema } from '../vocabulary/ruling-matter.ts';
import { base } from './command-base.ts';

const delegations = z.array(delegationId).check(z.maxLength(limits.delegations));
/** Why, in words: they stand in the record, and in the debrief for everybody. */
const reason = text(limits.noteLength);

/** From the scenario's library, by id, or written by the facilitator. */
const source = z.union([
  z.strictObject({ inject: slug }),
  z.strictObject({ title: text(limits.titleLength), text: text(limits.messageLength) }),
]);
const inject = {
  what: source,
  /** Who reads it: everybody, the gallery included, or these delegations only. */
  audience: z.union([z.literal('all'), delegations.check(z.minLength(1))]),
  /** Left out: those of the library; `[]`: none. */
  effects: z.optional(z.array(injectEffectSchema).check(z.maxLength(MOST_EFFECTS))),
};

/** What a preview is asked of: an inject as it would be delivered. Asking is no command, and changes nothing. */
export const previewInjectSchema = z.strictObject(inject);
export type PreviewInject = Readonly<z.infer<typeof previewInjectSchema>>;

const deliverInject = z.strictObject({ ...base, type: z.literal('inject.deliver'), ...inject });
const planInject = z.strictObject({
  ...base,
  type: z.literal('inject.plan'),
  ...inject,
  when: z.union([
    /** At the opening of this day of the truce. */
    z.strictObject({ day }),
    /** At this time, milliseconds since 1970. */
    z.strictObject({ at: z.int().check(z.minimum(0)) }),
    /** At the first opening of a day of the truce on which all of these hold. */
    z.strictObject({ all: z.array(injectConditionSchema).check(z.minLength(1), z.maxLength(6)) }),
  ]),
});
const cancelInject = z.strictObject({ ...base, type: z.literal('inject.cancel'), plan: slug });
const reverseInject = z.strictObject({
  ...base,
  type: z.literal('inject.reverse'),
  /** A delivered inject, `X-3`. */
  delivered: slug,
  words: reason,
});

const makeRuling = z.strictObject({
  ...base,
  type: z.literal('ruling.make'),
  matter: rulingMatterSchema,
  words: reason,
  /** Who is told, in these words: everybody, some, or with `[]` nobody until the debrief. */
  audience: z.union([z.literal('all'), delegations]),
});
const reverseRuling = z.strictObject({
  ...base,
  type: z.literal('ruling.reverse'),
  ruling: slug,
  words: reason,
});

/** For the union of all commands. */
export const facilitationCommands = [
  deliverInject,
  planInject,
  cancelInject,
  reverseInject,
  makeRuling,
  reverseRuling,
] as const;

/** In the order in which they stand in the union. */
export const facilitationTypes = [
  'inject.deliver',
  'inject.plan',
  'inject.cancel',
  'inject.reverse',
  'ruling.make',
  'ruling.reverse',
] as const satisfies readonly z.infer<(typeof facilitationCommands)[number]>['type'][];
