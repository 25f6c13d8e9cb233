import { expect, test, vi } from 'vitest';
import bulletin from '../../assets/locales/en/bulletin.json' with { type: 'json' };
import phrases from '../../assets/locales/en/phrases.json' with { type: 'json' };
import { asGiven, capitaliseSentences, formatMessage, joinWords } from './format-message.ts';

test('numbers, plurals and choices are filled in', () => {
  expect(formatMessage('{n, plural, one {# day} other {# days}}', { n: 1 })).toBe('1 day');
  expect(formatMessage('{n, plural, one {# day} other {# days}}', { n: 3 })).toBe('3 days');
  expect(formatMessage('{o, select, seen {it was seen} other {{o}}}', { o: 'seen' })).toBe('it was seen');
});

test('a message whose slot is missing is shown, not lost', () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  expect(formatMessage('{who} moved {what}', { who: 'Russia' })).toBe('Russia moved …');
  expect(warned).toHaveBeenCalledOnce();
  warned.mockRestore();
});

test('a slot that opens a sentence is capitalised', () => {
  expect(capitaliseSentences('the Mediator asks. the answer is no? “well.” it is.')).toBe(
    'The Mediator asks. The answer is no? “well.” it is.',
  );
});

test('words that stand as they were given keep their letters, and are shown without a trace of it', () => {
  expect(capitaliseSentences(`${asGiven('Omar S.')} sits. the day goes on.`)).toBe(
    'Omar S. sits. The day goes on.',
  );
});

test('capitalising touches no fixed text of the catalogues: none has a lower-case letter after a stop', () => {
  const templates = [
    ...bulletin.events.flatMap((event) =>
      event.variants.flatMap(({ headline, paragraph }) => [headline, paragraph]),
    ),
    ...phrases.messages.flatMap(({ registers }) => [
      ...registers.firm,
      ...registers.cordial,
      ...registers.procedural,
    ]),
  ];
  for (const template of templates) expect(template).not.toMatch(/[.?!]\s+\p{Ll}/u);
});

test('lists are joined as in a sentence', () => {
  expect(joinWords([])).toBe('');
  expect(joinWords(['a'])).toBe('a');
  expect(joinWords(['a', 'b', 'c'])).toBe('a, b and c');
});
