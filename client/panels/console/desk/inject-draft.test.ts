// Rules 10.2 to 10.4: what a draft of an inject becomes, and what keeps it back.
import { describe, expect, it } from 'vitest';
import type { LibraryInject } from '../../../../shared/views/index.ts';
import { askedOf, faultOf, firstInject, whenOf } from './inject-draft.ts';

const quiet: LibraryInject = {
  id: 'quiet-night',
  title: 'A quiet night',
  text: 'Nobody reported a shot.',
  audience: ['RU', 'UA'],
  effects: [{ do: 'change', track: 'tension', of: 'shared', add: -2 }],
  suggested: { from: 3, to: 20, all: [{ if: 'day', from: 3, to: 20 }] },
};

describe('an inject of the library', () => {
  it('begins with its readers, effects, earliest day and conditions, and asks for nothing more', () => {
    const draft = firstInject(quiet, 1);
    expect(draft).toMatchObject({ readers: ['RU', 'UA'], day: 3, conditions: quiet.suggested?.all });
    expect(faultOf(draft)).toBeNull();
    expect(askedOf(draft)).toEqual({
      what: { inject: 'quiet-night' },
      audience: ['RU', 'UA'],
      effects: quiet.effects,
    });
    expect(firstInject(quiet, 9).day).toBe(10);
  });
});

describe('an inject of one’s own', () => {
  const own = { ...firstInject(null, 4), title: ' A word ', text: ' To all. ' };
  it('needs a title, a text and readers', () => {
    expect(faultOf(firstInject(null, 4))).not.toBeNull();
    expect(faultOf(own)).toBeNull();
    expect(faultOf({ ...own, readers: [] })).not.toBeNull();
    expect(askedOf(own)).toEqual({
      what: { title: 'A word', text: 'To all.' },
      audience: 'all',
      effects: [],
    });
  });
  it('is delivered at once, or planned for a day, an hour or conditions', () => {
    expect(whenOf(own)).toBeNull();
    expect(whenOf({ ...own, when: 'day' })).toEqual({ day: 5 });
    expect(faultOf({ ...own, when: 'hour' })).not.toBeNull();
    const hour = { ...own, when: 'hour', hour: '2026-05-04T09:30' } as const;
    expect(faultOf(hour)).toBeNull();
    expect(whenOf(hour)).toEqual({ at: new Date(2026, 4, 4, 9, 30).getTime() });
    expect(faultOf({ ...own, when: 'if' })).not.toBeNull();
    const conditions = [{ if: 'compliance', is: 'strained' }] as const;
    expect(whenOf({ ...own, when: 'if', conditions })).toEqual({ all: conditions });
  });
});
