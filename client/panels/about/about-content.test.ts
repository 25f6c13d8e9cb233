// Issue 4, texts: every order, clause, option, track and kind of news says what it models and where that comes from.
import { describe, expect, it } from 'vitest';
import bulletin from '../../../assets/locales/en/bulletin.json' with { type: 'json' };
import type { Subject } from '../../store/about.ts';
import { scenario } from '../../testing/room-fixture.ts';
import { handbookTexts } from '../../texts/handbook.ts';
import { aboutOf } from './about-content.ts';

const all = (of: Subject['of'], ids: readonly string[]): readonly Subject[] => ids.map((id) => ({ of, id }));
const things = [
  ...all(
    'order',
    scenario.orders.map(({ id }) => id),
  ),
  ...all(
    'clause',
    scenario.clauses.map(({ id }) => id),
  ),
  ...all(
    'option',
    scenario.clauses.flatMap(({ options }) => options.map(({ id }) => id)),
  ),
  ...all(
    'track',
    scenario.tracks.map(({ id }) => id),
  ),
];

describe('what is said about a thing', () => {
  it('has words, a model and a source with its status, for every order, clause, option and track', () => {
    for (const subject of things) {
      const about = aboutOf(scenario, subject);
      const where = `${subject.of} ${subject.id}`;
      expect(about?.words.join(''), where).not.toBe('');
      expect(about?.from.models, where).not.toBe('');
      expect(about?.from.sources, where).not.toEqual([]);
      for (const words of [...(about?.words ?? []), about?.from.models ?? '']) {
        expect(words, where).not.toContain('!');
        expect(words.length, where).toBeLessThan(260);
      }
    }
  });

  it('has words and sources for every kind of news and term', () => {
    const rest = [
      ...all(
        'event',
        bulletin.events.map(({ id }) => id),
      ),
      ...all(
        'term',
        handbookTexts.glossary.map(({ id }) => id),
      ),
    ];
    for (const subject of rest) {
      const about = aboutOf(scenario, subject);
      expect(about?.words.join(''), subject.id).not.toBe('');
      expect(about?.from.sources, subject.id).not.toEqual([]);
      for (const see of about?.see ?? []) expect(aboutOf(scenario, see), see.id).not.toBeNull();
    }
  });

  it('is silent about models and sources in a world that names none', () => {
    const invented = { ...scenario, sources: {} };
    for (const subject of [...things, ...all('event', ['accident']), ...all('term', ['batna'])]) {
      expect(aboutOf(invented, subject)?.from).toEqual({ models: '', source: '', sources: [] });
    }
  });

  it('leads from a twin to the same thing where models and sources are told', () => {
    const twin = { ...scenario, sources: {}, twinOf: 'thirty-days' };
    const at = (subject: Subject) => aboutOf(twin, subject)?.original;
    expect(at({ of: 'order', id: 'fortify-sector' })).toBe('/handbook/thirty-days#order-fortify-sector');
    expect(at({ of: 'option', id: 'C01a' })).toBe('/handbook/thirty-days#option-C01a');
    expect(at({ of: 'term', id: 'batna' })).toBe('/handbook/thirty-days#glossary');
    expect(aboutOf(scenario, { of: 'term', id: 'batna' })?.original).toBeNull();
  });

  it('is nothing for what the scenario does not have', () => {
    expect(aboutOf(scenario, { of: 'order', id: 'no-such-order' })).toBeNull();
    expect(aboutOf(scenario, { of: 'option', id: 'C99a' })).toBeNull();
  });
});
