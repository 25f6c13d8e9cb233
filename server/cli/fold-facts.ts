// Owns folding facts from a file or an old store, which may be of rules this version does not know. Says so in a sentence.
import { err, ok, type Result } from '../../shared/kernel/index.ts';
import { evolve, type Fact, type SessionState } from '../rules/rules.ts';

/** The state after these facts; the sentence names the fact's place and type, never what it says. */
export function foldFacts(facts: readonly Fact[]): Result<SessionState, string> {
  let state: SessionState | null = null;
  for (const [i, fact] of facts.entries()) {
    try {
      state = evolve(state, fact);
    } catch {
      return err(`its fact ${i + 1} is none that this version can follow.`);
    }
  }
  return state === null ? err('it has no facts.') : ok(state);
}
