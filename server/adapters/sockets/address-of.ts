// Owns whose address a request counts for: as the HTTP door does, a proxy on this machine may say whom it speaks for.
import type { IncomingMessage } from 'node:http';

const isLoopback = (address: string): boolean => /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(address);

/** The nearest address that is not this machine's own; the furthest when all are. */
export function addressOf({
  headers,
  socket,
}: {
  readonly headers: IncomingMessage['headers'];
  readonly socket: { readonly remoteAddress?: string };
}): string {
  const said = [headers['x-forwarded-for'] ?? []].flat().join(',');
  const named = said.split(',').map((one) => one.trim());
  const chain = [socket.remoteAddress ?? 'unknown', ...named.filter((one) => one !== '').reverse()];
  return chain.find((one) => !isLoopback(one)) ?? chain.at(-1) ?? 'unknown';
}
