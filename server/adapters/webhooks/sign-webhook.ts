// Owns how a webhook proves where it comes from; knows no session and no network.
import { createHmac } from 'node:crypto';

/** The headers of one request. */
export interface SignedHeaders {
  /** Seconds since 1970 at which it was sent: a receiver refuses what is too old. */
  readonly 'thirty-days-timestamp': string;
  /** `sha256=` and the HMAC-SHA256 of `<timestamp>.<body>` in hexadecimal digits, keyed with the secret as it was shown. */
  readonly 'thirty-days-signature': string;
}

/** @param at milliseconds since 1970 */
export function signWebhook(secret: string, body: string, at: number): SignedHeaders {
  const timestamp = String(Math.floor(at / 1_000));
  const digest = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
  return { 'thirty-days-timestamp': timestamp, 'thirty-days-signature': `sha256=${digest}` };
}
