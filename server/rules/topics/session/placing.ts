// Who sits where: places taken, given and left, and what that makes of delegations; knows nothing of treaty or war.
import type { Scenario } from '../../../../shared/catalogue/index.ts';
import { createRandom, deriveSeed, invariant } from '../../../../shared/kernel/index.ts';
import { type Refusal, refusal } from '../../../../shared/protocol/index.ts';
import type { DelegationId } from '../../../../shared/views/index.ts';
import type { MemberId, Place } from '../../../../shared/vocabulary/index.ts';
import type { Fact, FactOf } from '../../facts.ts';
import type { Member, SessionState } from '../../state.ts';
import { membersOf } from './members.ts';

type Seated = FactOf<'seatChanged'>['seat'];
type Entrant = Pick<Member, 'id' | 'name' | 'tokenHash'>;

/** Who has come, and the digest of the link it was given. */
export interface Link {
  readonly name: string;
  readonly tokenHash: string;
}

const isSameDelegation = (a: Place, b: Place): boolean =>
  a.at === 'delegation' && b.at === 'delegation' && a.delegation === b.delegation;
const isSamePlace = (a: Place, b: Place): boolean =>
  a.at === 'delegation' && b.at === 'delegation'
    ? a.delegation === b.delegation && a.role === b.role
    : a.at === b.at;

/** Persona drawn by the session's seed (rule 2.3), so that the same seed seats the same opponents. */
function drawPersona(scenario: Scenario, seed: string, delegation: DelegationId): string {
  const personas = scenario.delegations.find(({ id }) => id === delegation)?.personas ?? [];
  return createRandom(deriveSeed(seed, 'persona', delegation)).pick(personas).id;
}

/** Rule 2.3: a delegation played by a script: by the persona wished for, else its own, else one drawn. */
export function scriptedSeat(
  scenario: Scenario,
  { seats, seed }: SessionState,
  delegation: DelegationId,
  wish?: string,
): Seated {
  const personas = scenario.delegations.find(({ id }) => id === delegation)?.personas ?? [];
  const id = wish ?? seats[delegation]?.persona ?? drawPersona(scenario, seed, delegation);
  const persona = personas.find((one) => one.id === id) ?? personas[0];
  invariant(persona, `no persona for ${delegation}`);
  return { occupant: 'scripted', name: persona.name, persona: persona.id };
}

export const freeSeat: Seated = { occupant: 'free', name: '', persona: null };
export const seatOfPerson = (name: string): Seated => ({ occupant: 'person', name, persona: null });

/** Why nobody can sit there; null when somebody can. */
export function refusePlace({ seats }: SessionState, place: Place): Refusal | null {
  if (place.at !== 'delegation' || seats[place.delegation]) return null;
  const message = 'This session has no such delegation. Choose one of those it has.';
  return refusal('seat/unknown_delegation', message);
}

/** Rule 2.8: the first in a delegation is its head; whoever comes as its head later, sends the old one to the negotiators. */
function placed(state: SessionState, who: MemberId, place: Place): Place {
  if (place.at !== 'delegation') return place;
  const others = membersOf(state, place.delegation).filter(({ id }) => id !== who);
  return others.length === 0 ? { ...place, role: 'head' } : place;
}

/** Rule 2.8: what follows in the delegation that somebody enters. */
function entering(state: SessionState, member: Entrant, place: Place, at: number): Fact[] {
  if (place.at !== 'delegation') return [];
  const { delegation } = place;
  const facts: Fact[] = [];
  for (const { id, place: held } of membersOf(state, delegation)) {
    if (id === member.id || place.role !== 'head' || held.role !== 'head') continue;
    facts.push({ type: 'memberPlaced', at, who: id, place: { ...held, role: 'negotiator' } });
  }
  if (member.tokenHash === null || state.seats[delegation]?.occupant === 'person') return facts;
  return [...facts, { type: 'seatChanged', at, delegation, seat: seatOfPerson(member.name) }];
}

/** Rule 2.8: a delegation whose head is its head no more has the next one in the order of roles. */
function promoted(state: SessionState, { id, place }: Member, at: number): readonly Fact[] {
  if (place.at !== 'delegation') return [];
  const others = membersOf(state, place.delegation).filter((member) => member.id !== id);
  const [next] = others;
  if (!next || others.some((member) => member.place.role === 'head')) return [];
  return [{ type: 'memberPlaced', at, who: next.id, place: { ...next.place, role: 'head' } }];
}

/** Rules 2.2 and 2.8: what follows in the delegation that somebody leaves. */
function leaving(scenario: Scenario, state: SessionState, member: Member, at: number): readonly Fact[] {
  const { place } = member;
  if (place.at !== 'delegation') return [];
  const { delegation } = place;
  const facts = promoted(state, member, at);
  const others = membersOf(state, delegation).filter(({ id }) => id !== member.id);
  const isEmpty = others.every(({ tokenHash }) => tokenHash === null);
  if (!isEmpty || state.seats[delegation]?.occupant !== 'person') return facts;
  const isLobby = state.regions.phase === 'lobby';
  const seat = isLobby ? freeSeat : scriptedSeat(scenario, state, delegation);
  return [...facts, { type: 'seatChanged', at, delegation, seat }];
}

/** A member somewhere else, and what follows on either side; nothing where it is there already. */
export function moved(
  scenario: Scenario,
  state: SessionState,
  member: Member,
  to: Place,
  at: number,
): readonly Fact[] {
  const place = placed(state, member.id, to);
  if (isSamePlace(member.place, place)) return [];
  // What is left and what is entered may be one delegation: a head that steps back, a negotiator who becomes the head.
  const left = isSameDelegation(member.place, place)
    ? promoted(state, member, at)
    : leaving(scenario, state, member, at);
  return [
    { type: 'memberPlaced', at, who: member.id, place },
    ...left,
    ...entering(state, member, place, at),
  ];
}

/** Somebody new, and what follows where it sits down. */
export function joined(state: SessionState, member: Omit<Member, 'present'>, at: number): readonly Fact[] {
  const place = placed(state, member.id, member.place);
  return [{ type: 'memberJoined', at, joined: { ...member, place } }, ...entering(state, member, place, at)];
}

/** Somebody of the list has arrived at its place. */
export function arrived(state: SessionState, { id, place }: Member, link: Link, at: number): readonly Fact[] {
  return [{ type: 'memberClaimed', at, who: id, ...link }, ...entering(state, { id, ...link }, place, at)];
}
