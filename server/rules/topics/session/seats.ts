// What is done with delegations and people by whoever leads: handing over, placing, muting, sharing rights, readiness.

import { err, invariant, ok } from '../../../../shared/kernel/index.ts';
import { type Refusal, refusal } from '../../../../shared/protocol/index.ts';
import type { DelegationId } from '../../../../shared/views/index.ts';
import type { MemberId, Place } from '../../../../shared/vocabulary/index.ts';
import type { Fact } from '../../facts.ts';
import type { Member, SessionState } from '../../state.ts';
import type { CommandNamed, Decision, Turn } from '../../turn.ts';
import { memberOf } from './joining.ts';
import { actingHead, hostOf, membersOf } from './members.ts';
import { freeSeat, moved, refusePlace, scriptedSeat, seatOfPerson } from './placing.ts';

/** The seat's delegation, or a broken invariant: the machine lets only seats send seat commands. */
export function seatOf(turn: Turn): DelegationId {
  invariant(turn.actor.kind === 'seat', 'a seat command from no seat');
  return turn.actor.delegation;
}

const unknownDelegation: Refusal = refusal('seat/unknown_delegation', 'This session has no such delegation.');
const unknownMember: Refusal = refusal('member/unknown', 'This person is not in the session.');

/** Rule 2.5: the host makes another person the host. */
export function handHost(turn: Turn<CommandNamed<'host.hand'>>): Decision {
  const { state, command, at } = turn;
  const heir = state.members[command.member];
  if (!heir) return err(unknownMember);
  if (heir.host) return ok([]);
  if (heir.tokenHash === null) {
    return err(refusal('member/not_here', `${heir.name} has not arrived. Choose somebody who has.`));
  }
  const from = hostOf(state);
  invariant(from, 'a session has a host');
  return ok([{ type: 'hostChanged', at, from: from.id, to: heir.id }]);
}

/** Rules 2.2 and 2.10: a delegation is handed to a script, given back to its people, or freed while the session is in its lobby. */
export function handSeat(turn: Turn<CommandNamed<'seat.hand'>>): Decision {
  const { scenario, state, command, at } = turn;
  const { delegation, persona, to } = command;
  if (!state.seats[delegation]) return err(unknownDelegation);
  const known = scenario.delegations.find(({ id }) => id === delegation)?.personas ?? [];
  if (persona && !known.some(({ id }) => id === persona)) {
    return err(refusal('seat/unknown_persona', 'This delegation has no such scripted persona.'));
  }
  if (to === 'scripted') {
    const seat = scriptedSeat(scenario, state, delegation, persona);
    return ok([{ type: 'seatChanged', at, delegation, seat }]);
  }
  if (state.regions.phase !== 'lobby') {
    const head = state.seats[delegation].occupant === 'scripted' && actingHead(state, delegation);
    if (head) {
      return ok([{ type: 'seatChanged', at, delegation, seat: seatOfPerson(head.name), why: 'reclaimed' }]);
    }
    const instead = 'A seat can be freed only in the lobby. Hand it to a scripted delegation instead.';
    return err(refusal('seat/only_in_lobby', instead));
  }
  const sentOut = membersOf(state, delegation).map(
    ({ id }): Fact => ({ type: 'memberPlaced', at, who: id, place: { at: 'entrance' } }),
  );
  return ok([...sentOut, { type: 'seatChanged', at, delegation, seat: freeSeat }]);
}

/** Rule 2.10: a delegation that a persona covers is its members’ again as soon as one of them asks. */
export function reclaimSeat(turn: Turn<CommandNamed<'seat.reclaim'>>): Decision {
  const delegation = seatOf(turn);
  if (turn.state.seats[delegation]?.occupant === 'person') {
    return err(refusal('seat/not_covered', 'Nobody plays your delegation but you.'));
  }
  const { name } = actingHead(turn.state, delegation) ?? memberOf(turn);
  return ok([{ type: 'seatChanged', at: turn.at, delegation, seat: seatOfPerson(name), why: 'reclaimed' }]);
}

