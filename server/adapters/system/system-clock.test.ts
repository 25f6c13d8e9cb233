import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { systemClock } from './system-clock.ts';

async function turns(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await nextTurn();
}

/** Takes its time. */
function work(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

test('calls that wait for the same moment go on in order, each once, and not all in one breath when they take long', async () => {
  const called: number[] = [];
  for (let i = 0; i < 10; i++) {
    systemClock.soon(() => {
      work(0.6);
      called.push(i);
    });
  }
  expect(called).toEqual([]);
  await turns(1);
  expect(called.length).toBeGreaterThan(0);
  expect(called.length).toBeLessThan(10);
  await turns(10);
  expect(called).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test('what is asked for in between goes on after what waits, and alone when nothing waits', async () => {
  const called: string[] = [];
  systemClock.soon(() => {
    called.push('first');
    systemClock.soon(() => called.push('second'));
  });
  await turns(3);
  expect(called).toEqual(['first', 'second']);
});
