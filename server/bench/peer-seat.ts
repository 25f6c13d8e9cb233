// Owns a seat at a peer's table, which answers by showing the changed state alone: what it sends next, when it counts as answered.
import { randomUUID } from 'node:crypto';
import type { Sender } from './match.ts';
import { MOST_OPEN, proposalOf } from './proposal-text.ts';

export type PeerCommand =
  | { readonly id: string; readonly type: 'table'; readonly title?: string }
  | { readonly id: string; readonly type: 'withdraw'; readonly proposal: string };

/** A move that is not shown after so long was refused or lost. */
const LOST_MS = 30_000;

/** Tables and withdraws as a seat of this server does, one command at a time or several. */
export class PeerSeat implements Sender {
  readonly #emit: (command: PeerCommand) => void;
  readonly #waiting = new Map<string, () => void>();
  #open: string[] = [];
  #tabled = 0;

  constructor(emit: (command: PeerCommand) => void) {
    this.#emit = emit;
  }

  send(): Promise<void> {
    const id = randomUUID();
    return new Promise((resolve, reject) => {
      const lost = setTimeout(() => reject(new Error('a command was lost')), LOST_MS);
      this.#waiting.set(id, () => {
        clearTimeout(lost);
        resolve();
      });
      this.#emit(this.#next(id));
    });
  }

  #next(id: string): PeerCommand {
    const oldest = this.#open.length >= MOST_OPEN ? this.#open.shift() : undefined;
    if (oldest !== undefined) return { id, type: 'withdraw', proposal: oldest };
    return { id, ...proposalOf(this.#tabled++), type: 'table' };
  }

  /**
   * The state has changed.
   *
   * @param lastCommand the last of this seat's commands that the state shows
   * @param openNow this seat's open proposals, the oldest first; asked only when something of its own has changed
   */
  hears(lastCommand: string, openNow: () => readonly string[]): void {
    const answered = this.#waiting.get(lastCommand);
    if (!answered) return;
    this.#waiting.delete(lastCommand);
    this.#open = [...openNow()];
    answered();
  }
}
