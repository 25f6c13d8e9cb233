// Who one is and who else is here, as anybody in the session may know; and what one could send now.
import type { Scenario } from '../../../shared/catalogue/index.ts';
import { type Command, commandTypes, type Refusal } from '../../../shared/protocol/index.ts';
import type { LegalAction, MemberCard, MeSlice, SeatCard } from '../../../shared/views/index.ts';
import { FACILITATION } from '../../../shared/vocabulary/index.ts';
import { eventOf } from '../machine/events.ts';
import { explainRefusal } from '../machine/explain.ts';
import { eventsHeard } from '../machine/restore.ts';
import type { SessionState } from '../state.ts';
import { authorize, isSender } from '../topics/session/authorize.ts';
import { refuseMoreTime } from '../topics/session/clock.ts';
import { actingHead, actorOf, hasRight, hostOf, leads, maySpeakPublicly } from '../topics/session/members.ts';
import { refuseOrders, refuseSigning } from '../topics/session/rounds.ts';
import { passedOn } from '../topics/session/succession.ts';
import type { Actor } from '../turn.ts';
import type { Reader, Viewer } from './reader.ts';

/** A scripted delegation is nobody, and does all that its delegation may. */
const nobody = (delegation: string): MeSlice => ({
  member: '',
  name: '',
  place: { at: 'delegation', delegation, role: 'head' },
  leads: false,
  muted: false,
  prefers: [],
  may: { sign: true, seal: true, speak: true },
  covered: false,
  read: {},
});

const noMarks: MeSlice['read'] = {};

/** Rules 2.7 to 2.10 and 7.17. */
export function meSlice(state: SessionState, { reader, member: id }: Viewer): MeSlice {
  const member = id === null ? undefined : state.members[id];
  if (!member) return nobody(reader);
  const { name, place, muted, prefers } = member;
  const occupant = place.at === 'delegation' ? state.seats[place.delegation]?.occupant : undefined;
  return {
    member: member.id,
    name,
    place,
    leads: leads(member),
    muted,
    prefers,
    may: {
      sign: hasRight(state, member, 'sign'),
      seal: hasRight(state, member, 'seal'),
      speak: maySpeakPublicly(state, member),
    },
    covered: occupant === 'scripted',
    read: state.readMarks[member.id] ?? noMarks,
  };
}

/** Rule 7.11: who is in the session is no secret, but for those who only watch: facilitators know of them. */
export function memberCards({ members }: SessionState, reader: Reader): MemberCard[] {
  return Object.values(members)
    .filter(({ place }) => place.at !== 'gallery' || reader === FACILITATION)
    .map(({ id, name, place, host, muted, tokenHash, present }) => ({
      id,
      name,
      place,
      host,
      muted,
      arrived: tokenHash !== null,
      present,
    }));
}

export function seatCards(state: SessionState): SeatCard[] {
  const place = hostOf(state)?.place;
  return Object.entries(state.seats).map(([delegation, { occupant, name, persona, ready, shares }]) => ({
    delegation,
    occupant,
    name: occupant === 'person' ? (actingHead(state, delegation)?.name ?? name) : name,
    persona,
    ready,
    host: place?.at === 'delegation' && place.delegation === delegation,
    shares,
  }));
}

/** Rules 3.12, 3.13 and 4.10: what the machine would hear, and the round of today or the clock does not. */
function closedToday(scenario: Scenario, state: SessionState, command: Command['type']): Refusal | null {
  if (command === 'proposal.sign') return refuseSigning(scenario, state);
  if (command === 'time.add') return refuseMoreTime(state);
  return command === 'order.seal' ? refuseOrders(scenario, state) : null;
}

function actorFor(state: SessionState, { kind, reader, member }: Viewer): Actor | null {
  // Rule 2.15: who reads what was left behind is in it no more.
  if (member !== null && state.passedOnTo !== null && kind === 'facilitator') return { kind, member };
  if (member !== null) return actorOf(state, member);
  return { kind: 'seat', delegation: reader, occupant: 'scripted', host: false };
}

/** Rule 3.3: every command one could ever send from one's place, with the reason for which it is not open now. */
export function legalActions(scenario: Scenario, state: SessionState, viewer: Viewer): LegalAction[] {
  const actor = actorFor(state, viewer);
  if (actor === null) return [];
  const heard = eventsHeard(state);
  return commandTypes
    .filter((command) => isSender(actor, command))
    .map((command: Command['type']) => {
      const event = eventOf[command];
      if (state.passedOnTo !== null) return { command, refusal: passedOn.message };
      const refused = heard.has(event)
        ? (authorize(state, actor, command) ?? closedToday(scenario, state, command))
        : explainRefusal(state, event);
      return { command, refusal: refused?.message ?? null };
    });
}
