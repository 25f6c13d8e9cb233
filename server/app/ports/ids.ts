// Owns what the app may ask of chance and digests outside the game; the game's own dice come from a session's seed.

/** Unguessable names. None of them may be derived from another. */
export interface Ids {
  session(): string;
  /** 256 random bits, base64url: the right to a seat. */
  token(): string;
  /** What is stored in a token's place: SHA-256, base64url. */
  hash(token: string): string;
  /** Six characters of the unambiguous alphabet (session-code.ts), without the hyphen it is shown with. */
  code(): string;
  /** A seed for a session whose host named none. */
  seed(): string;
  /** Where a seat's sequence numbers begin, so that those of an earlier process are never taken for this one's. */
  firstSeq(): number;
}
