// Owns the ids a client gives its commands, so that a retry gets the first answer; knows nothing of commands.
import { v7 } from 'uuid';

/**
 * A fresh id of 36 letters, digits and hyphens (UUID version 7, RFC 9562). It begins with the time, so that what the journal
 * keeps by it lies together; and it does not need a secure origin, since a classroom server is reached over plain http.
 */
export const newCommandId = (): string => v7();
