// Tests of the kernel's smallest parts: results, invariants, frozen data.

import { describe, expect, it } from 'vitest';
import { assertNever, deepFreeze, err, invariant, ok, type Result } from './index.ts';

describe('Result', () => {
  it('narrows on ok', () => {
    const half = (n: number): Result<number, string> => (n % 2 === 0 ? ok(n / 2) : err('odd'));
    expect(half(4)).toEqual({ ok: true, value: 2 });
    expect(half(3)).toEqual({ ok: false, error: 'odd' });
  });
});

describe('invariants', () => {
  it('throw with what was broken', () => {
    expect(() => invariant(false, 'the sum is whole')).toThrow('the sum is whole');
    expect(() => invariant(true, 'fine')).not.toThrow();
    const stray: unknown = { kind: 'x' };
    expect(() => assertNever(stray as never, 'fact')).toThrow('unexpected fact: {"kind":"x"}');
  });
});

describe('deepFreeze', () => {
  it('freezes all the way down', () => {
    const data = deepFreeze({ list: [{ n: 1 }], name: 'x' });
    expect(Object.isFrozen(data.list[0])).toBe(true);
    expect(Reflect.set(data.list[0] ?? {}, 'n', 2)).toBe(false);
  });
});
