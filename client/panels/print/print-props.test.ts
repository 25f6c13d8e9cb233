import { expect, test } from 'vitest';
import { seatLink } from './print-props.ts';

test('a seat’s link names the session and the delegation, and nothing else', () => {
  expect(seatLink('http://192.168.1.4:3000', '7K4MQX', 'RU')).toBe(
    'http://192.168.1.4:3000/join/7K4MQX?seat=RU',
  );
});
