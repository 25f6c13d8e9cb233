// Owns what the people of one session have been told, over whichever lines they have open. Knows no queue and no journal.
import type { Scenario } from '../../shared/catalogue/index.ts';
import type { Refusal } from '../../shared/protocol/index.ts';
import type { Audience } from '../../shared/views/index.ts';
import type { MemberId } from '../../shared/vocabulary/index.ts';
import { audienceOf, type Change, forgetViews, type SessionState } from '../rules/rules.ts';
import { HeldBack, isHeldBack, type Past } from './held-back.ts';
import { MemberChannel, type Sender } from './member-channel.ts';
import { farewell, type Noticed, noticedBy, viewOf } from './outbound.ts';
import type { Clock } from './ports/clock.ts';
import type { SeatLink } from './ports/seat-link.ts';
import { LINK_WITHDRAWN, SUCCEEDED } from './server-words.ts';

/** Whose command made a change, over which line. */
export interface Teller extends Sender {
  readonly member: MemberId;
}

export interface AudiencePorts {
  readonly clock: Clock;
  /** Where a new channel's own numbers begin. */
  firstSeq(): number;
}

/** What an audience will notice of a change. */
interface Prepared {
  readonly audience: Audience;
  readonly noticed: Noticed | null;
}

export class SessionAudience {
  readonly #scenario: Scenario;
  readonly #firstSeq: () => number;
  readonly #heldBack: HeldBack;
  readonly #channels = new Map<MemberId, MemberChannel>();
  /** The state up to which each member has been told. */
  readonly #told = new Map<MemberId, SessionState>();
  /** The state in which it was last put to rest. */
  #rested: SessionState | null = null;

  constructor(scenario: Scenario, { clock, firstSeq }: AudiencePorts, past: Past) {
    this.#scenario = scenario;
    this.#firstSeq = firstSeq;
    this.#heldBack = new HeldBack(clock, past, () => this.#tellObservers());
  }

