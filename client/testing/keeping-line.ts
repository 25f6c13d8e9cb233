// Owns a line that takes whatever is sent and keeps it, for tests of the stores; knows no server.
import type { Intent } from '../../shared/protocol/index.ts';
import type { Connection } from '../net/connect.ts';

/** @param sent where everything is kept, in order */
export const keepingLine = (sent: Intent[]): Connection => ({
  send: async (intent) => {
    sent.push(intent);
    return { ok: true, seq: 1 };
  },
  preview: () => Promise.reject(new Error('nothing is asked')),
  resync: () => undefined,
  close: () => undefined,
});
