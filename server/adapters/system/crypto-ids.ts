// Owns the machine's chance and digests as the app's ids; knows nothing of what they name.
import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { Ids } from '../../app/ports/ids.ts';
import { CODE_ALPHABET, CODE_LENGTH } from '../../app/session-code.ts';

/** Wide enough that two runs of the server practically never number the same seat alike. */
const SEQ_SPACE = 2 ** 40;

export const cryptoIds: Ids = {
  session: () => randomUUID(),
  token: () => randomBytes(32).toString('base64url'),
  hash: (token) => createHash('sha256').update(token).digest('base64url'),
  code: () =>
    Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join(''),
  seed: () => randomBytes(12).toString('base64url'),
  firstSeq: () => randomInt(SEQ_SPACE),
};
