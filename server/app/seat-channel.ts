// Owns what one seat has been told: its view, its own sequence numbers, its open lines. Knows no rules and no journal.
import type { DelegationId, SeatView, ViewPatch } from '../../shared/views/index.ts';
import { accepted, farewell, type Outbound, patchBetween, resumed, welcome } from './outbound.ts';
import type { Reply, SeatLink } from './ports/seat-link.ts';
import { TOO_MANY_LINES } from './server-words.ts';

/** How many patches are kept for a line that comes back; one that missed more gets the whole view. */
const WINDOW = 64;
/** Tabs and devices one seat may have open: some for every member of a delegation, bounded for everybody else's sake. */
const LINES = 8;

/** What a change means for one seat, worked out before it is made durable and told after. */
export interface SeatChange {
  readonly view: Outbound<SeatView>;
  readonly patch: Outbound<ViewPatch> | null;
}

/** Whose command made the change: the patch rides in the answer to that line. */
export interface Sender {
  readonly link: SeatLink;
  readonly reply: Reply;
}

export class SeatChannel {
  readonly delegation: DelegationId;
  #view: Outbound<SeatView>;
  #seq: number;
  #window: Outbound<ViewPatch>[] = [];
  readonly #links = new Set<SeatLink>();

  constructor(delegation: DelegationId, view: Outbound<SeatView>, seq: number) {
    this.delegation = delegation;
    this.#view = view;
    this.#seq = seq;
  }

  /** The seat's own number of the last thing it was told; gaps would betray others' secret acts, so there are none. */
  get seq(): number {
    return this.#seq;
  }

  get open(): boolean {
    return this.#links.size > 0;
  }

  /** What the seat would notice, were this its view; tells nobody. */
  change(view: Outbound<SeatView>): SeatChange {
    return { view, patch: patchBetween(this.#view, view, this.#seq + 1) };
  }

  /** Tells every line of the seat; the sender's hears it in its answer, in the same order as the rest. */
  tell({ view, patch }: SeatChange, sender: Sender | null): void {
    this.#view = view;
    if (patch) {
      this.#seq = patch.seq;
      this.#window = [...this.#window.slice(1 - WINDOW), patch];
    }
    for (const link of this.#links) if (patch && link !== sender?.link) link.patch(patch);
    if (sender) sender.reply(accepted(this.#seq, patch));
  }

  /** Opens a line: with what it missed since `since`, or with the whole view when that is not known any more. */
  join(link: SeatLink, since: number | null, now: number): void {
    this.#links.add(link);
    const [oldest] = this.#links;
    if (oldest && this.#links.size > LINES) {
      this.#links.delete(oldest);
      oldest.farewell(farewell(TOO_MANY_LINES, false));
    }
    const missed = since === null ? null : this.#after(since);
    if (missed === null) return link.welcome(welcome(this.#view, this.#seq, now));
    link.resumed(resumed(this.#seq, now));
    for (const patch of missed) link.patch(patch);
  }

  leave(link: SeatLink): void {
    this.#links.delete(link);
  }

  /** Closes every line. */
  close(last: Parameters<SeatLink['farewell']>[0]): void {
    for (const link of this.#links) link.farewell(last);
    this.#links.clear();
  }

  /** The patches after a number; null when they are not all kept, or the number was never given. */
  #after(since: number): readonly Outbound<ViewPatch>[] | null {
    const missing = this.#seq - since;
    if (missing < 0 || missing > this.#window.length) return null;
    return missing === 0 ? [] : this.#window.slice(-missing);
  }
}
