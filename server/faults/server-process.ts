// Owns one built server in a process of its own on a folder of its own, to be ended the hard way and started again.
import { type ChildServer, startChild } from '../adapters/testing/child-server.ts';
import { makeTempFolder, removeFolder } from '../adapters/testing/temp-folder.ts';

type Limits = Parameters<typeof startChild>[1];

export class ServerProcess {
  readonly folder = makeTempFolder();
  #child: ChildServer | null = null;
  /** Milliseconds the slowest start took, to the line that says where it listens. */
  slowestStartMs = 0;

  get url(): string {
    return this.#child?.url ?? '';
  }

  /** Everything this process has printed. */
  get output(): string {
    return this.#child?.output() ?? '';
  }

  /** @param env settings besides the port, the folder and no limit on sessions */
  async start(env: Readonly<Record<string, string>> = {}, limits: Limits = {}): Promise<void> {
    const began = performance.now();
    const own = { PORT: '0', DATA_DIR: this.folder, SESSIONS_PER_MINUTE: '0', LOG_LEVEL: 'warn' };
    this.#child = await startChild({ ...own, ...env }, limits);
    this.slowestStartMs = Math.max(this.slowestStartMs, Math.round(performance.now() - began));
  }

  /** As a power cut would, except that what the system had taken is kept. */
  async kill(): Promise<void> {
    await this.#child?.kill();
  }

  /** Asks it to stop; its exit code, null if it had to be killed or was not running. */
  async end(): Promise<number | null> {
    return (await this.#child?.end()) ?? null;
  }

  async remove(): Promise<void> {
    await this.kill();
    removeFolder(this.folder);
  }
}
