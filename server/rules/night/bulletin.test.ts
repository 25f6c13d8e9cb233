// Rules 8.20, 8.42 to 8.45: the page, and what each delegation's services add to it.

import { describe, expect, it } from 'vitest';
import { entriesOf, entryAt } from '../../../shared/kernel/index.ts';
import type { BulletinItem, PrivateNote } from '../../../shared/views/index.ts';
import type { Bulletin, Incident } from '../state.ts';
import { thirtyDays } from '../testing/load-scenario.ts';
import { openProposal } from '../testing/open-proposal.ts';
import { type Given, type GivenOrder, truceState, withSealed } from '../testing/truce-state.ts';
import { foldWar, playNight } from '../testing/war-replay.ts';
import { resolveNight } from './resolve-night.ts';

function pageOf(given: Given, orders: readonly GivenOrder[] = []): Bulletin {
  const state = withSealed(thirtyDays, truceState(thirtyDays, given), orders);
  const [bulletin] = entriesOf(foldWar(state, resolveNight(thirtyDays, state, 0)).bulletins);
  if (!bulletin) throw new Error('no bulletin');
  return bulletin;
}
const events = (items: readonly BulletinItem[]) => items.map(({ event }) => event);
const notes = (bulletin: Bulletin, seat: string): readonly PrivateNote[] => bulletin.notes[seat] ?? [];
const quiet: Given = {
  seed: 'q',
  tracks: { tension: { shared: 0 }, coverage: { shared: 0.95 } },
  text: 'C02c',
  day: 9,
};
const strike: GivenOrder = { delegation: 'RU', order: 'strike', points: 3, target: { sector: 'pokrovsk' } };
const staged: GivenOrder = {
  delegation: 'RU',
  order: 'staged-incident',
  points: 3,
  target: { sector: 'pokrovsk', method: 'drone', blames: 'UA' },
};

describe('rule 8.45: the front page', () => {
  it('given a night in which nothing happened, then it says so', () => {
    const page = pageOf(quiet);
    expect(events(page.items)).toEqual(['quietDay']);
    expect(page.steps.map(({ step }) => step)).toEqual([
      'supply',
      'movement',
      'politics',
      'influence',
      'incidents',
      'investigation',
      'compliance',
      'tension',
    ]);
    expect(page.steps.every(({ alarm }) => !alarm)).toBe(true);
  });

  it('given announced measures, then each makes its story', () => {
    const told = events(
      pageOf(quiet, [
        { delegation: 'US', order: 'impose-sanctions', points: 2, target: { delegation: 'RU' } },
        { delegation: 'EU', order: 'send-aid', points: 1, target: { delegation: 'UA' } },
        { delegation: 'MED', order: 'humanitarian-exchange', points: 2, target: { clause: 'C15' } },
        { delegation: 'RU', order: 'extract-minerals', points: 1, target: { sector: 'luhansk' } },
        { delegation: 'UA', order: 'secure-evidence', points: 1, target: { sector: 'pokrovsk' } },
      ]).items,
    );
    expect(told).toEqual([
      'sanctionsImposed',
      'exchangeDone',
      'aidAnnounced',
      'mineralsMoved',
      'quietDay',
      'measure',
    ]);
  });

  it('given secret orders, then the page is that of a night without them', () => {
    const secret: GivenOrder[] = [
      { delegation: 'RU', order: 'stockpile-ammunition', points: 2 },
      { delegation: 'US', order: 'share-intelligence', points: 1, target: { delegation: 'UA' } },
      { delegation: 'RU', order: 'conceal-build-up', points: 1 },
    ];
    expect(pageOf(quiet, secret).items).toEqual(pageOf(quiet).items);
  });

  it('given the same kind of event two days running, then it is worded differently', () => {
    const first = playNight(thirtyDays, truceState(thirtyDays, quiet));
    const second = playNight(thirtyDays, first);
    const worded = entriesOf(second.bulletins).map(
      ({ items }) => items.find(({ event }) => event === 'quietDay')?.variant,
    );
    expect(worded[0]).not.toBe(worded[1]);
  });

  it('given talks, then the table is reported and back channels are not', () => {
    const proposals = {
      'P-1': openProposal({ id: 'P-1', declined: { RU: { day: 9, reason: 'it comes too early' } } }),
      'RU-UA:1': openProposal({ id: 'RU-UA:1', audience: ['RU', 'UA'] }),
      'RU-UA:2': openProposal({
        id: 'RU-UA:2',
        audience: ['RU', 'UA'],
        state: 'in force',
        signed: { RU: 9, UA: 9 },
      }),
    };
    const page = pageOf({ ...quiet, proposals });
    expect(page.items.map(({ event, focus }) => [event, focus])).toEqual([
      ['textInForce', 'RU-UA:2'],
      ['proposalTabled', 'P-1'],
      ['proposalRefused', 'P-1'],
      ['quietDay', null],
    ]);
  });

  it('given strain, then the page says what the truce has become', () => {
    const page = pageOf({ seed: 's', tracks: { tension: { shared: 70 } } });
    const told = events(page.items);
    expect(told.includes('truceStrained') || told.includes('collapsed')).toBe(true);
    expect(page.tension[0]).toBe(70);
  });
});

