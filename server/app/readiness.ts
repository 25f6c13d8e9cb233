// Owns whether this server can take on work now: it is not stopping and its journal answers. Knows no transport.
import type { Clock } from './ports/clock.ts';
import type { Journal } from './ports/journal.ts';

export type Readiness = { readonly ready: true } | { readonly ready: false; readonly reason: string };

/** A journal that takes longer keeps every command waiting as well. */
const ANSWER_WITHIN_MS = 2_000;
/** No session has it: letters and digits only. */
const NOBODYS_CODE = '------';

const notReady = (reason: string): Readiness => ({ ready: false, reason });

/** Asks the journal a real question, the cheapest there is; waits at most two seconds for it. */
export function readiness(
  journal: Pick<Journal, 'findCode'>,
  clock: Clock,
  stopping: boolean,
): Promise<Readiness> {
  if (stopping) return Promise.resolve(notReady('The server is stopping.'));
  return new Promise((resolve) => {
    const cancel = clock.after(ANSWER_WITHIN_MS, () =>
      resolve(notReady(`The journal has not answered for ${ANSWER_WITHIN_MS / 1_000} seconds.`)),
    );
    journal
      .findCode(NOBODYS_CODE)
      .then(
        (): Readiness => ({ ready: true }),
        () => notReady('The journal cannot be read.'),
      )
      .then((found) => {
        cancel();
        resolve(found);
      });
  });
}
