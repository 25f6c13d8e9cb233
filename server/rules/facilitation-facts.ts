// What facilitators can have done, in the past tense. What it changed stands in the facts that follow, as after any other cause.
import type { PlannedInject, Reversal } from '../../shared/views/index.ts';
import type { Case, Delivered, FacilitationState, Ruling } from './facilitation-state.ts';
import type { Stamped } from './stamped.ts';

export type FacilitationFact =
  | (Stamped & { readonly type: 'injectDelivered'; readonly delivered: Delivered })
  | (Stamped & { readonly type: 'injectPlanned'; readonly plan: PlannedInject })
  | (Stamped & { readonly type: 'injectCancelled'; readonly plan: string })
  | (Stamped & {
      readonly type: 'injectReversed';
      readonly delivered: string;
      readonly reversal: Reversal;
      /** All that is owed since. */
      readonly owed: FacilitationState['owed'];
    })
  | (Stamped & { readonly type: 'rulingMade'; readonly ruling: Ruling })
  | (Stamped & {
      readonly type: 'rulingReversed';
      readonly ruling: string;
      readonly reversal: Reversal;
      readonly owed: FacilitationState['owed'];
    })
  /** By a ruling, or by its reversal: what holds of the incident since. */
  | (Stamped & { readonly type: 'incidentRuled'; readonly ruled: Case });
