// Whether a secret objective was met: its conditions read off the finished session; knows nothing of points.
import { holdsOneOf, type Measure, type Objective, type Scenario } from '../../../shared/catalogue/index.ts';
import { assertNever, entriesOf } from '../../../shared/kernel/index.ts';
import { changedClauses, statusQuoPackage } from '../../../shared/treaty/index.ts';
import type { Choices, DelegationId } from '../../../shared/views/index.ts';
import type { Proposal, SessionState, Tracks } from '../state.ts';
import { everyProposal } from '../topics/treaty/proposals.ts';

/** Orders that objectives and results speak of by name; a scenario that has none of them never counts them. */
export const namedOrders = {
  sanctionsImposed: 'impose-sanctions',
  humanitarianExchange: 'humanitarian-exchange',
  complianceReport: 'compliance-report',
  guarantee: 'offer-guarantee',
} as const;

type Comparison = '>=' | '<=' | '=';
type Count = Extract<Measure, { kind: 'count' }>;

function compare(figure: number, op: Comparison, value: number): boolean {
  if (op === '=') return figure === value;
  return op === '>=' ? figure >= value : figure <= value;
}

/** The text and tracks at a moment: the last day reached, or the dawn after a named day when the session got so far. */
function momentOf(state: SessionState, at: 'end' | number): { text: Choices; tracks: Tracks } {
  const dawn = at === 'end' ? undefined : state.dawns.find(({ day }) => day === at);
  return dawn
    ? { text: dawn.inForce, tracks: dawn.tracks }
    : { text: state.treaty.inForce, tracks: state.war.tracks };
}

function trackAt(scenario: Scenario, tracks: Tracks, track: string, of: DelegationId | null): number {
  if (of !== null) return tracks[track]?.[of] ?? 0;
  if (track !== 'trust') return tracks[track]?.shared ?? 0;
  return tracks.trust?.[belligerentPair(scenario)] ?? 0;
}

/** `RU-UA`: the pair whose trust the formulas read. */
export function belligerentPair(scenario: Scenario): string {
  return scenario.delegations
    .filter(({ role }) => role === 'belligerent')
    .map(({ id }) => id)
    .join('-');
}

function dayHeard(state: SessionState, kind: string): number | null {
  return entriesOf(state.record).find((heard) => heard.kind === kind)?.day ?? null;
}

/** How many orders of this id a delegation gave; anybody's when `by` is null. */
export function timesGiven(state: SessionState, order: string, by: DelegationId | null): number {
  return state.resolved.filter((one) => one.order === order && (by === null || one.delegation === by)).length;
}

function proposalsWhere(state: SessionState, test: (proposal: Proposal) => boolean): number {
  return everyProposal(state).filter(test).length;
}

/** How many different others wrote texts for a delegation: for its signature, or into a back channel with it. */
function authorsWhoAddressed(state: SessionState, by: DelegationId): number {
  const addressed = everyProposal(state).filter(
    ({ author, signatories, audience, putByRules }) =>
      author !== by &&
      !putByRules &&
      (signatories.includes(by) || (audience !== 'table' && audience.includes(by))),
  );
  return new Set(addressed.map(({ author }) => author)).size;
}

function countOf(state: SessionState, count: Count): number {
  switch (count.event) {
    case 'findingAgainst':
      return state.findings.filter(({ against }) => count.by === null || against === count.by).length;
    case 'panelRuling':
      return state.findings.filter(({ kind }) => kind === 'panel').length;
    case 'sanctionsImposed':
    case 'humanitarianExchange':
      return timesGiven(state, namedOrders[count.event], count.by);
    case 'singleTextInForce':
      return proposalsWhere(
        state,
        (one) => one.singleText && one.state === 'in force' && (count.by === null || one.author === count.by),
      );
    case 'proposalInForce':
      return proposalsWhere(
        state,
        (one) =>
          one.author === count.by &&
          one.state === 'in force' &&
          count.signedBy.every((id) => one.signed[id] !== undefined),
      );
    case 'proposalSignedByAndDeclinedBy':
      return proposalsWhere(
        state,
        (one) => one.signed[count.by] !== undefined && one.declined[count.declinedBy] !== undefined,
      );
    case 'proposalAddressedTo':
      return authorsWhoAddressed(state, count.by);
    case 'proposalSplit': {
      const [a, b] = count.between;
      const split = (one: Proposal, x: DelegationId, y: DelegationId) =>
        one.signed[x] !== undefined && one.declined[y] !== undefined;
      return proposalsWhere(state, (one) => split(one, a, b) || split(one, b, a));
    }
    default:
      return assertNever(count, 'count');
  }
}

function holdsOrder(state: SessionState, options: readonly string[]): boolean {
  const operational = dayHeard(state, 'monitoring.operational');
  const agreed = Object.entries(state.treaty.agreed).filter(
    ([clause]) =>
      options.some((option) => option.startsWith(clause)) &&
      holdsOneOf({ [clause]: state.treaty.inForce[clause] ?? -1 }, options),
  );
  return agreed.every(([, { day }]) => operational !== null && operational < day);
}

function isMet(scenario: Scenario, state: SessionState, measure: Measure): boolean {
  switch (measure.kind) {
    case 'clauseInForce':
      return holdsOneOf(momentOf(state, measure.at).text, measure.anyOf);
    case 'clauseNotInForce':
      return !holdsOneOf(momentOf(state, measure.at).text, measure.anyOf);
    case 'clausesOffStatusQuo': {
      const { text } = momentOf(state, measure.byDay);
      return compare(changedClauses(statusQuoPackage(scenario), text).length, measure.op, measure.value);
    }
    case 'track': {
      const figure = trackAt(scenario, momentOf(state, measure.at).tracks, measure.track, measure.of);
      return compare(figure, measure.op, measure.value);
    }
    case 'count':
      return compare(countOf(state, measure), measure.op, measure.value);
    case 'state': {
      const day = dayHeard(state, `${measure.region}.${measure.is}`);
      return day !== null && day <= measure.byDay;
    }
    case 'order':
      return holdsOrder(state, measure.thenAnyOf);
    case 'ending':
      return state.ending !== null && measure.anyOf.includes(state.ending.kind);
    default:
      return assertNever(measure, 'measure');
  }
}

/** Rule 9.5: an objective is met when every one of its conditions is. */
export function objectiveMet(scenario: Scenario, state: SessionState, objective: Objective): boolean {
  return objective.measure.all.every((measure) => isMet(scenario, state, measure));
}
