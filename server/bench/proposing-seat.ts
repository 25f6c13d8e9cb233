// Owns what a seat of this server sends under measurement: texts tabled and withdrawn, real commands for as long as it takes. Knows no rules.
import type { Socket } from 'socket.io-client';
import { v7 as newCommandId } from 'uuid';
import type { Ack, Intent } from '../../shared/protocol/index.ts';
import type { SeatView, ViewPatch } from '../../shared/views/index.ts';
import type { Sender } from './match.ts';
import { MOST_OPEN, proposalOf } from './proposal-text.ts';

/** Tables a text, and another, and withdraws its oldest whenever it has many open. One command at a time. */
export class ProposingSeat implements Sender {
  readonly #line: Socket;
  readonly #delegation: string;
  /** Ids of its open proposals, the oldest first. */
  readonly #open: string[];
  #tabled: number;

  /** @param view what the seat was welcomed with */
  constructor(line: Socket, delegation: string, view: SeatView) {
    this.#line = line;
    this.#delegation = delegation;
    const own = Object.values(view.proposals).filter(({ author }) => author === delegation);
    this.#open = own.filter(({ state }) => state === 'open').map(({ id }) => id);
    // The texts go round: the next is none of those that are open.
    this.#tabled = own.length;
  }

  send(): Promise<void> {
    const oldest = this.#open.length >= MOST_OPEN ? this.#open.shift() : undefined;
    const intent: Intent =
      oldest === undefined ? proposalOf(this.#tabled++) : { type: 'proposal.withdraw', proposal: oldest };
    return new Promise((resolve, reject) => {
      this.#line.emit('command', { id: newCommandId(), ...intent }, (ack: Ack) => {
        if (!ack.ok) return reject(new Error(`${intent.type} was refused: ${ack.error.message}`));
        if (oldest === undefined) this.#note(ack.patch);
        resolve();
      });
    });
  }

  /** The id of what was just tabled is known from the answer alone; the rules, not the driver, give it. */
  #note(patch: ViewPatch | undefined): void {
    const shown = Object.entries(patch?.put?.proposals ?? {});
    const own = shown.filter(([id, { author }]) => author === this.#delegation && !this.#open.includes(id));
    if (own.length === 0) throw new Error('the answer to a proposal does not show it');
    this.#open.push(...own.map(([id]) => id));
  }
}
