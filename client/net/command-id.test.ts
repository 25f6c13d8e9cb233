import { expect, test } from 'vitest';
import { newCommandId } from './command-id.ts';

const onTheWire = /^[A-Za-z0-9-]{8,64}$/;
const bytes = (fill: number) => ({
  getRandomValues: (into: Uint8Array<ArrayBuffer>) => into.fill(fill),
});

test('a secure origin gives its own ids', () => {
  expect(newCommandId({ ...bytes(1), randomUUID: () => 'from-the-browser' })).toBe('from-the-browser');
});

test('a plain http origin, where randomUUID is missing, still gets an id the server accepts', () => {
  const id = newCommandId(bytes(0xab));
  expect(id).toBe('ab'.repeat(16));
  expect(id).toMatch(onTheWire);
});

test('two commands never share an id', () => {
  const ids = Array.from({ length: 200 }, () => newCommandId());
  expect(new Set(ids).size).toBe(200);
  for (const id of ids) expect(id).toMatch(onTheWire);
});
