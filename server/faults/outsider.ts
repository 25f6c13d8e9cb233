// Owns somebody outside the server who hears what one line is told, without a network in between; folds the view from it.
import type { Ack, Intent, Refusal } from '../../shared/protocol/index.ts';
import { applyPatch, type DelegationId, type SeatView, type ViewPatch } from '../../shared/views/index.ts';
import type { App, Presence } from '../app/app.ts';

/** Asked before each word; false when it must not be heard any more. */
export type Hears = (kind: 'ack' | 'patch') => boolean;

export class Outsider {
  readonly delegation: DelegationId;
  readonly #hears: Hears;
  #presence: Presence | null = null;
  #view: SeatView | null = null;
  seq = -1;
  gaps = 0;

  constructor(delegation: DelegationId, hears: Hears = () => true) {
    this.delegation = delegation;
    this.#hears = hears;
  }

  get sees(): SeatView {
    if (this.#view === null) throw new Error('this line was never welcomed');
    return this.#view;
  }

  /** Opens the line; throws the server's words when it may not. */
  async enter(app: App, token: string): Promise<this> {
    const admitted = await app.admit(token);
    if (!admitted.ok) throw refused(admitted.error);
    const entered = await admitted.value.enter(
      {
        welcome: ({ view, seq }) => {
          // Nobody but a delegation's people comes in here.
          this.#view = view as SeatView;
          this.seq = seq;
        },
        resumed: () => {},
        patch: (patch) => {
          if (this.#hears('patch')) this.#take(patch);
        },
        farewell: () => {},
      },
      null,
    );
    if (!entered.ok) throw refused(entered.error);
    this.#presence = entered.value;
    return this;
  }

  /** Sends a command; never settles when its answer is not heard. */
  send(intent: Intent, id: string): Promise<Ack> {
    return new Promise((resolve) => {
      this.#presence?.command({ ...intent, id }, (ack) => {
        if (!this.#hears('ack')) return;
        if (ack.ok && ack.patch) this.#take(ack.patch);
        resolve(ack);
      });
    });
  }

  #take(patch: ViewPatch): void {
    if (patch.seq !== this.seq + 1) this.gaps++;
    this.#view = applyPatch(this.sees, patch);
    this.seq = patch.seq;
  }
}

const refused = ({ code, message }: Refusal): Error => new Error(`${code}: ${message}`);
