// Owns what every command carries besides its type.
import * as z from 'zod/mini';

/** The client's own id for a command: a retry with the same id gets the first answer. */
const commandId = z.string().check(z.regex(/^[A-Za-z0-9-]{8,64}$/));

/** To be spread into each command's schema. */
export const base = { id: commandId };
