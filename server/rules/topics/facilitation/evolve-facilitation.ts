// How acts of facilitation change the state: what was brought in, planned, ruled and undone is kept, nothing is taken away.
import { assertNever } from '../../../../shared/kernel/index.ts';
import type { PlannedInject } from '../../../../shared/views/index.ts';
import type { FacilitationFact } from '../../facilitation-facts.ts';
import type { Case, FacilitationState } from '../../facilitation-state.ts';
import type { Fact, FactOf } from '../../facts.ts';
import type { SessionState } from '../../state.ts';

const types: ReadonlySet<Fact['type']> = new Set<FacilitationFact['type']>([
  'injectDelivered',
  'injectPlanned',
  'injectCancelled',
  'injectReversed',
  'rulingMade',
  'rulingReversed',
  'incidentRuled',
]);

export function isFacilitationFact(fact: Fact): fact is FacilitationFact {
  return types.has(fact.type);
}

const withActs = (state: SessionState, change: Partial<FacilitationState>): SessionState => ({
  ...state,
  facilitation: { ...state.facilitation, ...change },
});

const withPlan = (
  { plans }: FacilitationState,
  plan: string | null,
  became: PlannedInject['state'],
): readonly PlannedInject[] => plans.map((one) => (one.id === plan ? { ...one, state: became } : one));

function delivered(state: SessionState, { delivered: one }: FactOf<'injectDelivered'>): SessionState {
  const { facilitation } = state;
  return withActs(state, {
    delivered: [...facilitation.delivered, one],
    ...(one.plan !== null && { plans: withPlan(facilitation, one.plan, 'delivered') }),
  });
}

/** What a ruling leaves of an incident; everything in it is the whole of what holds since. */
function ruled(state: SessionState, { incident, findings, breached, marks }: Case): SessionState {
  return {
    ...state,
    findings: [...state.findings.filter(({ subject }) => subject !== incident.id), ...findings],
    treaty: { ...state.treaty, breached },
    war: { ...state.war, marks, incidents: { ...state.war.incidents, [incident.id]: incident } },
  };
}

export function evolveFacilitation(state: SessionState, fact: FacilitationFact): SessionState {
  const { delivered: injects, plans, rulings } = state.facilitation;
  switch (fact.type) {
    case 'injectDelivered':
      return delivered(state, fact);
    case 'injectPlanned':
      return withActs(state, { plans: [...plans, fact.plan] });
    case 'injectCancelled':
      return withActs(state, { plans: withPlan(state.facilitation, fact.plan, 'cancelled') });
    case 'injectReversed': {
      const { reversal, owed } = fact;
      const undone = injects.map((one) => (one.id === fact.delivered ? { ...one, reversed: reversal } : one));
      return withActs(state, { delivered: undone, owed });
    }
    case 'rulingMade':
      return withActs(state, { rulings: [...rulings, fact.ruling] });
    case 'rulingReversed': {
      const { reversal, owed } = fact;
      const undone = rulings.map((one) => (one.id === fact.ruling ? { ...one, reversed: reversal } : one));
      return withActs(state, { rulings: undone, owed });
    }
    case 'incidentRuled':
      return ruled(state, fact.ruled);
    default:
      return assertNever(fact, 'facilitation fact');
  }
}
