// Only our own pages may open a socket; a page elsewhere must not use its visitor's network.
import { describe, expect, it } from 'vitest';
import { isOwnOrigin } from './allow-origin.ts';

const from = (origin: string | undefined, host = 'localhost:3000') => ({
  headers: { host, ...(origin && { origin }) },
});

describe('origin of a socket', () => {
  it('is allowed for the host that was asked and for no browser at all', () => {
    expect(isOwnOrigin(from('http://localhost:3000'), null)).toBe(true);
    expect(isOwnOrigin(from('http://192.168.1.5:3000', '192.168.1.5:3000'), null)).toBe(true);
    expect(isOwnOrigin(from(undefined), null)).toBe(true);
  });

  it('is allowed for the public address in front of another host', () => {
    expect(isOwnOrigin(from('https://play.example.org'), 'https://play.example.org/')).toBe(true);
    expect(isOwnOrigin(from('http://play.example.org'), 'https://play.example.org')).toBe(false);
  });

  it('is refused for everybody else', () => {
    for (const origin of [
      'https://evil.example',
      'http://localhost:3001',
      'http://localhost:3000.evil.example',
      'null',
      'nonsense',
    ]) {
      expect(isOwnOrigin(from(origin), 'https://play.example.org')).toBe(false);
    }
  });
});
