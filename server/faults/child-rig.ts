// Owns a built server in a process of its own with a probe inside, on a folder of its own. Knows no test.
import { type ChildServer, startChild } from '../adapters/testing/child-server.ts';
import { makeTempFolder, removeFolder } from '../adapters/testing/temp-folder.ts';
import { ChildProbe } from './child-probe.ts';

export interface ChildRig {
  readonly server: ChildServer;
  readonly probe: ChildProbe;
  /** Ends the server; null when it ended in good order, else what it last said. */
  stop(): Promise<string | null>;
}

/** As much of its output as a sentence can hold. */
const LAST_WORDS = 600;

/** @param env besides a free port, a folder, and no limit on sessions */
export async function startRig(env: Readonly<Record<string, string>> = {}): Promise<ChildRig> {
  const folder = makeTempFolder();
  const probe = new ChildProbe(folder);
  const usual = { PORT: '0', DATA_DIR: folder, SESSIONS_PER_MINUTE: '0', LOG_LEVEL: 'warn' };
  try {
    const server = await startChild({ ...usual, ...probe.env, ...env });
    const stop = async () => {
      const code = await server.end();
      removeFolder(folder);
      return code === 0 ? null : `exit code ${code}: ${server.output().slice(-LAST_WORDS)}`;
    };
    return { server, probe, stop };
  } catch (fault) {
    removeFolder(folder);
    throw fault;
  }
}
