// Who sits where: places taken, given and left, and what that makes of delegations; knows nothing of treaty or war.
import type { Scenario } from '../../../../shared/catalogue/index.ts';
import { createRandom, deriveSeed, invariant } from '../../../../shared/kernel/index.ts';
import { type Refusal, refusal } from '../../../../shared/protocol/index.ts';
import type { DelegationId } from '../../../../shared/views/index.ts';
import type { MemberId, Place } from '../../../../shared/vocabulary/index.ts';
import type { Fact, FactOf } from '../../facts.ts';
import type { Member, SessionState } from '../../state.ts';
import type { Turn } from '../../turn.ts';
import { type Delegate, membersOf } from './members.ts';

type Seated = FactOf<'seatChanged'>['seat'];
type Newcomer = Omit<Member, 'present'>;

/** Who has come, and the digest of the link it was given. */
export interface Link {
  readonly name: string;
  readonly tokenHash: string;
}

/** Places that people shall have, all at once. Of several heads of one delegation, the last is its head. */
export type Asked = ReadonlyMap<MemberId, Place>;

type Occasion = Pick<Turn, 'scenario' | 'state' | 'at'>;

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

/** Rule 2.8: of those who sit in a delegation, the one who is its head. */
function headOf(
  own: readonly Delegate[],
  before: SessionState['members'],
  asked: Asked,
): Delegate | undefined {
  const heads = own.filter(({ place }) => place.role === 'head');
  const isAsked = ({ id }: Delegate) => asked.has(id);
  if (heads.some(isAsked)) return heads.toSorted((a, b) => rank(asked, b.id) - rank(asked, a.id))[0];
  if (heads[0]) return heads[0];
  // Nobody was asked to be: the next in the order of roles, and last of all who has just stepped back.
  const hasSteppedBack = ({ id, place: { delegation } }: Delegate) => {
    const was = before[id]?.place;
    return was?.at === 'delegation' && was.delegation === delegation && was.role === 'head';
  };
  return own.find((one) => !hasSteppedBack(one)) ?? own[0];
}

/** How late somebody was asked for; -1 = not at all. */
const rank = (asked: Asked, id: MemberId): number => [...asked.keys()].indexOf(id);

/** Rule 2.8: everybody's place once these are given: as asked, but that each delegation that has members has one head. */
function settled(state: SessionState, asked: Asked): SessionState['members'] {
  const wished = eachMember(state.members, (member) => asked.get(member.id) ?? member.place);
  const heads = new Set(
    Object.keys(state.seats).map((delegation) => {
      const own = membersOf({ ...state, members: wished }, delegation);
      return headOf(own, state.members, asked)?.id;
    }),
  );
  return eachMember(wished, ({ id, place }) => {
    if (place.at !== 'delegation') return place;
    if (heads.has(id)) return { ...place, role: 'head' };
    return place.role === 'head' ? { ...place, role: 'negotiator' } : place;
  });
}

const eachMember = (members: SessionState['members'], placeOf: (member: Member) => Place) =>
  Object.fromEntries(
    Object.values(members).map((member) => [member.id, { ...member, place: placeOf(member) }]),
  );

/** Those whose places differ, those who were asked for first. */
function replaced({ state, at }: Occasion, after: SessionState['members'], asked: Asked): readonly Fact[] {
  const order = [...asked.keys(), ...Object.keys(after).filter((id) => !asked.has(id))];
  return order.flatMap((who): readonly Fact[] => {
    const [was, is] = [state.members[who], after[who]];
    if (!was || !is || isSamePlace(was.place, is.place)) return [];
    return [{ type: 'memberPlaced', at, who, place: is.place }];
  });
}

/** Rules 2.2 and 2.8: who plays the delegations that somebody has come into, or that the last has left. */
function replayed({ scenario, state, at }: Occasion, after: SessionState['members']): readonly Fact[] {
  const isLobby = state.regions.phase === 'lobby';
  return Object.entries(state.seats).flatMap(([delegation, { occupant }]): readonly Fact[] => {
    const before = arrivedIn(state, delegation);
    const now = arrivedIn({ ...state, members: after }, delegation);
    const came = now.find(({ id }) => before.every((one) => one.id !== id));
    if (came && occupant !== 'person') {
      return [{ type: 'seatChanged', at, delegation, seat: seatOfPerson(came.name) }];
    }
    if (before.length === 0 || now.length > 0 || occupant !== 'person') return [];
    const seat = isLobby ? freeSeat : scriptedSeat(scenario, state, delegation);
    return [{ type: 'seatChanged', at, delegation, seat }];
  });
}

const arrivedIn = (state: SessionState, delegation: DelegationId): readonly Delegate[] =>
  membersOf(state, delegation).filter(({ tokenHash }) => tokenHash !== null);

/** People at the places that are asked for, and what follows (rule 2.8); nothing where they all sit there already. */
export function moved(occasion: Occasion, asked: Asked): readonly Fact[] {
  const after = settled(occasion.state, asked);
  return [...replaced(occasion, after, asked), ...replayed(occasion, after)];
}

/** People who are new, and what follows where they sit down. */
export function joined(occasion: Occasion, newcomers: readonly Newcomer[]): readonly Fact[] {
  const { state, at } = occasion;
  const waiting = newcomers.map((one): [MemberId, Member] => [
    one.id,
    { ...one, present: false, place: { at: 'entrance' } },
  ]);
  const members = { ...state.members, ...Object.fromEntries(waiting) };
  const asked = new Map(newcomers.map(({ id, place }) => [id, place]));
  const after = settled({ ...state, members }, asked);
  const facts = newcomers.map(
    (one): Fact => ({
      type: 'memberJoined',
      at,
      joined: { ...one, place: after[one.id]?.place ?? one.place },
    }),
  );
  return [...facts, ...replaced(occasion, after, asked), ...replayed(occasion, after)];
}

/** Somebody of the list has arrived at its place. */
export function arrived(occasion: Occasion, member: Member, link: Link): readonly Fact[] {
  const { state, at } = occasion;
  const after = { ...state.members, [member.id]: { ...member, ...link } };
  return [{ type: 'memberClaimed', at, who: member.id, ...link }, ...replayed(occasion, after)];
}
