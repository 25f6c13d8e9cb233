// What is not the internet is not reached, in whatever notation it comes.
import { describe, expect, it } from 'vitest';
import { mayReach } from './address-rules.ts';

const kept = [
  ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '127.255.255.254', '169.254.169.254', '172.16.0.1'],
  ...['172.31.255.255', '192.0.0.8', '192.168.1.1', '198.19.0.1', '224.0.0.1', '255.255.255.255'],
  ...[
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    'fc00::1',
    'fd12::1',
  ],
  ...['fe80::1', 'fec0::1', 'ff02::1', '2001::1', '2001:db8::1', '2002:7f00:1::', '3fff::1', '100::1'],
];
const open = ['8.8.8.8', '1.1.1.1', '172.32.0.1', '193.0.0.1', '2606:4700::1111', '2a00:1450:4001::200e'];

describe('addresses of webhooks', () => {
  it.each(kept)('%s is reached only where anything may be', (address) => {
    expect([mayReach(address, 'public'), mayReach(address, 'any')]).toEqual([false, true]);
  });

  it.each(open)('%s is reached', (address) => {
    expect(mayReach(address, 'public')).toBe(true);
  });

  it.each(['', 'localhost', '127.1', '8.8.8', '[::1]'])('%s is no address at all', (address) => {
    expect([mayReach(address, 'public'), mayReach(address, 'any')]).toEqual([false, false]);
  });
});
