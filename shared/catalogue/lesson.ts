// Owns what a scenario file says of a scripted delegation's first answers where a lesson is taught; gives none of them.

import * as z from 'zod/mini';
import type { DeepReadonly } from '../kernel/deep-readonly.ts';
import { daySchema, delegationIdSchema, optionIdSchema, slugSchema, textSchema } from './basics.ts';

const toProposal = {
  id: slugSchema,
  on: z.literal('proposal'),
  from: delegationIdSchema,
  /** Options that the text must put in force. */
  holds: z.array(optionIdSchema).check(z.minLength(1)),
  /** First day on which it is given; before, such a text is left to lie. */
  fromDay: z.optional(daySchema),
};

/** Given once each. The first that fits a text is the one that is given. */
const lessonAnswerSchema = z.union([
  z.strictObject({ id: slugSchema, on: z.literal('message'), from: delegationIdSchema, say: textSchema }),
  /** Signs a settlement that is worth at least walking away, however much more its figures would ask for. */
  z.strictObject({ ...toProposal, do: z.literal('sign') }),
  /** Tables `text`, a whole treaty such as `C01c C02a`, as its counter; `say` is the covering note. */
  z.strictObject({ ...toProposal, do: z.literal('counter'), text: textSchema, say: textSchema }),
]);

/**
 * First answers written by the scenario's author. What they do not speak of follows from the persona's figures, and the
 * debrief says which was which. They never cross a red line and never sign below walking away.
 */
export const lessonSchema = z.strictObject({
  /** It tables no text of its own before this day. */
  ownTextsFrom: daySchema,
  answers: z.array(lessonAnswerSchema),
});

export type Lesson = DeepReadonly<z.infer<typeof lessonSchema>>;
export type LessonAnswer = DeepReadonly<z.infer<typeof lessonAnswerSchema>>;
