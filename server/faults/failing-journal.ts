// Owns a server in this process whose journal fails when told to: it stands in for a failing disk where no compiler is found.
import { setTimeout as wait } from 'node:timers/promises';
import { openEmbeddedJournal } from '../adapters/journal/embedded-journal.ts';
import { forwardJournal } from '../adapters/testing/forward-journal.ts';
import { makeTempFolder, removeFolder } from '../adapters/testing/temp-folder.ts';
import { startTestServer, type TestServer } from '../adapters/testing/test-server.ts';
import { type Append, type Appended, type Journal, JournalUnavailable } from '../app/ports/journal.ts';
import { type DiskTrouble, STALL_MS } from './disk-shim.ts';
import type { ServerProcess } from './server-process.ts';

export class FailingJournal implements Pick<ServerProcess, 'url' | 'folder' | 'start' | 'kill' | 'remove'> {
  readonly folder = makeTempFolder();
  #journal: Journal | null = null;
  #server: TestServer | null = null;
  #trouble: DiskTrouble = 'none';

  get url(): string {
    return this.#server?.url ?? '';
  }

  /** From the next append on. */
  set(trouble: DiskTrouble): void {
    this.#trouble = trouble;
  }

  async start(): Promise<void> {
    await this.kill();
    const journal = openEmbeddedJournal(this.folder);
    this.#journal = journal;
    const replace = { decide: () => [], journal: this.#failing(journal) };
    this.#server = await startTestServer({ replace });
  }

  async kill(): Promise<void> {
    await this.#server?.stop();
    await this.#journal?.close();
    this.#server = null;
    this.#journal = null;
  }

  async remove(): Promise<void> {
    await this.kill();
    removeFolder(this.folder);
  }

  #failing(journal: Journal): Journal {
    return { ...forwardJournal(journal), append: (append) => this.#append(journal, append) };
  }

  /** As the embedded journal does after a failed sync as well: what was not committed is rolled back. */
  async #append(journal: Journal, append: Append): Promise<Appended> {
    const trouble = this.#trouble;
    if (trouble === 'stall') await wait(STALL_MS);
    else if (trouble !== 'none') throw new JournalUnavailable(`the disk is in trouble: ${trouble}`);
    return journal.append(append);
  }
}
