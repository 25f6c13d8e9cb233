// Owns how an append crosses to another thread: flat, because of an object every name is copied each time. Knows no thread.
import type { IndexChange } from '../../app/ports/journal.ts';
import type { WrittenAppend } from './embedded-write.ts';

export type PackedAppend = readonly [
  session: string,
  expected: number,
  facts: string,
  factCount: number,
  at: number,
  index: IndexChange | null,
  seat: string | null,
  command: string,
  answer: string,
  keepMs: number | null,
];

export function packed(append: WrittenAppend): PackedAppend {
  const { session, expected, facts, factCount, at, index, remember } = append;
  const hasIndex = index !== undefined && Object.keys(index).length > 0;
  const { seat = null, command = '', answer = '', keepMs = null } = remember ?? {};
  return [session, expected, facts, factCount, at, hasIndex ? index : null, seat, command, answer, keepMs];
}

export function unpacked(append: PackedAppend): WrittenAppend {
  const [session, expected, facts, factCount, at, index, seat, command, answer, keepMs] = append;
  return {
    session,
    expected,
    facts,
    factCount,
    at,
    ...(index && { index }),
    ...(seat !== null && { remember: { seat, command, answer, keepMs } }),
  };
}
