// What facilitators see of their own acts: all of them, with what plans wait for; nobody else is sent any of it before the end.
import type { FacilitationSlice } from '../../../../shared/views/index.ts';
import type { SessionState } from '../../state.ts';
import { allHold } from './conditions.ts';

/** Rule 10.10: every inject, plan and ruling, oldest first. */
export function facilitationSlice(state: SessionState): FacilitationSlice {
  const { delivered, plans, rulings } = state.facilitation;
  return {
    delivered: delivered.map(({ page: _, ...one }) => one),
    plans: plans.map((plan) => ({
      ...plan,
      holds: plan.state === 'waiting' && 'all' in plan.when && allHold(state, plan.when.all),
    })),
    rulings: rulings.map(({ undo: _undo, page: _page, ...one }) => one),
  };
}
