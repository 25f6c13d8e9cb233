// Every event and note the war side can tell has its words, with the slots they need.
import { describe, expect, it } from 'vitest';
import bulletin from '../../../assets/locales/en/bulletin.json' with { type: 'json' };
import texts from '../../../assets/locales/en/notes.json' with { type: 'json' };
import { prominence } from '../night/news.ts';
import { resolveNight } from '../night/resolve-night.ts';
import { stateFrom } from './any-state.ts';
import { thirtyDays } from './load-scenario.ts';
import { factsOf } from './war-replay.ts';

const events = new Map(bulletin.events.map((event) => [event.id, event]));
const notes = new Map(Object.entries(texts.notes));
const pages = Array.from({ length: 150 }, (_, seed) =>
  factsOf(resolveNight(thirtyDays, stateFrom(thirtyDays, seed), 0), 'bulletinPublished'),
)
  .flat()
  .map(({ bulletin: page }) => page);

describe('words for the bulletin', () => {
  it('given any kind of event, then it has three wordings', () => {
    for (const kind of Object.keys(prominence))
      expect([kind, events.get(kind)?.variants.length]).toEqual([kind, 3]);
  });

  it('given nights of every sort, then each item fills every slot of its wording', () => {
    const told = new Set<string>();
    for (const { event, variant, slots } of pages.flatMap(({ items }) => items)) {
      told.add(event);
      const wording = events.get(event)?.variants[variant];
      const named = slotsIn(`${wording?.headline} ${wording?.paragraph}`);
      expect([event, named.filter((slot) => slots[slot] === undefined)]).toEqual([event, []]);
    }
    expect(told.size).toBeGreaterThan(20);
  });

  it('given private notes, then each is known, filled, and says no more than its kind declares', () => {
    const told = new Set<string>();
    for (const { note, slots } of pages.flatMap((page) => Object.values(page.notes).flat())) {
      told.add(note);
      expect([note, Object.keys(slots).sort()]).toEqual([note, [...(notes.get(note)?.slots ?? [])].sort()]);
    }
    expect(told.size).toBeGreaterThan(5);
  });

  it('given a note’s text, then it uses the slots its kind declares and no other', () => {
    for (const [kind, { slots, text }] of notes) {
      expect([kind, [...new Set(slotsIn(text))].sort()]).toEqual([kind, [...slots].sort()]);
    }
  });
});

/** Names of the slots of an ICU message, nested branches included. */
function slotsIn(text: string): string[] {
  return [...text.matchAll(/\{(\w+)(?=[,}])/g)].map(([, name]) => name ?? '');
}
