import { afterEach, expect, test, vi } from 'vitest';
import { newCommandId } from './command-id.ts';

const onTheWire = /^[A-Za-z0-9-]{8,64}$/;

afterEach(() => vi.unstubAllGlobals());

test('a plain http origin, where randomUUID is missing, gets an id the server accepts', () => {
  const getRandomValues = crypto.getRandomValues.bind(crypto);
  vi.stubGlobal('crypto', { getRandomValues });
  expect(newCommandId()).toMatch(onTheWire);
});

test('two commands never share an id, and later ones come later in order', () => {
  const ids = Array.from({ length: 200 }, () => newCommandId());
  expect(new Set(ids).size).toBe(200);
  expect(ids.toSorted()).toEqual(ids);
  for (const id of ids) expect(id).toMatch(onTheWire);
});
