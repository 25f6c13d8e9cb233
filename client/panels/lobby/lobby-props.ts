// The plain shapes the lobby is drawn from: who is in the session, which seats there are, what may be done. Knows no view.
import type { Seated } from '../../../shared/class-list/index.ts';
import type { ClockSettings } from '../../../shared/protocol/index.ts';
import type { DelegationId } from '../../../shared/views/index.ts';
import type { MemberId, Place, SessionSettings } from '../../../shared/vocabulary/index.ts';

export interface LobbyMember {
  readonly id: MemberId;
  /** As the table sees it; may be empty. */
  readonly name: string;
  readonly place: Place;
  /** Delegations they would like, the first choice first. */
  readonly prefers: readonly DelegationId[];
  /** listed: on the class list and not yet arrived; away: was here, and no device of theirs is. */
  readonly presence: 'here' | 'away' | 'listed';
  readonly host: boolean;
}

export interface LobbySeat {
  readonly delegation: DelegationId;
  /** Members it has room for; null = as many as come. */
  readonly capacity: number | null;
  /** Set while a scripted delegation has the seat. */
  readonly persona: string | null;
}

export interface LobbyRoom {
  readonly code: string;
  /** The lobby is over: what people have seen can no longer be taken from them. */
  readonly begun: boolean;
  readonly members: readonly LobbyMember[];
  /** In the scenario's order. */
  readonly seats: readonly LobbySeat[];
  readonly clock: ClockSettings;
  readonly joining: SessionSettings['joining'];
  readonly termsDays: number;
  /** Draws the automatic assignment: any text that is the session’s own. */
  readonly seed: string;
  /** Where the page was loaded from, e.g. `http://192.168.1.4:3000`: what others open. */
  readonly origin: string;
}

/** Somebody of a class list, with the place it gives them. */
export interface Newcomer {
  readonly name: string;
  readonly place: Place;
  readonly prefers: readonly DelegationId[];
}

/** The refusal in words; null when it was done. */
export type Answer = Promise<string | null>;

/** Everything a facilitator, or a host who plays, may do in the lobby. Refusals of single moves are shown by the caller. */
export interface LobbyActs {
  readonly place: (member: MemberId, place: Place) => void;
  /** Withdraws somebody's link, or takes a name off the list that nobody has come under; null where that is not offered. */
  readonly remove: ((member: MemberId) => void) | null;
  readonly addPeople: (people: readonly Newcomer[]) => Answer;
  /** The plan for everybody who plays, placed as one (rule 2.8). */
  readonly applyPlaces: (places: readonly Seated[]) => Answer;
  /** Whether people choose their own delegation; null where that cannot be changed. */
  readonly setJoining: ((joining: SessionSettings['joining']) => void) | null;
  /** Gives a seat nobody sits at to a persona; null frees it. */
  readonly script: (delegation: DelegationId, persona: string | null) => void;
  /** Opens the printables; null where they are not offered. */
  readonly print: (() => void) | null;
  readonly start: () => void;
}

export interface FacilitatorLobbyProps {
  readonly room: LobbyRoom;
  readonly you: MemberId;
  /** facilitator: plays no delegation; host: plays one and keeps the clock. */
  readonly as: 'facilitator' | 'host';
  readonly acts: LobbyActs;
  /** Why the session cannot start now, in words. */
  readonly startRefusal: string | null;
  readonly starting: boolean;
}

export interface ParticipantLobbyProps {
  readonly room: LobbyRoom;
  readonly you: MemberId;
  /** Notes the wishes of who waits for a place; null where nobody is asked. */
  readonly onWishes: ((prefers: readonly DelegationId[]) => Answer) | null;
  /** Sits down at a delegation of one's own choice; null where the facilitator seats people. */
  readonly onSit: ((delegation: DelegationId) => Answer) | null;
}

/** What somebody answers at the door. */
export interface Entry {
  readonly name: string;
  /** The member on the class list whose name this is; null for somebody new. */
  readonly claims: MemberId | null;
  readonly delegation: DelegationId | null;
  readonly prefers: readonly DelegationId[];
}

/** What the door knows before anybody has come in. */
export interface EnterCardProps {
  /** People on the class list who have not arrived. */
  readonly listed: readonly { readonly id: MemberId; readonly name: string }[];
  readonly seats: readonly {
    readonly delegation: DelegationId;
    readonly members: number;
    readonly capacity: number | null;
  }[];
  /** sit: everybody chooses a delegation; wish: they say what they would like; none: they are only let in. */
  readonly asks: 'sit' | 'wish' | 'none';
  /** From the link, e.g. of a printed dossier. */
  readonly preselected: DelegationId | null;
  /** Known from this device. */
  readonly name: string;
  readonly onEnter: (entry: Entry) => Answer;
}
