// What of a session's state is its webhook: where its events are sent, signed with what, and which of them are settled.
import type { WebhookEvent } from '../../shared/vocabulary/index.ts';

export interface Webhook {
  readonly url: string;
  /** Signs what is sent; null until the server has drawn it. */
  readonly secret: string | null;
  /** The stage in which it was set: in that stage the secret is shown, and no longer. */
  readonly setIn: string;
  /** The last reminder of the clock, as an occasion; null before the first. */
  readonly reminder: string | null;
  /** Occasions of the present stage that were delivered or given up. */
  readonly settled: readonly string[];
  /** What is being tried: how often so far, and not again before `retryAt`, milliseconds since 1970. */
  readonly attempt: {
    readonly occasion: string;
    readonly event: WebhookEvent;
    readonly number: number;
    readonly retryAt: number;
  } | null;
  /** What became of the last one that is settled. */
  readonly last: { readonly event: WebhookEvent; readonly at: number; readonly delivered: boolean } | null;
}
