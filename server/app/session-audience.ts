// Owns what the seats of one session have been told, over whichever lines they have open. Knows no queue and no journal.
import type { Scenario } from '../../shared/catalogue/index.ts';
import type { Refusal } from '../../shared/protocol/index.ts';
import type { DelegationId } from '../../shared/views/index.ts';
import type { Change, SessionState } from '../rules/rules.ts';
import { farewell, type Noticed, seatsNotice, seatView } from './outbound.ts';
import type { SeatLink } from './ports/seat-link.ts';
import { SeatChannel, type Sender } from './seat-channel.ts';
import { SEAT_MOVED } from './server-words.ts';

/** Whose command made a change, over which line. */
export interface Teller extends Sender {
  readonly delegation: DelegationId;
}

export class SessionAudience {
  readonly #scenario: Scenario;
  readonly #firstSeq: () => number;
  readonly #channels = new Map<DelegationId, SeatChannel>();
  /** The state up to which each seat has been told. */
  readonly #told = new Map<DelegationId, SessionState>();

  constructor(scenario: Scenario, firstSeq: () => number) {
    this.#scenario = scenario;
    this.#firstSeq = firstSeq;
  }

  /** Whether any seat has a line open. */
  get present(): boolean {
    return [...this.#channels.values()].some(({ open }) => open);
  }

  /** The seat's own number of the last thing it was told; 0 for a seat nobody ever joined. */
  seqOf(seat: DelegationId): number {
    return this.#channels.get(seat)?.seq ?? 0;
  }

  /** Opens a line at a seat, on the session as it is now. May throw when the view cannot be made. */
  join(seat: DelegationId, link: SeatLink, since: number | null, state: SessionState, now: number): void {
    this.#channelOf(seat, state).join(link, since, () => seatView(this.#scenario, state, seat), now);
  }

  leave(seat: DelegationId, link: SeatLink): void {
    this.#channels.get(seat)?.leave(link);
  }

  /**
   * Works out what each seat will hear of a change, and returns the way to tell it. Each seat with an open line looks once,
   * however many lines it has; the others look when they come back. May throw when a view cannot be made.
   */
  prepare(change: Change, author: Teller | null): () => void {
    const { before, after } = change;
    const noticed = new Map<SeatChannel, Noticed | null>();
    const moved: SeatChannel[] = [];
    const notices = seatsNotice(this.#scenario, change);
    for (const channel of this.#channels.values()) {
      const seat = channel.delegation;
      if (after.seats[seat]?.tokenHash !== before.seats[seat]?.tokenHash) moved.push(channel);
      else if (channel.open) noticed.set(channel, notices(seat));
    }
    return () => {
      for (const channel of moved) this.#moveOut(channel);
      for (const channel of this.#channels.values()) {
        if (channel.open) this.#tell(channel, change, noticed.get(channel), author);
      }
    };
  }

  /** Says goodbye to every line. */
  close(error: Refusal, reconnect: boolean): void {
    for (const channel of this.#channels.values()) channel.close(farewell(error, reconnect));
  }

  /** `noticed` was worked out for a line that was open then; one opened since may have been told of more, or of less. */
  #tell(
    channel: SeatChannel,
    { before, after }: Change,
    noticed: Noticed | null | undefined,
    author: Teller | null,
  ): void {
    const seat = channel.delegation;
    const told = this.#told.get(seat) ?? before;
    const prepared = noticed !== undefined && told === before;
    const again = () => seatsNotice(this.#scenario, { before: told, after, facts: null })(seat);
    channel.tell(prepared ? noticed : again(), again, author?.delegation === seat ? author : null);
    this.#told.set(seat, after);
  }

  /** The seat's channel, up to date: while nobody was connected, nobody looked. */
  #channelOf(seat: DelegationId, state: SessionState): SeatChannel {
    const channel = this.#channels.get(seat) ?? new SeatChannel(seat, this.#firstSeq());
    const before = this.#told.get(seat);
    if (before && before !== state) {
      const again = () => seatsNotice(this.#scenario, { before, after: state, facts: null })(seat);
      channel.tell(again(), again, null);
    }
    this.#told.set(seat, state);
    this.#channels.set(seat, channel);
    return channel;
  }

  /** The token was taken back: whoever held it hears so and no more. */
  #moveOut(channel: SeatChannel): void {
    channel.close(farewell(SEAT_MOVED, false));
    this.#channels.delete(channel.delegation);
    this.#told.delete(channel.delegation);
  }
}
