import fc from 'fast-check';
import { expect, test } from 'vitest';
import { redline } from './redline.ts';

const spaced = (text: string) => text.split(/\s+/).filter(Boolean).join(' ');
const textOf = (parts: ReturnType<typeof redline>, kind: 'in' | 'out') =>
  parts
    .filter((part) => part.kind === 'same' || part.kind === kind)
    .map((part) => part.text)
    .join(' ');

test('what is common stays, what goes stands before what comes', () => {
  expect(
    redline('Arms imports by Russia are unrestricted', 'Arms imports by Russia are frozen, verified'),
  ).toEqual([
    { kind: 'same', text: 'Arms imports by Russia are' },
    { kind: 'out', text: 'unrestricted' },
    { kind: 'in', text: 'frozen, verified' },
  ]);
});

test('texts with little in common are struck and inserted whole', () => {
  expect(redline('No relief', 'Bank and fertiliser relief, in part, after verification')).toEqual([
    { kind: 'out', text: 'No relief' },
    { kind: 'in', text: 'Bank and fertiliser relief, in part, after verification' },
  ]);
});

test('both texts can be read off any redline', () => {
  const words = fc.array(fc.constantFrom('arms', 'aid', 'is', 'frozen', 'verified', 'not'), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(words, words, (old, now) => {
      const [before, after] = [old.join(' '), now.join(' ')];
      const parts = redline(before, after);
      expect(spaced(textOf(parts, 'out'))).toBe(before);
      expect(spaced(textOf(parts, 'in'))).toBe(after);
    }),
  );
});
