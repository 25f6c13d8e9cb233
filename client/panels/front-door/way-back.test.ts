import { expect, test } from 'vitest';
import { wayBack } from './way-back.ts';

test('rule 2.8: whose link was withdrawn comes in by the code, at once and when the page is loaded again', () => {
  expect(wayBack('member/link_withdrawn', true, '7K4MQX')).toEqual({ to: 'entrance', code: '7K4MQX' });
  expect(wayBack('seat/unknown_link', false, '7K4MQX')).toEqual({ to: 'entrance', code: '7K4MQX' });
});

test('a line closed for any other reason leads back to its seat', () => {
  expect(wayBack('seat/too_many_lines', true, '7K4MQX')).toEqual({ to: 'seat' });
  expect(wayBack(null, true, null)).toEqual({ to: 'seat' });
});

test('a link that this device never sat behind leads nowhere', () => {
  expect(wayBack('seat/unknown_link', false, null)).toBeNull();
  expect(wayBack('server/full', false, null)).toBeNull();
});
