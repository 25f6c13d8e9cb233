// The four tracks a proposal may run on.
import * as z from 'zod/mini';

export const trackSchema = z.enum(['truce terms', 'confidence measure', 'settlement', 'extension']);
export type Track = z.infer<typeof trackSchema>;
