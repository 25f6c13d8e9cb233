import { beforeAll, describe, expect, test } from 'vitest';
import bulletinTexts from '../../assets/locales/en/bulletin.json' with { type: 'json' };
import noteTexts from '../../assets/locales/en/notes.json' with { type: 'json' };
import phrases from '../../assets/locales/en/phrases.json' with { type: 'json' };
import type { Phrase } from '../../shared/protocol/index.ts';
import type { Slots } from '../../shared/views/index.ts';
import { scenario } from '../store/session.ts';
import { scenario as table } from '../testing/room-fixture.ts';
import { bulletinHeadline, bulletinParagraph } from './bulletin.ts';
import { delegationName, optionIdAt, optionLabel, sectorName } from './names.ts';
import { asClause, renderNote, renderWords } from './words.ts';

beforeAll(() => {
  scenario.value = table;
});

/** A value of the right sort for a slot of this name. */
function sample(name: string): Phrase['slots'][string] {
  if (['give', 'take', 'clause'].includes(name)) return { options: ['C03c', 'C15b'] };
  if (name === 'reason') return { reasonOn: 'C03', of: 'UA' };
  if (['sector', 'crossing'].includes(name)) return { sector: 'kharkiv' };
  if (name === 'order') return { order: 'fortify-sector' };
  if (
    /^(author|victim|accuser|party|who|side.|patron|receiver|target|organiser|refuser|state|against)$/.test(
      name,
    )
  ) {
    return { delegation: 'MED' };
  }
  return name === 'incident' || name === 'outcome' ? 'I-3' : 7;
}
const samples = (names: readonly string[]): Phrase['slots'] =>
  Object.fromEntries(names.map((name) => [name, sample(name)]));
const slotsOf = (names: readonly string[]): Slots =>
  Object.fromEntries(
    names.map((name) => [name, name === 'signatories' ? { delegations: ['RU', 'UA'] } : sample(name)]),
  );
const isFinished = (text: string) => {
  expect(text).not.toMatch(/[{}…]|undefined|\[object/);
  expect(text).toMatch(/^[^\p{Ll}]/u);
};

describe('every text of the catalogues becomes a finished sentence', () => {
  test.each(phrases.messages)('message $id', ({ id, slots, registers }) => {
    for (const register of ['firm', 'cordial', 'procedural'] as const) {
      registers[register].forEach((_, variant) => {
        isFinished(renderWords({ phrase: { message: id, register, variant, slots: samples(slots) } }));
      });
    }
  });

  test.each(bulletinTexts.events)('event $id', ({ id, slots, variants }) => {
    variants.forEach((_, variant) => {
      const item = { event: id, variant, slots: slotsOf(slots), focus: null };
      isFinished(bulletinHeadline(item));
      isFinished(bulletinParagraph(item));
    });
  });

  test.each(Object.entries(noteTexts.notes))('note %s', (note, { slots }) => {
    isFinished(renderNote({ note, slots: slotsOf(slots) }));
  });
});

test('an outcome whose name has a hyphen finds its words', () => {
  const slots = { order: { order: 'fortify-sector' }, outcome: 'too-late' };
  expect(renderNote({ note: 'ownOutcome', slots })).toMatch(/somebody else had published it before/);
});

test('a reason given as a sentence stands inside another one', () => {
  expect(asClause('We do not sign this.')).toBe('we do not sign this');
  expect(asClause('Russia has not answered. ')).toBe('Russia has not answered');
});

test('free words stay as they were written', () => {
  expect(renderWords({ text: 'we {will} see' })).toBe('we {will} see');
});

test('names stand with their article inside a sentence, without it in lists', () => {
  expect(delegationName('US')).toBe('United States');
  expect(delegationName('US', { article: true })).toBe('the United States');
  expect(delegationName('UA', { article: true })).toBe('Ukraine');
});

test('what the scenario does not know is shown by its id', () => {
  expect([delegationName('XX'), optionLabel('Z99a'), sectorName('nowhere')]).toEqual([
    'XX',
    'Z99a',
    'nowhere',
  ]);
  expect([optionIdAt('C03', 2), optionIdAt('Z99', 1)]).toEqual(['C03c', 'Z99b']);
});
