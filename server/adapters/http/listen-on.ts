// Owns taking a port, and the sentences for why it cannot be had. Knows nothing of what is served there.
import { once } from 'node:events';
import type http from 'node:http';

/** Why the server cannot start, in a sentence for the operator. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}

/**
 * Listens, and gives back the port: `port` itself, or the one that was free when it is 0.
 *
 * @param portSetting the settings to name in a refusal
 * @throws CannotStart
 */
export async function listenOn(
  server: http.Server,
  port: number,
  host: string | undefined,
  portSetting = 'PORT',
  hostSetting = 'HOST',
): Promise<number> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (fault) {
    throw new CannotStart(sentenceOf(fault, port, host, portSetting, hostSetting), { cause: fault });
  }
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

function sentenceOf(
  fault: unknown,
  port: number,
  host: string | undefined,
  portSetting: string,
  hostSetting: string,
): string {
  const code = fault instanceof Error && 'code' in fault ? fault.code : '';
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use by another program. Stop it, or choose another with ${portSetting}.`;
  if (code === 'EACCES')
    return `Port ${port} needs more rights than this user has. Choose another with ${portSetting}, above 1023.`;
  const at = `${host ?? 'this machine'}, port ${port}`;
  return `The server cannot listen on ${at} (${String(code)}). Check ${hostSetting} and ${portSetting}.`;
}
