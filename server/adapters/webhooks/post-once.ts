// Owns one POST to an address that somebody else named: resolved once, checked, pinned, short, and never followed elsewhere.
import type { LookupAddress } from 'node:dns';
import dns from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import net, { type LookupFunction } from 'node:net';
import { mayReach, type Reach } from './address-rules.ts';

export interface Post {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly reach: Reach;
  /** Milliseconds for all of it. */
  readonly withinMs: number;
}

/** The answer's status, or why there is none. */
export type Posted =
  | { readonly kind: 'answered'; readonly status: number }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'forbidden' };

/** Never rejects. */
export async function postOnce(post: Post): Promise<Posted> {
  if (!URL.canParse(post.url)) return { kind: 'forbidden' };
  const url = new URL(post.url);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { kind: 'forbidden' };
  const signal = AbortSignal.timeout(post.withinMs);
  try {
    const addresses = await resolve(url.hostname, signal);
    if (!addresses.every(({ address }) => mayReach(address, post.reach))) return { kind: 'forbidden' };
    return { kind: 'answered', status: await request(url, post, addresses, signal) };
  } catch {
    return { kind: 'unreachable' };
  }
}

/** Every address of a host; an address is its own. The URL's parser has already undone `0x7f.1` and the like. */
async function resolve(hostname: string, signal: AbortSignal): Promise<readonly LookupAddress[]> {
  const host = hostname.replace(/^\[|\]$/g, '');
  const family = net.isIP(host);
  if (family !== 0) return [{ address: host, family }];
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  const found = await Promise.race([dns.lookup(host, { all: true }), aborted]);
  if (found.length === 0) throw new Error('a name without an address');
  return found;
}

/** Hands out what was checked: asked again, the same name might lead elsewhere. */
const pinned =
  (addresses: readonly LookupAddress[]): LookupFunction =>
  (_, { all }, found) => {
    const [first] = addresses;
    if (all) return found(null, [...addresses]);
    found(null, first?.address ?? '', first?.family);
  };

/** Resolves with the status as soon as it is there: what follows it is not read. */
function request(
  url: URL,
  { body, headers }: Post,
  addresses: readonly LookupAddress[],
  signal: AbortSignal,
): Promise<number> {
  const { request: open } = url.protocol === 'https:' ? https : http;
  return new Promise((done, failed) => {
    const sent = open(url, {
      method: 'POST',
      // A connection of its own: one that was kept open might be to an address checked under another setting.
      agent: false,
      lookup: pinned(addresses),
      signal,
      headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
    });
    sent.once('error', failed);
    sent.once('response', (answer) => {
      // Ours to end: its error after this is no news.
      sent.on('error', () => {});
      done(answer.statusCode ?? 0);
      answer.destroy();
    });
    sent.end(body);
  });
}