describe('rule 8.20: the page tells looks, not truth', () => {
  it('given strikes and staged incidents over many nights, then both are told by the same stories', () => {
    const stories = (order: GivenOrder) => {
      const seen = new Set<string>();
      for (let i = 0; i < 250; i++) {
        const page = pageOf({ seed: `l${i}`, tracks: { tension: { shared: 0 } } }, [order]);
        for (const { event, slots } of page.items) {
          const named = slots.author ?? slots.victim;
          const about = typeof named === 'object' && 'delegation' in named ? named.delegation : '';
          if (/^(strike|staged|probe)/.test(event)) seen.add(`${event} ${about}`.trim());
        }
      }
      return seen;
    };
    const struck = stories(strike);
    const faked = stories(staged);
    for (const story of ['strikeOpen', 'stagedUndecided', 'strikeAttributed UA', 'stagedBelieved UA']) {
      expect(struck).toContain(story);
      expect(faked).toContain(story);
    }
    expect(faked).toContain('stagedExposed RU');
  });

  it('given an author in print, then it is the one named in public', () => {
    for (let i = 0; i < 80; i++) {
      const state = playNight(
        thirtyDays,
        withSealed(thirtyDays, truceState(thirtyDays, { seed: `p${i}` }), [strike, staged]),
      );
      for (const { focus, slots } of entryAt(state.bulletins, 0)?.items ?? []) {
        const incident: Incident | undefined = state.war.incidents[focus ?? ''];
        const printed = slots.author ?? slots.victim;
        if (incident && printed) expect(printed).toEqual({ delegation: incident.named });
      }
    }
  });
});

describe('rule 8.42: own services', () => {
  it('given an order with an outcome, then its giver alone is told', () => {
    const page = pageOf({ seed: 'own' }, [staged]);
    expect(notes(page, 'RU').some(({ note }) => note === 'ownOutcome')).toBe(true);
    for (const seat of ['UA', 'US', 'EU', 'MED']) {
      expect(notes(page, seat).some(({ note }) => note === 'ownOutcome')).toBe(false);
    }
  });

  it('given an incident, then the side that did not order it is told it was not its own, accident or not', () => {
    const page = pageOf({ seed: 'own' }, [strike]);
    const places = (seat: string) => notes(page, seat).filter(({ note }) => note === 'notOurs').length;
    const happened = page.items.filter(({ focus }) => focus?.startsWith('I-')).length;
    expect(places('UA')).toBe(happened);
    expect(places('RU')).toBe(happened - 1);
  });

  it('rule 8.43: given many open strikes, then a third party’s suspicion is right as often as it says', () => {
    let right = 0;
    let said = 0;
    let sure = 0;
    for (let i = 0; i < 1200; i++) {
      const page = pageOf({ seed: `v${i}`, tracks: { coverage: { shared: 0.1 } } }, [strike]);
      for (const seat of ['US', 'EU', 'MED']) {
        for (const { note, slots } of notes(page, seat)) {
          if (note !== 'suspicion') continue;
          said++;
          sure += typeof slots.sure === 'number' ? slots.sure / 100 : 0;
          if (
            typeof slots.author === 'object' &&
            'delegation' in slots.author &&
            slots.author.delegation === 'RU'
          )
            right++;
        }
      }
    }
    expect(said).toBeGreaterThan(150);
    expect(Math.abs(right / said - sure / said)).toBeLessThan(0.07);
  });

  it('rule 8.44: given a warning, then secret arming may be seen by those who look, and names nobody in public', () => {
    const secret: GivenOrder = {
      delegation: 'RU',
      order: 'procure-abroad',
      points: 1,
      target: { supplier: 'iran' },
    };
    const warn: GivenOrder = {
      delegation: 'US',
      order: 'share-intelligence',
      points: 1,
      target: { delegation: 'UA' },
    };
    const saw = (orders: readonly GivenOrder[]) => {
      const seats = new Set<string>();
      for (let i = 0; i < 120; i++) {
        const page = pageOf({ seed: `i${i}` }, orders);
        for (const seat of ['RU', 'UA', 'US', 'EU', 'MED']) {
          if (notes(page, seat).some(({ note }) => note === 'buildUpSeen')) seats.add(seat);
        }
        expect(events(page.items)).not.toContain('buildUpFound');
      }
      return seats;
    };
    expect(saw([secret, warn])).toEqual(new Set(['UA', 'US']));
    expect(saw([secret])).toEqual(new Set());
  });

  it('given a build-up found, then its owner is told what was sealed', () => {
    for (let i = 0; i < 80; i++) {
      const page = pageOf({ seed: `f${i}`, day: 9, text: 'C02c' }, [
        { delegation: 'RU', order: 'stockpile-ammunition', points: 4 },
      ]);
      if (!events(page.items).includes('buildUpFound')) continue;
      expect(notes(page, 'RU')).toContainEqual({
        note: 'ownFound',
        slots: { order: { order: 'stockpile-ammunition' }, sealed: 3 },
      });
      return;
    }
    throw new Error('it was never found');
  });
});
