// Owns what the app may ask of the outside: to hear of a session's event at an address. Knows no network.
import type { Outbound } from '../outbound.ts';
import type { WebhookNote } from '../webhook-note.ts';

export interface WebhookDelivery {
  readonly url: string;
  /** Signs the note; part of nothing that is sent. */
  readonly secret: string;
  readonly note: Outbound<WebhookNote>;
}

/** What became of one attempt. `refused`: this address is not to be tried again for this event. */
export type WebhookResult = 'delivered' | 'failed' | 'refused';

export interface Webhooks {
  /** Tries once; settles within 20 seconds, and never rejects. */
  send(delivery: WebhookDelivery): Promise<WebhookResult>;
  /**
   * Milliseconds after an attempt (1 is the first) before which there is no other, more than a `send` takes; drawn anew each
   * time, so that many sessions do not come back at once. Null = it was the last.
   */
  pauseMs(attempt: number): number | null;
}
