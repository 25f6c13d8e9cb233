// Owns the naming of all options of a clause in tests; knows no text in force.
import { optionId, type Scenario } from '../../../shared/catalogue/index.ts';

/** `C06a`, `C06b`, ... in order. */
export const optionsOf = (scenario: Scenario, clause: string): readonly string[] =>
  (scenario.treaty.clauses.find(({ id }) => id === clause)?.options ?? []).map((_, index) =>
    optionId(clause, index),
  );
