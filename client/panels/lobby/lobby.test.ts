import { expect, test } from 'vitest';
import { isThisMachine } from './lobby.tsx';

test('an address that only this machine understands is known as such', () => {
  expect(['localhost', '127.0.0.1', '[::1]', '::1'].every(isThisMachine)).toBe(true);
  expect(['192.168.1.4', 'thirty.local', 'localhost.example.org'].some(isThisMachine)).toBe(false);
});
