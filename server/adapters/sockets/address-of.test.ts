// Whom a request counts for: what a stranger says of itself is not believed.
import { describe, expect, it } from 'vitest';
import { addressOf } from './address-of.ts';

const from = (remoteAddress: string, forwarded?: string) =>
  addressOf({ headers: forwarded ? { 'x-forwarded-for': forwarded } : {}, socket: { remoteAddress } });

describe('address of a request', () => {
  it('is the one it comes from, whatever it says', () => {
    expect(from('192.0.2.7')).toBe('192.0.2.7');
    expect(from('192.0.2.7', '198.51.100.1')).toBe('192.0.2.7');
    expect(from('127.0.0.2')).toBe('127.0.0.2');
  });

  it('is the one a proxy on this machine names last', () => {
    expect(from('127.0.0.1', '192.0.2.7')).toBe('192.0.2.7');
    expect(from('::1', '10.9.9.9, 192.0.2.7')).toBe('192.0.2.7');
    expect(from('::ffff:127.0.0.1', '192.0.2.7, 127.0.0.1')).toBe('192.0.2.7');
    expect(from('127.0.0.1', ' , ')).toBe('127.0.0.1');
  });
});
