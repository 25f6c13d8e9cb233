// Rule 4.4 on a real server: deadlines fire once, late ones after a restart at once, stale ones never.
import { describe, expect, it } from 'vitest';
import { sit, until } from './testing/test-seat.ts';
import { timedServer } from './testing/timed-server.ts';

const ready = { type: 'ready.declare', ready: true } as const;
const live = { mode: 'live', daySeconds: 600, bulletinSeconds: 60 } as const;

describe('a live clock', () => {
  const timed = timedServer();

  async function dayOne() {
    const { token } = await timed.server.open({ clock: live });
    const seat = await sit(timed.server.url, token);
    await seat.does(ready);
    await timed.settle('the room settles', () => seat.sees.clock.day === 1);
    return { seat, token };
  }

  it('closes the day at its due time, shows the bulletin, opens the next', async () => {
    const { seat } = await dayOne();
    expect(seat.sees.clock.dueAt).toBe(timed.clock.now() + 600_000);
    timed.clock.advance(599_999);
    expect(seat.sees.clock.stage).toBe('deliberation');
    timed.clock.advance(1);
    await until('the bulletin', () => seat.sees.clock.stage === 'bulletin');
    timed.clock.advance(60_000);
    await until('day 2', () => seat.sees.clock.day === 2 && seat.sees.clock.stage === 'deliberation');
    seat.close();
  });

  it('fires a deadline that passed while the server was away, once and at once', async () => {
    const { seat, token } = await dayOne();
    seat.close();
    await timed.server.restart();
    const waiting = timed.clock.now();
    timed.clock.setWall(waiting + 3_600_000);
    await timed.server.restart(timed.replace());
    const back = await sit(timed.server.url, token);
    await timed.settle('the room settles', () => back.sees.clock.stage === 'bulletin');
    expect(back.sees.clock.day).toBe(1);
    expect(back.sees.bulletins.map(({ day }) => day)).toEqual([1]);
    expect(back.sees.clock.dueAt).toBe(timed.clock.now() + 60_000);
    back.close();
  });

  it('gives one order to a deadline and a command of the same moment', async () => {
    const { seat } = await dayOne();
    const dueAt = seat.sees.clock.dueAt ?? 0;
    timed.clock.advance(dueAt - timed.clock.now() - 1);
    const said = seat.send({ type: 'message.send', to: 'table', words: { text: 'Just in time' } });
    timed.clock.advance(1);
    expect((await said).ok).toBe(true);
    await until('the bulletin', () => seat.sees.clock.stage === 'bulletin');
    expect(seat.sees.bulletins).toHaveLength(1);
    seat.close();
  });

  it('forgets a deadline when the clock is paused and keeps what was left of it', async () => {
    const { seat } = await dayOne();
    timed.clock.advance(200_000);
    await seat.does({ type: 'session.pause' });
    expect(seat.sees.clock.dueAt).toBeNull();
    timed.clock.advance(3_600_000);
    await seat.does({ type: 'session.resume' });
    expect(seat.sees.clock).toMatchObject({
      day: 1,
      stage: 'deliberation',
      dueAt: timed.clock.now() + 400_000,
    });
    timed.clock.advance(400_000);
    await until('the bulletin', () => seat.sees.clock.stage === 'bulletin');
    seat.close();
  });

  it('wakes a session that nobody watches and that is not even in memory', async () => {
    const { seat, token } = await dayOne();
    seat.close();
    await until('the line is closed', () => seat.socket.disconnected);
    // Out of memory after a minute, woken after ten.
    timed.clock.advance(120_000);
    timed.clock.advance(480_000);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const back = await sit(timed.server.url, token);
    expect(back.sees.clock.stage).toBe('bulletin');
    back.close();
  });
});