  /** Whether anybody has a line open. */
  get present(): boolean {
    return [...this.#channels.values()].some(({ open }) => open);
  }

  /** Whether this member has a line open here. */
  isPresent(member: MemberId): boolean {
    return this.#channels.get(member)?.open ?? false;
  }

  /** The member's own number of the last thing it was told; 0 for one who never joined. */
  seqOf(member: MemberId): number {
    return this.#channels.get(member)?.seq ?? 0;
  }

  /** Opens a line, on the session as it is now. May throw when the view cannot be made. */
  join(
    audience: Audience,
    link: SeatLink,
    since: number | null,
    { state, now }: { readonly state: SessionState; readonly now: number },
  ): void {
    const seen = this.#seenBy(audience, state, this.#toldHere(audience));
    const channel = this.#channelOf(audience, seen);
    channel.join(link, since, () => viewOf(this.#scenario, seen, audience), now);
  }

  leave(member: MemberId, link: SeatLink): void {
    this.#channels.get(member)?.leave(link);
  }

  /**
   * Works out what each member will hear of a change, and returns the way to tell it. Each with an open line looks once, however
   * many lines it has; the others look when they come back. May throw when a view cannot be made.
   */
  prepare(change: Change, author: Teller | null): (now: number) => void {
    if (change.after.passedOnTo !== change.before.passedOnTo) return () => this.close(SUCCEEDED, true);
    const prepared = new Map<MemberChannel, Prepared>();
    const notices = noticedBy(this.#scenario, change);
    const isHeld = isHeldBack(change.after);
    for (const channel of this.#channels.values()) {
      const { audience, open } = channel;
      if (!open || fateOf(audience, change) !== 'stays') continue;
      if (isHeld && isToldLater(audience, change.after)) continue;
      prepared.set(channel, { audience, noticed: notices(audience) });
    }
    return (now) => {
      this.#heldBack.note(change.after);
      for (const channel of this.#channels.values()) {
        // It may have been opened since, or its member moved by what was decided just before this and told since.
        const known = prepared.get(channel);
        const noticed = known?.audience === channel.audience ? known.noticed : undefined;
        const fate = fateOf(channel.audience, change);
        if (fate === 'withdrawn') this.#close(channel);
        else if (fate === 'moved') this.#begin(channel, change.after, now, author);
        else if (channel.open) this.#tell(channel, change, noticed, author);
      }
    };
  }

  /** Nothing has happened for long, and those who are here have been told all of it: puts away what can be made again, once. */
  rest(state: SessionState): void {
    if (state === this.#rested) return;
    this.#rested = state;
    forgetViews(state);
    for (const channel of this.#channels.values()) channel.rest();
  }

  /** Says goodbye to every line. */
  close(error: Refusal, reconnect: boolean): void {
    this.#heldBack.stop();
    for (const channel of this.#channels.values()) channel.close(farewell(error, reconnect));
  }

  /** The time of something held back is up. */
  #tellObservers(): void {
    const state = this.#heldBack.shown();
    for (const channel of this.#channels.values()) {
      if (channel.open && isToldLater(channel.audience, state))
        this.#tell(channel, { before: state, after: state }, undefined, null);
    }
  }

  /** The state as this audience may know it by now. `told`: what it has been told there. */
  #seenBy(audience: Audience, state: SessionState, told?: SessionState): SessionState {
    if (!isToldLater(audience, state)) return state;
    const shown = this.#heldBack.shown();
    if (told === undefined || told.version <= shown.version) return shown;
    // Who led until now knows more already, and is told the rest when its time has come.
    const { members, settings } = state;
    return { ...told, members, settings };
  }

  /** What somebody has been told in the place they are in. */
  #toldHere(audience: Audience): SessionState | undefined {
    const known = this.#channels.get(audience.member);
    return known && isSamePlace(known.audience, audience) ? this.#told.get(audience.member) : undefined;
  }

  #tell(
    channel: MemberChannel,
    change: Pick<Change, 'before' | 'after'>,
    noticed: Noticed | null | undefined,
    author: Teller | null,
  ): void {
    const { audience } = channel;
    const { before } = change;
    const told = this.#told.get(audience.member) ?? before;
    const after = this.#seenBy(audience, change.after, told);
    const isPrepared = noticed !== undefined && told === before;
    const again = () => noticedBy(this.#scenario, { before: told, after, facts: null })(audience);
    channel.tell(isPrepared ? noticed : again(), again, ownOf(author, audience));
    this.#told.set(audience.member, after);
  }

  /** In another place one sees another view: it is given whole, over the same lines. */
  #begin(channel: MemberChannel, state: SessionState, now: number, author: Teller | null): void {
    const { member } = channel.audience;
    const audience = audienceOf(state, member);
    if (audience === null) return this.#close(channel);
    const seen = this.#seenBy(audience, state);
    this.#told.set(member, seen);
    channel.begin(audience, () => viewOf(this.#scenario, seen, audience), now, ownOf(author, audience));
  }

  /** The member's channel, up to date: while it had no line open, nobody looked. */
  #channelOf(audience: Audience, state: SessionState): MemberChannel {
    const { member } = audience;
    const known = this.#channels.get(member);
    const isSame = known && isSamePlace(known.audience, audience);
    const channel = isSame ? known : new MemberChannel(audience, this.#firstSeq());
    const before = this.#told.get(member);
    if (isSame && before && before !== state) {
      const again = () => noticedBy(this.#scenario, { before, after: state, facts: null })(audience);
      channel.tell(again(), again, null);
    }
    this.#told.set(member, state);
    this.#channels.set(member, channel);
    return channel;
  }

  /** The link was withdrawn: whoever held it hears so and no more. */
  #close(channel: MemberChannel): void {
    const { member } = channel.audience;
    channel.close(farewell(LINK_WITHDRAWN, false));
    this.#channels.delete(member);
    this.#told.delete(member);
  }
}

/** Rule 7.13: who only watches, or waits for a place, but for the host. */
const isToldLater = ({ kind, member }: Audience, { members }: SessionState): boolean =>
  kind === 'observer' && !members[member]?.host;

const ownOf = (author: Teller | null, { member }: Audience): Teller | null =>
  author?.member === member ? author : null;

const isSamePlace = (a: Audience, b: Audience): boolean =>
  a.kind === b.kind && (a.kind !== 'delegation' || b.kind !== 'delegation' || a.delegation === b.delegation);

/** What a change makes of somebody's line, going by where the link leads before and after it. */
function fateOf(audience: Audience, { before, after }: Change): 'moved' | 'withdrawn' | 'stays' {
  if (before.members === after.members) return 'stays';
  const { member } = audience;
  const now = audienceOf(after, member);
  const isSameLink = before.members[member]?.tokenHash === after.members[member]?.tokenHash;
  if (now === null || !isSameLink) return 'withdrawn';
  return isSamePlace(audience, now) ? 'stays' : 'moved';
}
