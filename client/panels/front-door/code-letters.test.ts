import { describe, expect, it } from 'vitest';
import { cleanCode, showCode } from './code-letters.ts';

describe('a session code', () => {
  it('is cleaned of whatever people type between its letters', () => {
    expect(cleanCode(' 7k4-mqx ')).toBe('7K4MQX');
    expect(cleanCode('7K4 MQX and more')).toBe('7K4MQX');
  });

  it('is shown in two threes, however it is written', () => {
    expect(showCode('7K4MQX')).toBe('7K4-MQX');
    expect(showCode('7K4-MQX')).toBe('7K4-MQX');
    expect(showCode('7K4')).toBe('7K4');
  });
});
