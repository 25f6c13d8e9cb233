// Rules 4.13 to 4.15 on a real server: alarms ring in their order, once, over restarts; who is away is covered and gets its seat back.
import { describe, expect, it } from 'vitest';
import type { OpenSession } from '../../shared/protocol/index.ts';
import { sit, type TestSeat, until } from './testing/test-seat.ts';
import { timedServer } from './testing/timed-server.ts';

const HOUR = 3_600_000;
const ready = { type: 'ready.declare', ready: true } as const;
const letters: OpenSession['clock'] = {
  mode: 'correspondence',
  day: { hours: 24 },
  bulletinHours: 2,
  remindHours: [6, 1],
};

describe('alarms', () => {
  const timed = timedServer();
  const kinds = ({ sees }: TestSeat) => sees.record.map(({ kind }) => kind);
  const told = (seat: TestSeat) =>
    kinds(seat).filter((kind) => kind === 'reminder' || kind === 'bulletin' || kind === 'closing');

  /** Two people on the first day of a truce. */
  async function dayOne(asked: OpenSession['clock']) {
    const host = await timed.server.open({ kind: 'hosted', clock: asked });
    const guest = await timed.server.take(host.code, 'RU');
    const [ua, ru] = [await sit(timed.server.url, host.token), await sit(timed.server.url, guest.token)];
    await ua.does({ type: 'session.start' });
    await ua.does(ready);
    await ru.does(ready);
    await timed.settle('day 1', () => ua.sees.clock.day === 1 && ru.sees.clock.day === 1);
    return { ua, ru, host, guest };
  }

  it('remind before a close, each once and in order', async () => {
    const { ua, ru } = await dayOne(letters);
    expect(ua.sees.clock.dueAt).toBe(timed.clock.now() + 24 * HOUR);
    timed.clock.advance(18 * HOUR - 1);
    expect(told(ua)).toEqual([]);
    timed.clock.advance(1);
    await timed.settle('the first reminder', () => told(ru).length === 1);
    timed.clock.advance(5 * HOUR);
    await timed.settle('the second reminder', () => told(ru).length === 2);
    timed.clock.advance(HOUR);
    await timed.settle('the bulletin', () => ru.sees.clock.stage === 'bulletin');
    expect(told(ru)).toEqual(['reminder', 'reminder', 'bulletin']);
    for (const seat of [ua, ru]) seat.close();
  });

  it('come true one after the other when several passed while the server was down, and none of them twice', async () => {
    const { ua, ru, host } = await dayOne(letters);
    for (const seat of [ua, ru]) seat.close();
    await timed.server.restart(timed.replace(), async () =>
      timed.clock.setWall(timed.clock.now() + 25 * HOUR),
    );
    const back = await sit(timed.server.url, host.token);
    await timed.settle('the bulletin', () => back.sees.clock.stage === 'bulletin');
    expect(told(back)).toEqual(['reminder', 'reminder', 'bulletin']);
    expect(back.sees.clock.dueAt).toBe(timed.clock.now() + 2 * HOUR);
    await timed.server.restart(timed.replace());
    const again = await sit(timed.server.url, host.token);
    expect(told(again)).toEqual(['reminder', 'reminder', 'bulletin']);
    for (const seat of [back, again]) seat.close();
  });

  it('wake a session that is not even in memory', async () => {
    const { ua, ru, host } = await dayOne(letters);
    for (const seat of [ua, ru]) seat.close();
    await until('the lines are closed', () => ua.socket.disconnected && ru.socket.disconnected);
    for (let minute = 0; minute < 18 * 60; minute++) timed.clock.advance(60_000);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const back = await sit(timed.server.url, host.token);
    expect(told(back)).toEqual(['reminder']);
    back.close();
  });

  it('cover for who is away, and give the seat back to whoever asks', async () => {
    const { ua, ru, guest } = await dayOne({ mode: 'untimed' });
    ru.close();
    // When the server hears of it is up to the network.
    await until('it is missed', () => {
      timed.clock.advance(100);
      return ua.sees.members.some(({ present }) => !present);
    });
    timed.clock.advance(170_000);
    await ua.does({ type: 'message.send', to: 'table', words: { text: 'We wait.' } });
    expect(kinds(ua)).not.toContain('seat.covered.absent');
    timed.clock.advance(10_000);
    await timed.settle('a persona covers', () => kinds(ua).includes('seat.covered.absent'));
    const back = await sit(timed.server.url, guest.token);
    expect(back.sees.me.covered).toBe(true);
    expect((await back.send(ready)).ok).toBe(false);
    await back.does({ type: 'seat.reclaim' });
    expect(back.sees.me.covered).toBe(false);
    await timed.settle('it is told', () => kinds(ua).includes('seat.reclaimed'));
    for (const seat of [ua, back]) seat.close();
  });

  it('do not cover for who is away over a restart and back in time', async () => {
    const { ua, ru, host, guest } = await dayOne({ mode: 'untimed' });
    for (const seat of [ua, ru]) seat.close();
    await timed.server.restart(timed.replace());
    const seats = [
      await sit(timed.server.url, host.token),
      await sit(timed.server.url, guest.token),
    ] as const;
    timed.clock.advance(600_000);
    await seats[0].does({ type: 'message.send', to: 'table', words: { text: 'All here.' } });
    expect(kinds(seats[0])).not.toContain('seat.covered.absent');
    for (const seat of seats) seat.close();
  });

  it('leave a live day open for a grace, and close it then, once', async () => {
    const { ua, ru } = await dayOne({ mode: 'live', daySeconds: 60, bulletinSeconds: 60, graceSeconds: 30 });
    timed.clock.advance(60_000);
    await timed.settle('the grace', () => ua.sees.clock.inGrace);
    expect(ua.sees.clock.dueAt).toBe(timed.clock.now() + 30_000);
    timed.clock.advance(29_999);
    expect(ua.sees.clock.stage).toBe('deliberation');
    timed.clock.advance(1);
    await timed.settle('the bulletin', () => ua.sees.clock.stage === 'bulletin');
    expect(told(ua)).toEqual(['closing', 'bulletin']);
    for (const seat of [ua, ru]) seat.close();
  });
});
