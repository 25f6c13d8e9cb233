// What only a facilitator sees: every delegation's own side of the session, and who of its people does what.
import type { MemberId } from '../vocabulary/index.ts';
import type { DelegationId } from './public-scenario.ts';
import type { OwnSlice, SealedOrder } from './war.ts';

/** One delegation as it stands behind its own door. */
export interface DelegationControl {
  readonly delegation: DelegationId;
  readonly own: OwnSlice;
  /** Tonight's orders. */
  readonly sealed: readonly SealedOrder[];
  readonly capacity: number;
  readonly used: number;
  /** The secret objective it was dealt; `worth` in points. */
  readonly objective: {
    readonly title: string;
    readonly text: string;
    readonly test: string;
    readonly worth: number;
  };
}

/** What is known of a person beyond its card. */
export interface MemberControl {
  readonly id: MemberId;
  readonly prefers: readonly DelegationId[];
  /** Milliseconds since 1970; null = nothing done yet. */
  readonly lastAt: number | null;
}

export interface ControlSlice {
  readonly delegations: readonly DelegationControl[];
  readonly members: readonly MemberControl[];
  /** Every figure as it truly is: track → of → value, keys as in the scenario's tracks. */
  readonly figures: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** When the day that is open began, or was stepped back to, milliseconds since 1970; null before the first. */
  readonly dayOpenedAt: number | null;
  /** Since when people could act in it: it opened, or the clock was resumed; milliseconds since 1970, null before the first. */
  readonly runsSince: number | null;
  /** The session this one goes on from, after a step back or a rematch; null where it began by itself. */
  readonly continues: string | null;
  /** Another session goes on in this one's place: this one is only read. */
  readonly left: boolean;
}
