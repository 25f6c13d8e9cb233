// Owns what a scenario file says of its rounds: groups of days, how delegations meet in them and what is open; no rule.

import * as z from 'zod/mini';
import type { DeepReadonly } from '../kernel/deep-readonly.ts';
import { countSchema, daySchema, nameSchema, textSchema } from './basics.ts';
import { proposalTrackSchema } from './treaty.ts';

/** A few days of the truce with their own way of meeting; together the rounds cover the truce without a gap. */
export const roundSchema = z.strictObject({
  /** 1 to n in file order. */
  number: countSchema,
  title: nameSchema,
  /** How delegations meet: by correspondence from their capitals, or at one table. */
  mode: z.enum(['remote', 'in person']),
  from: daySchema,
  to: daySchema,
  /** What is done in this round, as it is told to every delegation. */
  what: textSchema,
  /** Tracks on which texts may be tabled. */
  tracks: z.array(proposalTrackSchema).check(z.minLength(1)),
  /** Whether orders can be given. */
  orders: z.boolean(),
  /** Whether texts can be signed; where they cannot, they can still be tabled, answered in words and declined. */
  signing: z.boolean(),
  /** How long it may take at a real table. */
  realTime: nameSchema,
});

export type Round = DeepReadonly<z.infer<typeof roundSchema>>;

/** The round a day of the truce belongs to; undefined in a scenario without rounds and on days before the truce. */
export function roundOn<R extends Pick<Round, 'from' | 'to'>>(
  rounds: readonly R[] | undefined,
  day: number,
): R | undefined {
  return rounds?.find(({ from, to }) => day >= from && day <= to);
}