/** Rule 2.8: whoever leads gives people their places, one or a whole class at once. */
export function placeMembers(turn: Turn<CommandNamed<'members.place'>>): Decision {
  const { state, command } = turn;
  const asked = new Map<MemberId, Place>();
  for (const { member: id, place } of command.places) {
    const member = state.members[id];
    const refused = member
      ? (refusePlace(state, place) ?? refuseSight(state, member, place.at))
      : unknownMember;
    if (refused) return err(refused);
    // Where somebody is named twice, the later place counts, and in its turn.
    asked.delete(id);
    asked.set(id, place);
  }
  return ok(moved(turn, asked));
}

/** Rule 2.8: whoever plays must not be given sight of everything in the middle of it. */
function refuseSight(
  { regions }: SessionState,
  { place }: Member,
  to: Member['place']['at'],
): Refusal | null {
  if (to !== 'facilitation' || place.at !== 'delegation' || regions.phase === 'lobby') return null;
  const message = 'Who has played a delegation cannot become a facilitator of the same session.';
  return refusal('member/has_played', message);
}

/** Rule 2.8: who has come loses the link and waits on the list; who has not come is taken off the list. */
export function removeMember(turn: Turn<CommandNamed<'member.remove'>>): Decision {
  const { state, command, at } = turn;
  const member = state.members[command.member];
  if (!member) return err(unknownMember);
  if (member.host) {
    return err(refusal('seat/host_stays', 'A session has a host. Make somebody else the host first.'));
  }
  const left = moved(turn, new Map([[member.id, { at: 'entrance' }]]));
  const who = member.id;
  const isExpected = member.tokenHash === null;
  return ok([...left, isExpected ? { type: 'memberStruck', at, who } : { type: 'linkWithdrawn', at, who }]);
}

/** Rule 2.8. */
export function muteMember({ state, command, at }: Turn<CommandNamed<'member.mute'>>): Decision {
  const member = state.members[command.member];
  if (!member) return err(unknownMember);
  if (member.muted === command.muted) return ok([]);
  return ok([{ type: 'memberMuted', at, who: member.id, muted: command.muted }]);
}

/** Rule 2.9: the head lets everybody of its delegation sign, or seal, or takes that back. */
export function shareRights(turn: Turn<CommandNamed<'rights.share'>>): Decision {
  const delegation = seatOf(turn);
  const { sign, seal } = turn.command;
  return ok([{ type: 'rightsShared', at: turn.at, delegation, shares: { sign, seal } }]);
}

/** Rule 2.8: the head makes another member of its delegation the head. */
export function handHead(turn: Turn<CommandNamed<'head.hand'>>): Decision {
  const { state, command } = turn;
  const delegation = seatOf(turn);
  const heir = state.members[command.member];
  if (heir?.place.at !== 'delegation' || heir.place.delegation !== delegation) {
    return err(refusal('member/not_yours', 'Only somebody of your own delegation can be its head.'));
  }
  return ok(moved(turn, new Map([[heir.id, { at: 'delegation', delegation, role: 'head' }]])));
}

/** Rule 2.11. */
export function changeSettings({ state, command, at }: Turn<CommandNamed<'settings.change'>>): Decision {
  const { settings } = command;
  if (JSON.stringify(settings) === JSON.stringify(state.settings)) return ok([]);
  return ok([{ type: 'settingsChanged', at, settings }]);
}

/** Rule 3.2: when the host starts, free seats go to scripted delegations. */
export function fillFreeSeats({ scenario, state, at }: Turn): Decision {
  const free = Object.keys(state.seats).filter((delegation) => state.seats[delegation]?.occupant === 'free');
  return ok(
    free.map((delegation) => ({
      type: 'seatChanged',
      at,
      delegation,
      seat: scriptedSeat(scenario, state, delegation),
    })),
  );
}

/** Rule 4.3: a delegation says that it is ready, or takes it back. Saying it twice changes nothing. */
export function declareReady(turn: Turn<CommandNamed<'ready.declare'>>): Decision {
  const delegation = seatOf(turn);
  const { ready } = turn.command;
  if (turn.state.seats[delegation]?.ready === ready) return ok([]);
  return ok([{ type: 'readinessDeclared', at: turn.at, delegation, ready }]);
}

/** True when every occupied seat has said ready, and somebody sits here at all (rule 4.3). */
export function allReady(state: SessionState): boolean {
  const occupied = Object.values(state.seats).filter(({ occupant }) => occupant !== 'free');
  return occupied.length > 0 && occupied.every(({ ready }) => ready);
}
