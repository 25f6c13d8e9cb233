import { describe, expect, it } from 'vitest';
import type { MessageView, RecordEntry } from '../../../shared/views/index.ts';
import { saidToday } from './said-today.ts';

const line = (kind: string, day: number): RecordEntry => ({
  day,
  kind,
  slots: {},
  focus: null,
  secret: false,
});
const said = (n: number, day: number, statement = true): MessageView => ({
  channel: 'table',
  n,
  day,
  at: 1_000,
  from: 'UA',
  readers: 'table',
  words: { text: `Said ${n}` },
  attaches: null,
  statement,
});

describe('what was said on the day of a bulletin', () => {
  it('is what was stated on that day of the terms phase, not on the truce’s day of the same number', () => {
    const terms = [line('day', 1), line('statement', 1)];
    expect(saidToday({ messages: [said(1, 1)], record: terms })).toEqual([said(1, 1)]);
    const truce = [...terms, line('phase.truce', 1), line('day', 1), line('statement', 1)];
    expect(saidToday({ messages: [said(1, 1), said(2, 1)], record: truce })).toEqual([said(2, 1)]);
  });

  it('is nothing when nobody made a statement since the day opened', () => {
    const record = [line('statement', 0), line('day', 1), line('message', 1)];
    expect(saidToday({ messages: [said(1, 0), said(2, 1, false)], record })).toEqual([]);
  });
});
