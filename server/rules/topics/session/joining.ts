// How people come into a session and are told apart: joining by its code, the list, preferences, lines opened and closed.
import { err, invariant, ok } from '../../../../shared/kernel/index.ts';
import { limits, type Refusal, refusal } from '../../../../shared/protocol/index.ts';
import type { MemberId, Place } from '../../../../shared/vocabulary/index.ts';
import type { Member, SessionState } from '../../state.ts';
import type { CommandNamed, Decision, Turn } from '../../turn.ts';
import { membersOf } from './members.ts';
import { arrived, joined, type Link, moved, refusePlace } from './placing.ts';

const no = (reason: string, message: string): Decision => err(refusal(`member/${reason}`, message));

/** `M1`, `M2` …: after everybody who is in the session, and after whoever has done something in it and is gone. */
function nextId({ members, activity }: SessionState, further = 0): MemberId {
  const numbers = [...Object.keys(members), ...Object.keys(activity)].map((id) =>
    Number(/^M(\d+)$/.exec(id)?.[1] ?? 0),
  );
  return `M${Math.max(0, ...numbers) + 1 + further}`;
}

const entrance: Place = { at: 'entrance' };
const plain = { host: false, muted: false, prefers: [] } as const;

/** The person who sent the command, or a broken invariant: only persons may send such commands. */
export function memberOf({ state, actor }: Turn): Member {
  const id = actor.kind === 'system' ? undefined : actor.member;
  const member = id === undefined ? undefined : state.members[id];
  invariant(member, 'a person’s command from nobody');
  return member;
}

/** Rule 2.7: whether a person who has come by the code may sit there by itself. */
function refuseWish(state: SessionState, wish: Place): Refusal | null {
  const misplaced = refusePlace(state, wish);
  if (misplaced) return misplaced;
  if (wish.at === 'facilitation') {
    return refusal(
      'member/not_by_code',
      'A session’s facilitators are named by those who lead it. Choose another place.',
    );
  }
  if (wish.at === 'gallery' && !state.settings.gallery.open) {
    return refusal('member/gallery_closed', 'This session has no gallery. Ask its facilitator for a place.');
  }
  return null;
}

/** Rule 2.7: where somebody who wishes for a place is put: after the start, and where places are given, at the entrance. */
function placeFor(state: SessionState, wish: Place | null): Place {
  if (wish?.at === 'gallery') return wish;
  const free = state.regions.phase === 'lobby' && state.settings.joining === 'open';
  return wish && free ? besideHead(state, wish) : entrance;
}

/** Nobody sends a head away by wishing for its place. */
function besideHead(state: SessionState, wish: Place, self?: MemberId): Place {
  if (wish.at !== 'delegation' || wish.role !== 'head') return wish;
  const isHeld = membersOf(state, wish.delegation).some(
    ({ id, place }) => id !== self && place.role === 'head',
  );
  return isHeld ? { ...wish, role: 'negotiator' } : wish;
}

/** Rule 2.7: a person comes in with the session's code, as somebody of the list or as somebody new. */
export function joinSession(turn: Turn<CommandNamed<'member.join'>>): Decision {
  const { state, command } = turn;
  const { name, tokenHash, wish, claim } = command;
  if (claim !== undefined) return claimPlace(turn, claim, { name, tokenHash });
  if (Object.keys(state.members).length >= limits.members) {
    return no('too_many', `A session has room for ${limits.members} people. Ask its facilitator.`);
  }
  const refused = wish && refuseWish(state, wish);
  if (refused) return err(refused);
  const place = placeFor(state, wish);
  const prefers = wish?.at === 'delegation' && place.at === 'entrance' ? [wish.delegation] : [];
  return ok(joined(turn, [{ ...plain, id: nextId(state), name, tokenHash, place, prefers }]));
}

function claimPlace(turn: Turn, who: MemberId, link: Link): Decision {
  const member = turn.state.members[who];
  if (!member) return no('unknown', 'Nobody of that name is on the list. Type your own name.');
  if (member.tokenHash !== null) {
    const again =
      'If it was you, go on at the device you came with, or ask the facilitator to withdraw that link.';
    return no('taken', `Somebody has come in as ${member.name} already. ${again}`);
  }
  return ok(arrived(turn, member, link));
}

/** Rule 2.7: while the session is in its lobby, people sit where they like, unless places are given. */
export function choosePlace(turn: Turn<CommandNamed<'place.choose'>>): Decision {
  const { state, command } = turn;
  const { id } = memberOf(turn);
  if (state.settings.joining === 'placed') {
    return no(
      'places_are_given',
      'In this session whoever leads it gives the places. Say what you would prefer.',
    );
  }
  const refused = refuseWish(state, command.place);
  if (refused) return err(refused);
  return ok(moved(turn, new Map([[id, besideHead(state, command.place, id)]])));
}

/** Rule 2.7: what a person would like, for whoever gives the places. */
export function statePreference(turn: Turn<CommandNamed<'preference.state'>>): Decision {
  const { state, command, at } = turn;
  const stranger = command.prefers.find((id) => !state.seats[id]);
  if (stranger) return no('unknown_delegation', `This session has no delegation ${stranger}.`);
  return ok([
    { type: 'preferenceStated', at, who: memberOf(turn).id, prefers: [...new Set(command.prefers)] },
  ]);
}

/** Rule 2.7: people who are expected, with the places they shall have. */
export function listMembers(turn: Turn<CommandNamed<'members.list'>>): Decision {
  const { state, command } = turn;
  const { people } = command;
  if (Object.keys(state.members).length + people.length > limits.members) {
    return no('too_many', `A session has room for ${limits.members} people. Shorten the list.`);
  }
  const newcomers: Omit<Member, 'present'>[] = [];
  for (const [i, { name, place = entrance, prefers = [] }] of people.entries()) {
    const refused = refusePlace(state, place);
    if (refused) return err({ ...refused, message: `${name}: ${refused.message}` });
    const stranger = prefers.find((id) => !state.seats[id]);
    if (stranger) return no('unknown_delegation', `${name}: this session has no delegation ${stranger}.`);
    newcomers.push({ ...plain, id: nextId(state, i), name, tokenHash: null, place, prefers });
  }
  return ok(joined(turn, newcomers));
}

/** Rule 2.10. */
export function noteSeen({ state, command, at }: Turn<CommandNamed<'member.seen'>>): Decision {
  const known = state.members[command.member];
  return ok(known && !known.present ? [{ type: 'memberSeen', at, who: known.id }] : []);
}

/** Rule 2.10. */
export function noteGone({ state, command, at }: Turn<CommandNamed<'member.gone'>>): Decision {
  return ok(state.members[command.member]?.present ? [{ type: 'memberGone', at, who: command.member }] : []);
}
