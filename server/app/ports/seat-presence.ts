// Owns what the app may say and ask of who is connected, on this server or any other. Knows no transport and no store.
import type { MemberId } from '../../../shared/vocabulary/index.ts';

/** A courtesy to whoever leads a session: nothing is decided by it, so nothing fails because of it. */
export interface SeatPresence {
  /** One more line of this member is open here; returns the way to say, once, that it has closed. Neither throws nor waits. */
  arrive(session: string, member: MemberId): () => void;
  /**
   * Members with a line open on any server, in the order of their names. Those of a server that died are gone within
   * 20 seconds. Rejects with JournalUnavailable.
   */
  present(session: string): Promise<readonly MemberId[]>;
  close(): Promise<void>;
}
