// Owns that what a session's webhook is owed gets sent, by one server, until it is settled. Knows no network and holds no queue.
import {
  type Occasion,
  owedOccasion,
  type SessionState,
  type SystemCommand,
  webhookDueAt,
} from '../rules/rules.ts';
import type { Outcome } from './act.ts';
import { webhookMessage } from './outbound.ts';
import type { Clock } from './ports/clock.ts';
import type { Ids } from './ports/ids.ts';
import type { Log } from './ports/log.ts';
import type { WebhookResult, Webhooks } from './ports/webhooks.ts';

/** How long the last attempt may take before somebody concludes that whoever made it is gone. */
const LAST_CLAIM_MS = 60_000;

export interface WebhookPorts {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /** Null = this server sends none. */
  readonly webhooks: Webhooks | null;
}

/** The session whose webhook it is. */
export interface WebhookRoom {
  state(): SessionState;
  system(command: SystemCommand): Promise<Outcome>;
}

/** What is owed follows from the state alone, so that a restart, or another server, goes on where this one ended. */
export class WebhookSender {
  readonly #ports: WebhookPorts;
  readonly #room: WebhookRoom;
  #working = false;
  #stopped = false;

  constructor(ports: WebhookPorts, room: WebhookRoom) {
    this.#ports = ports;
    this.#room = room;
  }

  /** True when nothing is on its way. */
  get quiet(): boolean {
    return !this.#working;
  }

  stop(): void {
    this.#stopped = true;
  }

  /** Called whenever the session has changed or was woken; sends what is due, and nothing that is not. */
  look(): void {
    if (this.#working || this.#stopped || !this.#isDue()) return;
    this.#working = true;
    this.#work()
      .catch((fault: unknown) =>
        this.#ports.log.error('webhook: stopped', fault, { session: this.#room.state().id }),
      )
      .finally(() => {
        this.#working = false;
      });
  }

  #isDue(): boolean {
    const due = webhookDueAt(this.#room.state());
    return due !== null && due <= this.#ports.clock.now();
  }

  /** As long as each step is taken; where one is refused another server was first, or nothing can be stored. */
  async #work(): Promise<void> {
    while (!this.#stopped && this.#isDue()) {
      const taken = await this.#step();
      if (!taken) return;
    }
  }

  async #step(): Promise<boolean> {
    const state = this.#room.state();
    if (state.webhook?.secret === null)
      return this.#does({ type: 'webhook.key', secret: this.#ports.ids.token() });
    const owed = owedOccasion(state);
    return owed !== null && this.#deliver(owed, attemptsAt(state, owed) + 1);
  }

  /** Claims before it sends, so that whoever else is awake leaves it alone until the next attempt is due. */
  async #deliver({ id: occasion }: Occasion, attempt: number): Promise<boolean> {
    const { clock, webhooks } = this.#ports;
    const pause = webhooks?.pauseMs(attempt) ?? null;
    const retryAt = clock.now() + (pause ?? LAST_CLAIM_MS);
    if (!(await this.#does({ type: 'webhook.claim', occasion, attempt, retryAt }))) return false;
    const result = await this.#send(occasion);
    // Whoever comes after a server that stops tries again, under the same id.
    if (this.#stopped || result === 'overtaken') return false;
    if (result === 'failed' && pause !== null) return true;
    return this.#does({ type: 'webhook.settle', occasion, delivered: result === 'delivered' });
  }

  async #send(occasion: string): Promise<WebhookResult | 'overtaken'> {
    const { webhooks, log } = this.#ports;
    const state = this.#room.state();
    const owed = owedOccasion(state);
    if (owed?.id !== occasion || !state.webhook?.secret) return 'overtaken';
    if (webhooks === null) return 'refused';
    const { url, secret } = state.webhook;
    const result = await webhooks.send({ url, secret, note: webhookMessage(state, owed) });
    // Never the address: for many receivers it is itself a secret.
    if (result !== 'delivered') log.warn('webhook: not delivered', { session: state.id, result });
    return result;
  }

  /** False where another server was first, the session has moved on, or nothing can be stored. */
  async #does(command: SystemCommand): Promise<boolean> {
    return (await this.#room.system(command)).kind === 'done';
  }
}

/** How often this event was tried. */
const attemptsAt = ({ webhook }: SessionState, { id }: Occasion): number =>
  webhook?.attempt?.occasion === id ? webhook.attempt.number : 0;
