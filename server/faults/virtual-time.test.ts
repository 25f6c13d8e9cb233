// Virtual time passes in one order, with everything that needs no time done in between.
import { expect, it } from 'vitest';
import { VirtualTime } from './virtual-time.ts';

it('calls the earliest first, those of one moment as asked, and lets promises go on before the next', async () => {
  const time = new VirtualTime();
  const heard: string[] = [];
  const hear = (what: string) => () =>
    void Promise.resolve().then(() => heard.push(`${what} at ${time.now}`));
  time.after(20, hear('late'));
  time.after(10, hear('first'));
  time.after(10, hear('second'));
  time.after(15, hear('never'))();
  await time.pass(15);
  expect(heard).toEqual(['first at 10', 'second at 10']);
  expect(await time.until(() => heard.length === 3, 4)).toBe(false);
  expect(time.now).toBe(19);
  expect(await time.until(() => heard.length === 3, 4)).toBe(true);
  expect(heard.at(-1)).toBe('late at 20');
});

it('keeps the order of what is due at one time, whenever it was asked for', async () => {
  const time = new VirtualTime();
  const heard: string[] = [];
  const due = 0.1 + 0.7;
  time.at(due, () => heard.push('first'));
  await time.pass(0.3);
  time.at(due, () => heard.push('second'));
  await time.pass(1);
  expect(heard).toEqual(['first', 'second']);
});

it('says so when nothing is left to wait for', async () => {
  expect(await new VirtualTime().until(() => false, 1_000)).toBe(false);
});
