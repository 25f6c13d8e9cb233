// Owns the sending of webhooks over HTTP: a few at a time, signed, at intervals that grow. Knows no session.
import type { WebhookDelivery, WebhookResult, Webhooks } from '../../app/ports/webhooks.ts';
import type { Reach } from './address-rules.ts';
import { type Posted, postOnce } from './post-once.ts';
import { signWebhook } from './sign-webhook.ts';

export interface WebhookOptions {
  readonly reach: Reach;
  /** The server's public address; null = not known. */
  readonly publicUrl: string | null;
  /** Milliseconds for one request. */
  readonly withinMs?: number;
}

const WITHIN_MS = 10_000;
/** Requests under way at once, and others that may wait for them; what is beyond is tried later. */
const AT_ONCE = 8;
const WAITING = 64;
/** Milliseconds: the first interval, twice as long each time, an hour at most. */
const FIRST_PAUSE = 30_000;
const LONGEST_PAUSE = 3_600_000;
/** In all over seven hours. */
const ATTEMPTS = 14;

/** Half of each interval is drawn, so that sessions that failed together do not come back together. */
function pauseMs(attempt: number): number | null {
  if (attempt >= ATTEMPTS) return null;
  const whole = Math.min(FIRST_PAUSE * 2 ** (attempt - 1), LONGEST_PAUSE);
  return Math.round(whole * (1 + Math.random() / 2));
}

/** 2xx was taken in. A forbidden address and 410 Gone stay so; a redirect is a failure, never followed. */
function resultOf(posted: Posted): WebhookResult {
  if (posted.kind === 'forbidden') return 'refused';
  if (posted.kind === 'unreachable') return 'failed';
  if (posted.status >= 200 && posted.status < 300) return 'delivered';
  return posted.status === 410 ? 'refused' : 'failed';
}

/** At most `AT_ONCE` at a time, in order; false = too many wait already, or it took too long. */
function turns(): { take(withinMs: number): Promise<boolean>; give(): void } {
  let taken = 0;
  const waiting: (() => void)[] = [];
  return {
    take(withinMs) {
      if (taken < AT_ONCE) {
        taken++;
        return Promise.resolve(true);
      }
      if (waiting.length >= WAITING) return Promise.resolve(false);
      return new Promise((begin) => {
        const late = setTimeout(() => {
          waiting.splice(waiting.indexOf(go), 1);
          begin(false);
        }, withinMs);
        const go = () => {
          clearTimeout(late);
          begin(true);
        };
        waiting.push(go);
      });
    },
    give() {
      const next = waiting.shift();
      if (next) next();
      else taken--;
    },
  };
}

/** Node's own HTTP client, because it alone lets the caller say which address a name stands for; `fetch` resolves by itself. */
export function httpWebhooks({ reach, publicUrl, withinMs = WITHIN_MS }: WebhookOptions): Webhooks {
  const line = turns();
  const link = publicUrl === null ? null : new URL('/', publicUrl).href;
  const post = ({ url, secret, note }: WebhookDelivery) => {
    const body = JSON.stringify({ ...note, link });
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'thirty-days-webhook/1',
      'thirty-days-id': note.id,
      ...signWebhook(secret, body, Date.now()),
    };
    return postOnce({ url, body, headers, reach, withinMs });
  };
  return {
    pauseMs,
    async send(delivery) {
      if (!(await line.take(withinMs))) return 'failed';
      try {
        return resultOf(await post(delivery));
      } finally {
        line.give();
      }
    },
  };
}
