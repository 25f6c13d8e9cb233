// Owns what one member has been told: its own sequence numbers, its last patches, its open lines. Knows no rules and no journal.
import type { Audience, View, ViewPatch } from '../../shared/views/index.ts';
import { accepted, farewell, type Noticed, numbered, type Outbound, resumed, welcome } from './outbound.ts';
import type { Reply, SeatLink } from './ports/seat-link.ts';
import { TOO_MANY_LINES } from './server-words.ts';

/** How many patches are kept for a line that comes back; one that missed more gets the whole view. */
const WINDOW = 64;
/** Tabs and devices one member may have open, bounded for everybody else's sake. */
const LINES = 8;

/** What was told under a number, made again when somebody has missed it: patches kept would be most of a silent session's memory. */
interface Told {
  readonly seq: number;
  readonly again: () => Noticed | null;
}

/** Whose command made a change: the patch rides in the answer to that line. */
export interface Sender {
  readonly link: SeatLink;
  readonly reply: Reply;
}

export class MemberChannel {
  #audience: Audience;
  #seq: number;
  #window: Told[] = [];
  readonly #links = new Set<SeatLink>();

  constructor(audience: Audience, seq: number) {
    this.#audience = audience;
    this.#seq = seq;
  }

  /** For whom its views are made. */
  get audience(): Audience {
    return this.#audience;
  }

  /** The member's own number of the last thing it was told; gaps would betray others' secret acts, so there are none. */
  get seq(): number {
    return this.#seq;
  }

  get open(): boolean {
    return this.#links.size > 0;
  }

  /**
   * Tells every line of the member; the sender's hears it in its answer, in the same order as the rest.
   *
   * @param again makes the very same once more
   */
  tell(noticed: Noticed | null, again: () => Noticed | null, sender: Sender | null): void {
    const patch = noticed && numbered(this.#seq + 1, noticed);
    if (patch) {
      this.#seq = patch.seq;
      this.#window.push({ seq: patch.seq, again });
      if (this.#window.length > WINDOW) this.#window.shift();
      for (const link of this.#links) if (link !== sender?.link) link.patch(patch);
    }
    if (sender) sender.reply(accepted(this.#seq, patch));
  }

  /** Opens a line: with what it missed since `since`, or with the whole view when that is not known any more. */
  join(link: SeatLink, since: number | null, view: () => Outbound<View>, now: number): void {
    const missed = since === null ? null : this.#after(since);
    // Made before the line is counted: a view that cannot be made must leave no line behind.
    const first = missed === null ? welcome(view(), this.#seq, now) : null;
    this.#links.add(link);
    const [oldest] = this.#links;
    if (oldest && this.#links.size > LINES) {
      this.#links.delete(oldest);
      oldest.farewell(farewell(TOO_MANY_LINES, false));
    }
    if (first) return link.welcome(first);
    link.resumed(resumed(this.#seq, now));
    for (const patch of missed ?? []) link.patch(patch);
  }

  /** Begins anew as another audience: every line is given the whole view, and what was told before is not told again. */
  begin(audience: Audience, view: () => Outbound<View>, now: number, sender: Sender | null): void {
    this.#audience = audience;
    this.#window = [];
    this.#seq++;
    if (this.open) {
      const first = welcome(view(), this.#seq, now);
      for (const link of this.#links) link.welcome(first);
    }
    if (sender) sender.reply(accepted(this.#seq, null));
  }

  /** Lets go of what could be told once more: who comes back from longer ago is given the whole view. */
  rest(): void {
    this.#window = [];
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
    if (missing === 0) return [];
    const missed = this.#window.slice(-missing).map(({ seq, again }) => {
      const noticed = again();
      return noticed && numbered(seq, noticed);
    });
    return missed.every((patch) => patch !== null) ? missed : null;
  }
}
