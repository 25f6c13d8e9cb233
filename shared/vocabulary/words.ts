// Words that travel: free text, or a template with slots that every reader renders in their own language.
import * as z from 'zod/mini';
import { clauseIdSchema, delegationIdSchema, slugSchema, textSchema } from './ids.ts';
import { limits } from './limits.ts';

/** Words by template: rendered by whoever reads it, in their language. */
export const phraseSchema = z.strictObject({
  message: slugSchema,
  register: z.enum(['firm', 'cordial', 'procedural']),
  variant: z.int().check(z.minimum(0), z.maximum(20)),
  slots: z.record(
    slugSchema,
    z.union([
      z.number(),
      z.string().check(z.maxLength(limits.noteLength)),
      z.strictObject({ options: z.array(slugSchema).check(z.maxLength(limits.clausesPerProposal)) }),
      z.strictObject({ delegation: delegationIdSchema }),
      z.strictObject({ sector: slugSchema }),
      z.strictObject({ order: slugSchema }),
      z.strictObject({ reasonOn: clauseIdSchema, of: delegationIdSchema }),
    ]),
  ),
});
export type Phrase = Readonly<z.infer<typeof phraseSchema>>;

export const wordsSchema = z.union([
  z.strictObject({ text: textSchema(limits.messageLength) }),
  z.strictObject({ phrase: phraseSchema }),
]);
export type Words = Readonly<z.infer<typeof wordsSchema>>;
