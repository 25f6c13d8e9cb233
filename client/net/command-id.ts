// Owns the ids a client gives its commands, so that a retry gets the first answer; knows nothing of commands.

interface IdSource {
  randomUUID?: () => string;
  getRandomValues: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;
}

/**
 * A fresh id of 32 to 36 letters, digits and hyphens. `randomUUID` exists only on secure origins, and a classroom server
 * is reached over plain http, so random bytes stand in for it there.
 */
export function newCommandId(source: IdSource = crypto): string {
  if (source.randomUUID) return source.randomUUID();
  const bytes = source.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
