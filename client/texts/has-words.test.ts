import { expect, test } from 'vitest';
import { hasWords } from './has-words.ts';

test('words are found in any order, whatever their case and accents', () => {
  expect(hasWords('Réunion à Genève, ÉTÉ', 'geneve été')).toBe(true);
  expect(hasWords('Geneva', 'Génev')).toBe(true);
  expect(hasWords('Reunion', 'geneve')).toBe(false);
});
