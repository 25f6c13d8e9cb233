// A proposal in the making: the fields of `proposal.table` before it is sent, each of which may still be missing.
import * as z from 'zod/mini';
import type { DeepReadonly } from '../kernel/deep-readonly.ts';
import { clauseChoicesSchema } from './clause-choices.ts';
import { daySchema, delegationIdSchema, slugSchema } from './ids.ts';
import { limits } from './limits.ts';
import { trackSchema } from './track.ts';

const delegations = z.array(delegationIdSchema).check(z.maxLength(limits.delegations));
/** As it is typed: not trimmed, and perhaps empty. */
const typed = (max: number) => z.string().check(z.maxLength(max));

export const proposalDraftSchema = z.strictObject({
  track: trackSchema,
  /** What its author gives, or the whole text when `conditions` is empty. */
  clauses: clauseChoicesSchema,
  /** What it asks for in return. */
  conditions: clauseChoicesSchema,
  signatories: delegations,
  audience: z.union([z.literal('table'), delegations]),
  /** Last day on which it can be signed; null = not chosen yet. */
  expiresOn: z.nullable(daySchema),
  title: typed(limits.titleLength),
  note: typed(limits.noteLength),
  /** The proposal it counters. */
  parent: z.nullable(slugSchema),
  singleText: z.boolean(),
});

export type ProposalDraft = DeepReadonly<z.infer<typeof proposalDraftSchema>>;
