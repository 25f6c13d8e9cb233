// Owns which addresses a webhook may reach, so that nobody makes this server speak to machines behind its own wall.
import net from 'node:net';

/** public: the internet alone; any: also this machine and private networks. */
export type Reach = 'public' | 'any';

const kept = new net.BlockList();

/** IANA special-purpose registry: this network, private, shared, loopback, link-local, documentation, benchmarks, multicast, reserved. */
const KEPT_V4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
for (const [from, bits] of KEPT_V4) kept.addSubnet(from, bits, 'ipv4');

const global6 = new net.BlockList();
global6.addSubnet('2000::', 3, 'ipv6');
/** Within what is global: protocol assignments with Teredo, documentation, and 6to4, which carries any IPv4 address. */
const KEPT_V6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];
for (const [from, bits] of KEPT_V6) kept.addSubnet(from, bits, 'ipv6');

/**
 * Whether a webhook may connect to an address. For IPv6 only what is known to be global: loopback, unique local, link-local
 * and IPv4 in IPv6's clothes are all outside it.
 */
export function mayReach(address: string, reach: Reach): boolean {
  const family = net.isIP(address);
  if (family === 0) return false;
  if (reach === 'any') return true;
  if (family === 4) return !kept.check(address, 'ipv4');
  return global6.check(address, 'ipv6') && !kept.check(address, 'ipv6');
}
