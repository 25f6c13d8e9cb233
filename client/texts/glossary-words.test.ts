import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markTerms } from './glossary-words.ts';
import { handbookTexts } from './handbook.ts';

const { glossary } = handbookTexts;
const marked = (text: string, except?: string) =>
  markTerms(text, glossary, except).filter(({ term }) => term !== null);

test('a term is found in any case, with its plural, once', () => {
  expect(marked('The red lines of a mandate. A Red line binds.')).toEqual([
    { text: 'red lines', term: 'redLine' },
    { text: 'mandate', term: 'mandate' },
  ]);
});

test('the longest name wins, and a part of a word is no term', () => {
  expect(marked('monitoring coverage')).toEqual([{ text: 'monitoring coverage', term: 'coverage' }]);
  expect(marked('the walk-away value')).toEqual([{ text: 'walk-away value', term: 'walkAway' }]);
  expect(marked('unmonitoring, packaged')).toEqual([]);
});

test('a definition does not point at itself', () => {
  expect(marked('Monitoring needs monitoring.', 'monitoring')).toEqual([]);
});

test('joined, the stretches are the text', () => {
  const part = fc.constantFrom(...glossary.map(({ term }) => term), ' ', ', ', 'x', 'Batna');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      expect(
        markTerms(text, glossary)
          .map((one) => one.text)
          .join(''),
      ).toBe(text);
    }),
    { seed: 4, numRuns: 60 },
  );
});
