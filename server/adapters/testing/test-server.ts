// Owns a whole server of a test's own, in this process: real sockets, real files. Knows no rules.

import type { JoinSession, MemberGrant, OpenSession } from '../../../shared/protocol/index.ts';
import type { AppPorts } from '../../app/app-ports.ts';
import { type RunningServer, startServer } from '../server.ts';
import { readSettings } from '../settings.ts';
import { cryptoIds } from '../system/crypto-ids.ts';
import { type KeptLog, keepLog } from './silent-log.ts';
import { makeTempFolder, removeFolder } from './temp-folder.ts';

export interface TestServer {
  readonly url: string;
  /** Where its figures are; null unless METRICS_PORT was given. */
  readonly metricsUrl: string | null;
  readonly log: KeptLog;
  readonly dataDir: string;
  /** Ends it in good order and starts it again on the same data; the port changes. */
  restart(replace?: Partial<AppPorts>, whileDown?: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
  open(wish?: Partial<OpenSession>): Promise<MemberGrant>;
  /** Sits down in a delegation. */
  take(code: string, delegation: string): Promise<MemberGrant>;
  join(code: string, wish: JoinSession): Promise<MemberGrant>;
}

export interface TestServerOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly replace?: Partial<AppPorts>;
}

/** Sends JSON and gives back status and body. */
export async function call(
  url: string,
  body?: unknown,
): Promise<{ readonly status: number; readonly body: unknown }> {
  // No connection is kept for the next call: a server that was restarted meanwhile would reset it.
  const headers = { 'content-type': 'application/json', connection: 'close' };
  const init = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) };
  const response = await fetch(url, init);
  return { status: response.status, body: await response.json() };
}

/**
 * Asks for a place: opens a session, or comes into one.
 *
 * @throws Error with what the server answered, unless it gave one
 */
export async function grant(url: string, body: unknown): Promise<MemberGrant> {
  const answer = await call(url, body);
  if (answer.status !== 201)
    throw new Error(`${url} answered ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body as MemberGrant;
}

/** A session without a clock and without a terms phase. */
export const aSession: OpenSession = {
  scenario: 'thirty-days',
  kind: 'solo',
  delegation: 'UA',
  clock: { mode: 'untimed' },
  termsDays: 0,
};

/** The same dice in every session. */
const ids: AppPorts['ids'] = { ...cryptoIds, seed: () => 'test' };
/** Scripted seats say nothing unless told otherwise, so that tests see only their own acts. */
const silent: Partial<AppPorts> = { decide: () => [] };

export async function startTestServer({
  env = {},
  replace = silent,
}: TestServerOptions = {}): Promise<TestServer> {
  const dataDir = makeTempFolder();
  const log = keepLog();
  const settings = readSettings({
    PORT: '0',
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    SCRIPTED_PAUSE_MS: '0',
    SESSIONS_PER_MINUTE: '0',
    ...env,
  });
  if (!settings.ok) throw new Error(settings.error.join(' '));
  let running: RunningServer = await startServer(settings.value, log, { ids, ...replace });
  const url = () => `http://127.0.0.1:${running.port}`;
  return {
    get url() {
      return url();
    },
    get metricsUrl() {
      return running.metricsPort === null ? null : `http://127.0.0.1:${running.metricsPort}`;
    },
    log,
    dataDir,
    async restart(next = replace, whileDown = async () => {}) {
      await running.stop();
      await whileDown();
      running = await startServer(settings.value, log, { ids, ...next });
    },
    async stop() {
      await running.stop();
      removeFolder(dataDir);
    },
    open: (wish = {}) => grant(`${url()}/api/sessions`, { ...aSession, ...wish }),
    take: (code, delegation) =>
      grant(`${url()}/api/codes/${code}/members`, { place: { at: 'delegation', delegation, role: 'head' } }),
    join: (code, wish) => grant(`${url()}/api/codes/${code}/members`, wish),
  };
}
