// Rule 10.12 over the wire: a facilitator is told what an inject would do, nobody else is told anything, and nothing changes.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PreviewAnswer } from '../../../shared/protocol/index.ts';
import type { FacilitatorView, View } from '../../../shared/views/index.ts';
import { sit, TestSeat } from '../testing/test-seat.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

const inject = {
  what: { title: 'A word', text: 'To one of you.' },
  audience: ['RU'],
  effects: [{ do: 'change', track: 'support', of: 'RU', add: 2 }],
};
const ask = ({ socket }: TestSeat<View>, asked: unknown): Promise<PreviewAnswer> =>
  socket.timeout(5_000).emitWithAck('preview', asked);

describe('a preview', () => {
  let server: TestServer;
  beforeEach(async () => {
    server = await startTestServer();
  });
  afterEach(() => server.stop());

  async function classroom() {
    const host = await server.open({ kind: 'hosted', delegation: undefined });
    const guest = await server.take(host.code, 'RU');
    const facilitator = await new TestSeat<FacilitatorView>(server.url, { token: host.token }).ready();
    return { facilitator, russia: await sit(server.url, guest.token) };
  }

  it('says to a facilitator what each reader would read and see, and changes nothing', async () => {
    const { facilitator } = await classroom();
    const { figures } = facilitator.sees.control;
    const answer = await ask(facilitator, inject);
    if (!answer.ok) throw new Error(answer.error.message);
    const readings = new Map(answer.value.readings.map((one) => [one.reader, one]));
    expect(readings.get('RU')).toMatchObject({ reads: inject.what, sees: [{ track: 'support', of: 'RU' }] });
    expect(readings.get('UA')).toEqual({ reader: 'UA', reads: null, sees: [], incidents: [] });
    expect(readings.get('gallery')?.reads).toBeNull();
    expect(facilitator.sees.control.figures).toEqual(figures);
    expect(facilitator.sees.facilitation.delivered).toEqual([]);
    facilitator.socket.close();
  });

  it('is refused to who plays, and what is malformed to everybody', async () => {
    const { facilitator, russia } = await classroom();
    expect(await ask(russia, inject)).toMatchObject({ error: { code: 'seat/facilitator_only' } });
    for (const forged of [null, 7, {}, { ...inject, extra: 1 }, { ...inject, audience: [] }]) {
      expect(await ask(facilitator, forged)).toMatchObject({ error: { code: 'protocol/malformed' } });
    }
    facilitator.socket.close();
    russia.socket.close();
  });
});
