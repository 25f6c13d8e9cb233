// When a persona covers for a delegation that is away or silent; told who is present, knows no line and no server.
import type { Scenario } from '../../../../shared/catalogue/index.ts';
import type { DelegationId } from '../../../../shared/views/index.ts';
import type { Fact } from '../../facts.ts';
import type { SessionState } from '../../state.ts';
import type { Wish } from './alarms.ts';
import { scriptedSeat } from './placing.ts';

type Why = 'absent' | 'silent';

/** Who is there: one place for each, a delegation by its id. */
const presentPlaces = ({ members }: SessionState): readonly string[] =>
  Object.values(members)
    .filter(({ present }) => present)
    .map(({ place }) => (place.at === 'delegation' ? place.delegation : place.at));

/** Rule 4.15: delegations of people none of whom is there, while somebody else is. */
function absent(people: readonly DelegationId[], present: readonly string[]): readonly DelegationId[] {
  return present.length > 0 ? people.filter((delegation) => !present.includes(delegation)) : [];
}

/** Rule 4.16: the one that everybody else waits for, if it is there. */
function silent({ seats }: SessionState, present: readonly string[]): readonly DelegationId[] {
  const late = Object.keys(seats).filter((id) => seats[id]?.occupant !== 'free' && !seats[id]?.ready);
  const [last, ...others] = late;
  if (last === undefined || others.length > 0) return [];
  return seats[last]?.occupant === 'person' && present.includes(last) ? [last] : [];
}

/** Rules 4.15 and 4.16: for whom a persona shall cover, and from when on, as things stand at `at`. */
export function absences(state: SessionState, at: number): readonly Wish[] {
  const { graceSeconds, silentSeconds } = state.settings.absence;
  if (graceSeconds === null && silentSeconds === null) return [];
  const people = Object.keys(state.seats).filter((id) => state.seats[id]?.occupant === 'person');
  const present = presentPlaces(state);
  const wishes = (delegations: readonly DelegationId[], why: Why, seconds: number): readonly Wish[] =>
    delegations.map((delegation) => ({
      ring: { kind: 'cover', delegation, why },
      dueAt: at + Math.max(1, seconds) * 1_000,
    }));
  return [
    ...(graceSeconds === null ? [] : wishes(absent(people, present), 'absent', graceSeconds)),
    ...(silentSeconds === null ? [] : wishes(silent(state, present), 'silent', silentSeconds)),
  ];
}

/** Rules 2.10 and 4.15: a persona covers for a delegation, as for one that was never taken. */
export function cover(
  scenario: Scenario,
  state: SessionState,
  { delegation, why }: { readonly delegation: DelegationId; readonly why: Why },
  at: number,
): readonly Fact[] {
  return [{ type: 'seatChanged', at, delegation, seat: scriptedSeat(scenario, state, delegation), why }];
}
