// Rule 5.11 on the page: what is sent of a promise in the making.
import { expect, test } from 'vitest';
import { emptyPledge, pledgeFault, pledgeFrom } from './pledge-draft.ts';

test('a promise is in words, and what it is tied to is chosen', () => {
  expect(pledgeFault(emptyPledge)).toBe('empty');
  expect(pledgeFault({ ...emptyPledge, text: 'x', tiedTo: 'option' })).toBe('not chosen');
  expect(pledgeFault({ ...emptyPledge, text: 'x' })).toBeNull();
});

test('only what was said of it is sent', () => {
  expect(pledgeFrom({ ...emptyPledge, text: ' No raids ' })).toEqual({ text: 'No raids' });
  expect(pledgeFrom({ text: 'No raids', until: 9, tiedTo: 'no orders', what: 'probe' })).toEqual({
    text: 'No raids',
    until: 9,
    test: { of: 'no orders', orders: ['probe'] },
  });
  expect(pledgeFrom({ text: 'x', until: null, tiedTo: 'option', what: 'C02c' }).test).toEqual({
    of: 'option',
    option: 'C02c',
  });
});
