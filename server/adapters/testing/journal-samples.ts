// Owns facts and sessions for tests of journals; what they mean is of no concern to a journal.
import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Append, Journal } from '../../app/ports/journal.ts';

export type Fact = Append['facts'][number];

export const AT = 1_700_000_000_000;
export const newId = (): string => randomUUID();
export const newCode = (): string => newId().slice(0, 6).toUpperCase();

/** `count` facts that differ from each other; what they mean is of no concern to a journal. */
export const someFacts = (count: number, from = 0): readonly Fact[] =>
  Array.from({ length: count }, (_, i) => ({
    type: 'readinessDeclared',
    at: AT + from + i,
    delegation: 'UA',
    ready: (from + i) % 2 === 0,
  }));

/** Opens a session with two facts. */
export async function openSome(journal: Journal, over: Partial<Append> = {}): Promise<string> {
  const session = newId();
  const appended = await journal.append({
    session,
    expected: 0,
    facts: someFacts(2),
    at: AT,
    index: { code: newCode() },
    ...over,
  });
  expect(appended).toEqual({ kind: 'appended', version: 2 });
  return session;
}
