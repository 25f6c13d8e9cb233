// What can have happened to a session's webhook, in the past tense.
import type { WebhookEvent } from '../../shared/vocabulary/index.ts';
import type { Stamped } from './stamped.ts';

export type WebhookFact =
  /** null = there is none from now on. */
  | (Stamped & { readonly type: 'webhookSet'; readonly url: string | null })
  | (Stamped & { readonly type: 'webhookKeyDrawn'; readonly secret: string })
  /** One server is about to send; whoever comes later may try again from `retryAt` on. */
  | (Stamped & {
      readonly type: 'webhookClaimed';
      readonly occasion: string;
      readonly event: WebhookEvent;
      readonly attempt: number;
      readonly retryAt: number;
    })
  | (Stamped & { readonly type: 'webhookDelivered'; readonly occasion: string })
  /** Given up. */
  | (Stamped & { readonly type: 'webhookFailed'; readonly occasion: string });
