// Owns somebody at the other end of a webhook: a real HTTP server that keeps what it hears and answers as it is told.
import { createHmac } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly path: string;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

/** A status; or with an address to go to instead; or none, for as long as the caller waits. */
export type WebhookAnswer = number | { readonly redirect: string } | 'silence';

export interface WebhookReceiver {
  readonly url: string;
  readonly received: readonly Received[];
  /** Answers by these, one after another; the last one stays. */
  answer(...answers: readonly WebhookAnswer[]): void;
  close(): Promise<void>;
}

/** Listens on this machine alone. */
export async function openReceiver(): Promise<WebhookReceiver> {
  const received: Received[] = [];
  let answers: readonly WebhookAnswer[] = [204];
  const server = http.createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    received.push({ path: request.url ?? '', headers: request.headers, body });
    const [now = 204, ...later] = answers;
    if (later.length > 0) answers = later;
    if (now === 'silence') return;
    if (typeof now === 'number') response.writeHead(now).end('heard');
    else response.writeHead(307, { location: now.redirect }).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    answer(...next) {
      answers = next;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** Checks what came as a receiver would, by what the documentation says and nothing else. */
export function isSignedWith(secret: string, { headers, body }: Received): boolean {
  const timestamp = String(headers['thirty-days-timestamp'] ?? '');
  const digest = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
  const recent = Math.abs(Date.now() / 1_000 - Number(timestamp)) < 300;
  return recent && headers['thirty-days-signature'] === `sha256=${digest}`;
}
