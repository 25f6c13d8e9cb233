// Proves that a loss is told from a late answer, and told once.
import { describe, expect, it } from 'vitest';
import { StoreMark } from './store-mark.ts';

describe('the mark of a store', () => {
  it('does not take an answer that was heard late for a loss', () => {
    const store = new StoreMark('a', 5);
    const [first, second] = [store.ask(), store.ask()];
    expect(store.judge(second, { mark: 'a', writes: 7 })).toEqual({ kind: 'same' });
    expect(store.judge(first, { mark: 'a', writes: 6 })).toEqual({ kind: 'same' });
    expect(store.judge(store.ask(), { mark: 'a', writes: 6 })).toEqual({ kind: 'wentBack', lost: 1 });
  });

  it('tells a loss once, and counts on from what is left', () => {
    const store = new StoreMark('a', 10);
    const asked = [store.ask(), store.ask()] as const;
    expect(store.judge(asked[0], { mark: 'a', writes: 4 })).toEqual({ kind: 'wentBack', lost: 6 });
    expect(store.judge(asked[1], { mark: 'a', writes: 4 })).toEqual({ kind: 'same' });
    expect(store.judge(store.ask(), { mark: 'a', writes: 5 })).toEqual({ kind: 'same' });
    expect(store.judge(store.ask(), { mark: 'a', writes: 4 })).toEqual({ kind: 'wentBack', lost: 1 });
  });

  it('knows an emptied store and another one', () => {
    const store = new StoreMark('a', 0);
    expect(store.judge(store.ask(), { mark: null, writes: 0 })).toEqual({ kind: 'strange' });
    expect(store.judge(store.ask(), { mark: 'b', writes: 9 })).toEqual({ kind: 'strange' });
  });
});
