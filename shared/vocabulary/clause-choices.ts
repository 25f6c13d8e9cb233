// What a text chooses: options by clause; knows no clause.
import * as z from 'zod/mini';
import { clauseIdSchema } from './ids.ts';
import { limits } from './limits.ts';

/** Clause id → option index (0 is the first option in the scenario file). */
export const clauseChoicesSchema = z
  .record(clauseIdSchema, z.int().check(z.minimum(0), z.maximum(9)))
  .check(z.refine((choices) => Object.keys(choices).length <= limits.clausesPerProposal, 'too many clauses'));
