// Codes are read as people type them, and nothing else is.
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { CODE_ALPHABET, readCode, shownCode } from './session-code.ts';

describe('session code', () => {
  it('has no letters or digits that look like others', () => {
    expect(CODE_ALPHABET).not.toMatch(/[IL1O0]/);
    expect(new Set(CODE_ALPHABET).size).toBe(CODE_ALPHABET.length);
  });

  it('is read with or without its hyphen, in any case', () => {
    for (const typed of ['7K4-MQX', '7k4mqx', ' 7K4 mqx ', '7-K-4-M-Q-X'])
      expect(readCode(typed)).toBe('7K4MQX');
  });

  it('is refused when it cannot be one', () => {
    for (const typed of ['', '7K4-MQ', '7K4-MQXX', '7K4-MQ0', '7K4-MQI', '../../etc']) {
      expect(readCode(typed)).toBeNull();
    }
  });

  const code = fc.string({ unit: fc.constantFrom(...CODE_ALPHABET), minLength: 6, maxLength: 6 });
  test.prop([code])('survives being shown and typed', (one) => {
    expect(readCode(shownCode(one).toLowerCase())).toBe(one);
  });
});
