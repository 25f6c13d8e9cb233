// Tests of the word comparison behind every redline.
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { type Change, wordDiff } from './word-diff.ts';

const read = (changes: readonly Change[], kinds: readonly Change['kind'][]) =>
  changes
    .filter((change) => kinds.includes(change.kind))
    .map((change) => change.text)
    .join(' ');

describe('wordDiff', () => {
  it('leaves equal texts alone', () => {
    expect(wordDiff('All imports stop.', 'All imports stop.')).toEqual([
      { kind: 'same', text: 'All imports stop.' },
    ]);
  });

  it('marks the words that changed inside a sentence', () => {
    expect(
      wordDiff('Arms imports by Russia are unrestricted .', 'Arms imports by Russia are frozen , verified .'),
    ).toEqual([
      { kind: 'same', text: 'Arms imports by Russia are' },
      { kind: 'cut', text: 'unrestricted' },
      { kind: 'add', text: 'frozen , verified' },
      { kind: 'same', text: '.' },
    ]);
  });

  it('tells texts with little in common apart as wholes', () => {
    expect(
      wordDiff('Each command judges for itself.', 'A panel chaired by the Mediator rules for all.').map(
        (change) => change.kind,
      ),
    ).toEqual(['cut', 'add']);
  });

  it('folds a single unchanged word between changes into them', () => {
    const changes = wordDiff(
      'The two sides shall keep old maps of nine fields and report at noon every day.',
      'The two sides shall keep new maps for ten fields and report at noon every day.',
    );
    expect(changes.map((change) => change.kind)).toEqual(['same', 'cut', 'add', 'same']);
    expect(changes[1]?.text).toBe('old maps of nine');
  });

  const words = fc.array(fc.constantFrom('a', 'line', 'of', 'contact', 'holds', 'day', 'no', 'fire'), {
    maxLength: 30,
  });
  test.prop([words, words], { seed: 30 })(
    'cut and kept words give the old text, added and kept the new',
    (from, to) => {
      const changes = wordDiff(from.join(' '), to.join(' '));
      expect(read(changes, ['same', 'cut'])).toBe(from.join(' '));
      expect(read(changes, ['same', 'add'])).toBe(to.join(' '));
    },
  );
});
