// Owns what the app may ask of time; knows no way to tell it.

/** Wall time and waiting. Whoever waits gets the way to stop waiting. */
export interface Clock {
  /** Milliseconds since 1970. May jump either way when the machine's clock is set. */
  now(): number;
  /** Calls once after `ms` (0 to 2,147,483,647) of elapsed time; the result cancels it. */
  after(ms: number, call: () => void): () => void;
  /** Calls once on a later turn of the event loop, after whatever has arrived in between was heard. */
  soon(call: () => void): void;
}
