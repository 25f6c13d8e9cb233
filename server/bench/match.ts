// Owns what a driver needs of a match, whoever serves it: senders that wait for their answer, bytes that came in. Knows no server.

/** One player's line, as far as the measurement goes. */
export interface Sender {
  /** Sends one command; resolves when the server has told this sender what became of it. Rejects when it was refused. */
  send(): Promise<void>;
}

/** Five players, an observer and perhaps more lines at one table. */
export interface Match {
  readonly senders: readonly Sender[];
  /** Lines that hear of every command, the senders' own among them. */
  readonly receivers: number;
  /** Bytes that came in over all lines since they were opened: everything the network carries but TCP's own headers. */
  receivedBytes(): number;
  close(): void;
}

/** Opens one match on a server and brings it to where commands are accepted. `address` is asked for every line anew. */
export type OpenMatch = (address: () => string, moreLines: number) => Promise<Match>;

/** Players of a match who send, and an observer who does not. */
export const PLAYERS = 5;
