// Owns what the app reports about its own running, as figures; knows nobody who reads them.

export interface Meter {
  /** A session's timer was carried out `lateMs` after it was due, 0 or more. */
  timerFired(lateMs: number): void;
}
