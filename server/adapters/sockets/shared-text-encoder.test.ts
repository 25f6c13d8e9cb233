import * as fc from 'fast-check';
import { Encoder, type Packet, PacketType } from 'socket.io-parser';
import { describe, expect, it } from 'vitest';
import { SharedTextEncoder } from './shared-text-encoder.ts';

const json = () => fc.jsonValue({ maxDepth: 3 });
const part = () => fc.dictionary(fc.string(), json());
const patch = () =>
  fc.record({ seq: fc.nat(), set: part(), put: part(), add: part() }, { requiredKeys: ['seq'] });
const message = () =>
  fc.oneof(patch(), fc.record({ ok: fc.boolean(), seq: fc.nat(), patch: patch() }), json());
const packet = (): fc.Arbitrary<Packet> =>
  fc.oneof(
    fc.record({
      type: fc.constant(PacketType.EVENT),
      nsp: fc.constant('/'),
      data: fc.array(message()).map((all) => ['patch', ...all]),
    }),
    fc.record({
      type: fc.constant(PacketType.ACK),
      nsp: fc.constant('/'),
      id: fc.nat(),
      data: fc.array(message()),
    }),
    fc.constant({ type: PacketType.CONNECT, nsp: '/', data: { sid: 'x' } }),
    fc.constant({ type: PacketType.EVENT, nsp: '/other', data: ['a', { seq: 1 }] }),
  );

describe('what goes out', () => {
  it('is, letter for letter, what socket.io would write', () => {
    const [own, plain] = [new SharedTextEncoder(), new Encoder()];
    fc.assert(
      fc.property(packet(), (one) => {
        expect(own.encode(one)).toEqual(plain.encode(structuredClone(one)));
      }),
      { seed: 4, numRuns: 500 },
    );
  });

  it('does not repeat what was told in an earlier turn once it has changed', async () => {
    const encoder = new SharedTextEncoder();
    const put: Record<string, number> = { a: 1 };
    const told = (): unknown[] =>
      encoder.encode({ type: PacketType.EVENT, nsp: '/', data: ['patch', { seq: 1, put }] });
    expect(told()).toEqual(['2["patch",{"seq":1,"put":{"a":1}}]']);
    put.a = 2;
    await new Promise((resolve) => setImmediate(resolve));
    expect(told()).toEqual(['2["patch",{"seq":1,"put":{"a":2}}]']);
  });
});
