// The judge of histories finds what it is there to find, and nothing in a history that is in order.
import { describe, expect, it } from 'vitest';
import { judgeOperations } from './judge-operations.ts';
import type { Written } from './memory-store.ts';
import { markOf, type Operation } from './operation.ts';

const said = (id: string, askedAt: number, answeredAt: number | null, ok = true): Operation => ({
  seat: 'UA',
  command: { id, type: 'statement.make', words: { text: markOf(id) } },
  askedAt,
  answeredAt,
  answer: answeredAt === null ? null : ok ? { ok, seq: 1 } : { ok, error: { code: 'x/no', message: 'No.' } },
  sendings: 1,
});

const fact = (id: string): string =>
  JSON.stringify({ type: 'messageSent', message: { words: { text: markOf(id) } } });

const wrote = (id: string, before: number, ok = true): Written => ({
  session: 's',
  before,
  after: before + (ok ? 1 : 0),
  facts: ok ? [fact(id)] : [],
  at: 0,
  remember: {
    member: 'UA',
    command: id,
    answer: ok ? { ok: true } : { ok: false, error: { code: 'x/no', message: 'No.' } },
    keepMs: null,
  },
  succeeds: null,
});

const unread = new Map<string, number>();
const nothing = { lost: [], doubled: [], phantom: [], reordered: [] };

describe('histories', () => {
  it('given answers and record that agree, then nothing is found, whatever became of the unanswered', () => {
    const operations = [said('a', 0, 5), said('b', 6, 9, false), said('c', 7, null), said('d', 8, null)];
    const log = [wrote('a', 0), wrote('b', 1, false), wrote('c', 1)];
    expect(judgeOperations(log, operations, unread)).toEqual({ ...nothing, acked: 1, unknown: 2 });
  });

  it.each([
    ['lost', [said('a', 0, 5)], []],
    ['doubled', [said('a', 0, null)], [wrote('a', 0), wrote('a', 1)]],
    ['phantom', [said('a', 0, 5, false)], [wrote('a', 0)]],
    ['phantom', [], [wrote('a', 0)]],
    ['reordered', [said('a', 0, 5), said('b', 6, 9)], [wrote('b', 0), wrote('a', 1)]],
  ] as const)('given a %s command, then it is found', (kind, operations, log) => {
    expect(judgeOperations(log, operations, unread)[kind]).not.toEqual([]);
  });

  it('given two at once, then either order will do, until somebody has read one before the other was asked for', () => {
    const operations = [said('a', 0, 9), said('b', 5, 9)];
    const log = [wrote('b', 0), wrote('a', 1)];
    expect(judgeOperations(log, operations, unread).reordered).toEqual([]);
    expect(judgeOperations(log, operations, new Map([['a', 4]])).reordered).toEqual(['b lies before a']);
  });
});
