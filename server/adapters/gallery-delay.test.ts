// Rule 7.13 over real sockets: the gallery hears later, in order, and no more after a restart; a late joiner waits likewise.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FacilitatorView, ObserverView } from '../../shared/views/index.ts';
import { sit, type TestSeat, until } from './testing/test-seat.ts';
import { startTestServer, type TestServer } from './testing/test-server.ts';

const statements = (seat: TestSeat<ObserverView> | TestSeat<FacilitatorView> | TestSeat) =>
  seat.sees.messages.map(({ words }) => ('text' in words ? words.text : ''));
const say = (text: string) => ({ type: 'statement.make', words: { text } }) as const;

describe('a gallery with a delay', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  /** A facilitator, Ukraine as a person, and a gallery that is told so much later, on day 1. */
  async function table(delaySeconds: number) {
    const host = await server.open({ kind: 'hosted', delegation: undefined });
    const facilitator = await sit<FacilitatorView>(server.url, host.token);
    const ukraine = await server.take(host.code, 'UA');
    const gallery = await server.join(host.code, { place: { at: 'gallery' }, name: 'Wall' });
    const { settings } = facilitator.sees.session;
    await facilitator.does({
      type: 'settings.change',
      settings: { ...settings, gallery: { open: true, delaySeconds } },
    });
    const seat = await sit(server.url, ukraine.token);
    const wall = await sit<ObserverView>(server.url, gallery.token);
    await facilitator.does({ type: 'session.start' });
    await seat.does({ type: 'ready.declare', ready: true });
    await until('the first day', () => facilitator.sees.clock.day === 1);
    return { host, facilitator, seat, wall, tokens: { seat: ukraine.token, wall: gallery.token } };
  }

  it('is told of everything that much later, in order, and ends with what all others see', async () => {
    const { facilitator, seat, wall } = await table(2);
    expect([wall.sees.session.phase, wall.sees.clock.day]).toEqual(['lobby', 0]);
    await seat.does(say('one'));
    await seat.does(say('two'));
    expect(statements(facilitator)).toEqual(['one', 'two']);
    expect(statements(wall)).toEqual([]);
    await until('the gallery has heard', () => statements(wall).length === 2);
    expect(statements(wall)).toEqual(['one', 'two']);
    expect([wall.sees.session.phase, wall.sees.clock.day, wall.gaps]).toEqual(['truce', 1, 0]);
    for (const one of [facilitator, seat, wall]) one.close();
  });

  it('knows no more after a restart, nor does somebody who comes late, until that one is placed', async () => {
    const { host, facilitator, seat, wall, tokens } = await table(3_600);
    await seat.does(say('held back'));
    for (const one of [facilitator, seat, wall]) one.close();
    await server.restart();
    const back = await sit<ObserverView>(server.url, tokens.wall);
    expect([statements(back), back.sees.session.phase]).toEqual([[], 'lobby']);
    const late = await server.join(host.code, { name: 'Late' });
    expect(late.place).toEqual({ at: 'entrance' });
    const waiting = await sit<ObserverView>(server.url, late.token);
    expect([waiting.sees.me.name, waiting.sees.me.place, statements(waiting)]).toEqual([
      'Late',
      late.place,
      [],
    ]);
    const console = await sit<FacilitatorView>(server.url, host.token);
    const place = { at: 'delegation', delegation: 'UA', role: 'press' } as const;
    await console.does({ type: 'members.place', places: [{ member: late.member, place }] });
    await until('placed', () => waiting.sees.audience.kind !== 'observer');
    expect(statements(waiting)).toEqual(['held back']);
    expect(waiting.sees.me.place).toEqual(place);
    for (const one of [back, waiting, console]) one.close();
  });
  it('tells the host at once, wherever that person sits, and takes nothing back from who is host no more', async () => {
    const { facilitator, seat, wall } = await table(3_600);
    await seat.does(say('before'));
    expect(statements(wall)).toEqual([]);
    await facilitator.does({ type: 'host.hand', member: wall.sees.me.member });
    await until('the host knows', () => statements(wall).length === 1);
    expect([wall.sees.audience.kind, wall.sees.clock.day]).toEqual(['observer', 1]);
    await seat.does(say('as it is said'));
    await until('the host hears', () => statements(wall).length === 2);
    await wall.does({ type: 'host.hand', member: facilitator.sees.me.member });
    await seat.does(say('later'));
    await until('all others hear', () => statements(facilitator).length === 3);
    expect(statements(wall)).toEqual(['before', 'as it is said']);
    expect([wall.sees.me.leads, wall.gaps]).toEqual([false, 0]);
    for (const one of [facilitator, seat, wall]) one.close();
  });
});
