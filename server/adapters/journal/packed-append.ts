// Owns how an append crosses to another thread: flat, because of an object every name is copied each time. Knows no thread.
import type { IndexChange, Succession } from '../../app/ports/journal.ts';
import type { WrittenAppend } from './embedded-write.ts';

export type PackedAppend = readonly [
  session: string,
  expected: number,
  facts: string,
  factCount: number,
  at: number,
  index: IndexChange | null,
  member: string | null,
  command: string,
  answer: string,
  keepMs: number | null,
  succeeds: Succession | null,
];

export function packed(append: WrittenAppend): PackedAppend {
  const { session, expected, facts, factCount, at, remember, succeeds = null } = append;
  const index = append.index && Object.keys(append.index).length > 0 ? append.index : null;
  const { member = null, command = '', answer = '', keepMs = null } = remember ?? {};
  return [session, expected, facts, factCount, at, index, member, command, answer, keepMs, succeeds];
}

export function unpacked(append: PackedAppend): WrittenAppend {
  const [session, expected, facts, factCount, at, index, member, command, answer, keepMs, succeeds] = append;
  return {
    session,
    expected,
    facts,
    factCount,
    at,
    ...(index && { index }),
    ...(member !== null && { remember: { member, command, answer, keepMs } }),
    ...(succeeds && { succeeds }),
  };
}
