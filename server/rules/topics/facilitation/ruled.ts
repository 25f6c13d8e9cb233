// What a rule on one matter answers: what became true, and what setting it back takes.
import type { Result } from '../../../../shared/kernel/index.ts';
import type { Refusal, RulingMatter } from '../../../../shared/protocol/index.ts';
import type { FacilitationState, Undo } from '../../facilitation-state.ts';
import type { Fact } from '../../facts.ts';
import type { Change } from '../../state.ts';
import type { CommandNamed } from '../../turn.ts';

export type MakeRuling = CommandNamed<'ruling.make'>;
export type MatterOn<T extends RulingMatter['on']> = Extract<RulingMatter, { on: T }>;

export type Ruled = Result<
  { readonly facts: readonly Fact[]; readonly changes?: readonly Change[]; readonly undo: Undo },
  Refusal
>;

/** `owed` where the reversal moved figures. */
export type Undone = Result<
  { readonly facts: readonly Fact[]; readonly owed?: FacilitationState['owed'] },
  Refusal
>;
