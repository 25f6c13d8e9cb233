// What of a session's state is its facilitation: injects delivered and planned, rulings, and what their reversal still owes.
import type { DelegationId, DeliveredInject, PlannedInject, RulingView } from '../../shared/views/index.ts';
import type { Incident, Mark, Sealed } from './war-state.ts';

export interface Finding {
  readonly day: number;
  readonly kind: string;
  readonly against: DelegationId;
  readonly subject: string | null;
  readonly wrong: boolean;
}

/** Clauses publicly held to be breached. */
export type Breaches = Readonly<Record<string, { readonly day: number; readonly by: DelegationId }>>;

/** All that is held of an incident: what a ruling on it sets, and what its reversal sets back. */
export interface Case {
  readonly incident: Incident;
  /** The findings about it. */
  readonly findings: readonly Finding[];
  readonly breached: Breaches;
  readonly marks: readonly Mark[];
}

/** What a ruling's reversal needs to know. */
export type Undo =
  | { readonly on: 'incident'; readonly before: Case; readonly after: Case }
  | { readonly on: 'figure' }
  | { readonly on: 'order'; readonly sealed: Sealed }
  | { readonly on: 'proposal'; readonly proposal: string }
  | { readonly on: 'compliance'; readonly from: 'holding' | 'strained' | 'suspended' }
  | { readonly on: 'session' };

/** A ruling with what undoes it, and the page it belongs on: how many bulletins there were before it. */
export interface Ruling extends RulingView {
  readonly undo: Undo;
  readonly page: number;
}

/** An inject with the page it belongs on: how many bulletins there were before it. */
export interface Delivered extends DeliveredInject {
  readonly page: number;
}

export interface FacilitationState {
  readonly delivered: readonly Delivered[];
  readonly plans: readonly PlannedInject[];
  readonly rulings: readonly Ruling[];
  /**
   * What reversals could not give back because a figure stood at the end of its range: `track/of` → difference. The next
   * reversal that moves this figure gives it back.
   */
  readonly owed: Readonly<Record<string, number>>;
}

export const noFacilitation: FacilitationState = { delivered: [], plans: [], rulings: [], owed: {} };
