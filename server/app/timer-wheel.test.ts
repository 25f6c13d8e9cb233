// Timers fire once, in order, late ones at once, whatever the wall clock does; rule 4.4 sorts out what is stale.
import { fc, test } from '@fast-check/vitest';
import { beforeEach, describe, expect, it } from 'vitest';
import { manualClock } from './testing/manual-clock.ts';
import { TimerWheel } from './timer-wheel.ts';

describe('timer wheel', () => {
  let clock = manualClock();
  let fired: string[] = [];
  let wheel = new TimerWheel(clock, () => {});
  beforeEach(() => {
    clock = manualClock(1_000_000);
    fired = [];
    wheel = new TimerWheel(clock, (session, timer) => fired.push(`${session}${timer}`));
  });
  const set = (session: string, timer: number, inMs: number) =>
    wheel.set(session, { timer, dueAt: clock.now() + inMs });

  it('fires each at its time and only once', () => {
    set('a', 1, 500);
    set('b', 1, 200);
    clock.advance(199);
    expect(fired).toEqual([]);
    clock.advance(1);
    expect(fired).toEqual(['b1']);
    clock.advance(10_000);
    expect(fired).toEqual(['b1', 'a1']);
    expect(wheel.size).toBe(0);
  });

  it('fires a late one at once and a cleared one never', () => {
    set('late', 7, -60_000);
    set('gone', 1, 100);
    wheel.set('gone', null);
    clock.advance(0);
    expect(fired).toEqual(['late7']);
    clock.advance(1_000);
    expect(fired).toEqual(['late7']);
  });

  it('replaces a session’s timer, earlier or later', () => {
    set('a', 1, 1_000);
    set('a', 2, 300);
    set('b', 1, 300);
    set('b', 2, 1_000);
    clock.advance(300);
    expect(fired).toEqual(['a2']);
    clock.advance(700);
    expect(fired).toEqual(['a2', 'b2']);
  });

  it('waits for a day that is further off than any timer of the platform', () => {
    set('a', 1, 40 * 86_400_000);
    clock.advance(39 * 86_400_000);
    expect(fired).toEqual([]);
    clock.advance(86_400_000);
    expect(fired).toEqual(['a1']);
  });

  it('notices within half a minute that the wall clock was set forwards, and waits on when it was set back', () => {
    set('a', 1, 3_600_000);
    set('b', 1, 86_400_000);
    clock.setWall(clock.now() + 7_200_000);
    clock.advance(30_000);
    expect(fired).toEqual(['a1']);
    clock.setWall(clock.now() - 3_600_000);
    clock.advance(86_400_000 - 7_200_000 + 3_600_000 - 60_000);
    expect(fired).toEqual(['a1']);
    clock.advance(60_000);
    expect(fired).toEqual(['a1', 'b1']);
  });

  it('waits once for any number of sessions, and not at all when stopped', () => {
    for (let i = 0; i < 1_000; i++) set(`s${i}`, 1, 1_000 + i);
    expect(clock.waiting).toBe(1);
    wheel.stop();
    expect(clock.waiting).toBe(0);
    clock.advance(10_000);
    expect(fired).toEqual([]);
  });

  const steps = fc.array(
    fc.oneof(
      fc.record({
        do: fc.constant('set' as const),
        session: fc.nat(9),
        inMs: fc.integer({ min: -500, max: 100_000 }),
      }),
      fc.record({ do: fc.constant('clear' as const), session: fc.nat(9), inMs: fc.constant(0) }),
      fc.record({ do: fc.constant('pass' as const), session: fc.constant(0), inMs: fc.nat(60_000) }),
    ),
    { maxLength: 60 },
  );
  test.prop([steps])('fires exactly what a plain list of due times says', (script) => {
    const time = manualClock(0);
    const heard: string[] = [];
    const model = new Map<number, { timer: number; dueAt: number }>();
    const expected: string[] = [];
    const one = new TimerWheel(time, (session, timer) => heard.push(`${session}:${timer}`));
    const collect = () => {
      for (const [session, { timer, dueAt }] of [...model].sort((a, b) => a[1].dueAt - b[1].dueAt)) {
        if (dueAt > time.now()) continue;
        model.delete(session);
        expected.push(`${session}:${timer}`);
      }
    };
    for (const [i, step] of script.entries()) {
      if (step.do === 'set') {
        const entry = { timer: i, dueAt: time.now() + step.inMs };
        one.set(String(step.session), entry);
        model.set(step.session, entry);
      } else if (step.do === 'clear') {
        one.set(String(step.session), null);
        model.delete(step.session);
      } else {
        time.advance(step.inMs);
        collect();
      }
    }
    time.advance(200_000);
    collect();
    expect(heard.toSorted()).toEqual(expected.toSorted());
    expect(time.waiting).toBe(0);
  });
});
