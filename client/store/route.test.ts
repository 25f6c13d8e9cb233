import { expect, test } from 'vitest';
import { earlierPath, readRoute } from './route.ts';

test('the addresses of the app', () => {
  expect(readRoute('/')).toEqual({ page: 'front-door' });
  expect(readRoute('/join/7K4MQX')).toEqual({ page: 'join', code: '7K4MQX' });
  expect(readRoute('/s/abc_DEF-123')).toEqual({ page: 'seat', token: 'abc_DEF-123', earlier: null });
  expect(readRoute(earlierPath('abc_DEF-123', 'old-1'))).toEqual({
    page: 'seat',
    token: 'abc_DEF-123',
    earlier: 'old-1',
  });
  expect(readRoute('/handbook/thirty-days')).toEqual({ page: 'handbook', scenario: 'thirty-days' });
});

test('anything else leads nowhere, and broken escapes do not throw', () => {
  for (const path of [
    '/s',
    '/join',
    '/handbook',
    '/s/a/b',
    '/s/a/b/c',
    '/s/a/earlier',
    '/s/a/earlier/b/c',
    '/elsewhere',
    '/%E0%A4%A',
    '/x/%E0%A4%A',
  ]) {
    expect(readRoute(path)).toEqual({ page: 'nowhere' });
  }
});
