import { expect, test } from 'vitest';
import type { DeliveredInject } from '../../../../shared/views/index.ts';
import { useOf } from './inject-use.ts';

const delivered = (inject: string | null, reversed: DeliveredInject['reversed']): DeliveredInject => ({
  id: 'X-1',
  inject,
  title: 'A ship aground',
  text: 'A ship ran aground.',
  readers: 'all',
  effects: [],
  day: 2,
  at: 1,
  by: 'M1',
  plan: null,
  changes: [],
  incidents: [],
  reversed,
});
const reversal = { day: 3, at: 2, by: 'M1', words: 'It was a drill.' };

test('rule 10.9: an inject of which every delivery was reversed is reversed, and no longer delivered', () => {
  const use = (...acts: readonly DeliveredInject[]) => useOf({ id: 'ship' }, { delivered: acts });
  expect(use()).toBe('unused');
  expect(use(delivered(null, null), delivered('storm', null))).toBe('unused');
  expect(use(delivered('ship', null))).toBe('used');
  expect(use(delivered('ship', reversal))).toBe('reversed');
  expect(use(delivered('ship', reversal), delivered('ship', null))).toBe('used');
});
