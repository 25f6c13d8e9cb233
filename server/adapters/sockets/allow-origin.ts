// Owns which pages may talk to the sockets: our own. Knows nothing of seats.
import type { IncomingMessage } from 'node:http';

/** True for no origin (not a browser), the host asked for, and the public address; a foreign page's visitor has no say here. */
export function isOwnOrigin(
  { headers }: Pick<IncomingMessage, 'headers'>,
  publicUrl: string | null,
): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  if (publicUrl !== null && new URL(origin).origin === new URL(publicUrl).origin) return true;
  return host !== undefined && new URL(origin).host === host.toLowerCase();
}
