// What facilitators send, and when it is heard; part of the statechart in session-machine.

/** Rule 10.4: plans are made ahead. */
export const planning = {
  PLAN_INJECT: { actions: 'planInject' },
  CANCEL_INJECT: { actions: 'cancelInject' },
} as const;

/** Rule 10.1: at every stage of a day, also while the clock is paused. */
export const facilitation = {
  INJECT: { actions: 'deliverInject' },
  REVERSE_INJECT: { actions: 'reverseInject' },
  RULE: { actions: 'makeRuling' },
  REVERSE_RULING: { actions: 'reverseRuling' },
} as const;
