// Rules 6.15, 6.19, 6.20, 8.11, 8.27 to 8.29 and 9.6: a signed clause is a limit that the night computes or an order that breaks it.

import { describe, expect, it } from 'vitest';
import { entryAt } from '../../../shared/kernel/index.ts';
import { thirtyDays } from '../testing/load-scenario.ts';
import { moved, nightOf, optionFor, order } from '../testing/night-of.ts';
import { optionsOf } from '../testing/options-of.ts';
import { openTable, proposes } from '../testing/table.ts';
import type { Given, GivenOrder } from '../testing/truce-state.ts';
import { factsOf } from '../testing/war-replay.ts';

const ru = { delegation: 'RU' };
const ua = { delegation: 'UA' };
const at = (sector: string) => ({ sector });
const found = (orders: readonly GivenOrder[], given: Given) =>
  factsOf(nightOf(orders, given).facts, 'breachFound');
const breachesOf = (one: GivenOrder, text: string) =>
  nightOf([one], { text }).after.resolved.find(({ order: id }) => id === one.order)?.breaches;

describe('rule 6.15: what each kind of clause forbids', () => {
  it.each([
    ['no advance', 'C08c', order('RU', 'probe', 2, at('pokrovsk'))],
    ['ceiling on arming', 'C05a', order('UA', 'stockpile-ammunition', 1)],
    ['imports stopped', 'C07d', order('RU', 'procure-abroad', 1, { supplier: 'iran' })],
    ['a zone thinned out', 'C05d', order('RU', 'build-up-axis', 1, at('pokrovsk'))],
    ['foreign forces', 'C04a', order('EU', 'prepare-reassurance-force', 2, { clause: 'C04' })],
    ['export ban', 'C13c', order('RU', 'extract-minerals', 1, at('luhansk'))],
    ['monitors’ access', 'C02c', order('RU', 'conceal-build-up', 1)],
    ['rulings to be obeyed', 'C03c', order('RU', 'cover-up', 1)],
    ['elections by a day', 'C14b', order('UA', 'defer-elections', 1, { clause: 'C14' })],
    ['aid frozen', 'C06b', order('US', 'send-aid', 1, ua)],
    ['intelligence stopped', 'C06a', order('US', 'share-intelligence', 1, ua)],
    ['no new sanctions', 'C12d', order('EU', 'impose-sanctions', 2, ru)],
  ] as const)(
    'given a text on %s (%s), when the order is given all the same, then it is a breach',
    (_, text, one) => {
      expect(optionFor(one.delegation, one.order, { text })?.breaches).toContain(text);
      expect(breachesOf(one, text)).toContain(text);
      expect(breachesOf(one, '') ?? []).not.toContain(text);
    },
  );

  it('given a breach, then an open one is found for certain; a secret one by monitors, inspections or not at all', () => {
    expect(found([order('US', 'send-aid', 1, ua)], { text: 'C06b' })).toMatchObject([
      { delegation: 'US', options: ['C06b'] },
    ]);
    const secret = order('RU', 'procure-abroad', 3, { supplier: 'iran' });
    const share = (text: string, coverage: number, extra: readonly GivenOrder[] = []) =>
      Array.from({ length: 120 }, (_, n) =>
        found([secret, ...extra], {
          text,
          seed: `b${n}`,
          monitoring: 'operational',
          tracks: { coverage: { shared: coverage } },
        }),
      ).filter((facts) => facts.some(({ delegation }) => delegation === 'RU')).length / 120;
    const dark = share('C07d', 0.1);
    const watched = share('C07d C02c', 0.8);
    expect(dark).toBeLessThan(watched);
    expect(watched).toBeLessThan(1);
    expect(share('C07d C02c', 0.8, [order('RU', 'conceal-build-up', 2)])).toBeLessThan(watched);
  });
});

describe('rule 8.11: limits computed each night', () => {
  it('given what may come from abroad, then each letter lets in less or more', () => {
    const supply = (side: 'RU' | 'UA', texts: readonly string[]) =>
      texts.map((text) => nightOf([], { text }).after.war.tracks.stock?.[side] ?? 0);
    const imports = supply('RU', optionsOf(thirtyDays, 'C07'));
    const aid = supply('UA', optionsOf(thirtyDays, 'C06'));
    expect(imports).toEqual([...imports].sort((a, b) => b - a));
    expect(aid).toEqual([...aid].sort((a, b) => a - b));
    expect(new Set([...imports, ...aid]).size).toBe(imports.length + aid.length);
  });
});

describe('rule 6.20: ceilings', () => {
  const one = order('US', 'send-aid', 1, ua);
  const two = order('US', 'send-aid', 2, ua);

  it('given deliveries at the current level, then one point is within the text and two are not; unrestricted, both are', () => {
    expect(optionFor('US', 'send-aid')?.breachesAbove).toEqual({ C06d: 1 });
    expect([breachesOf(one, ''), breachesOf(two, ''), breachesOf(two, 'C06e')]).toEqual([[], ['C06d'], []]);
    expect(found([two], {})).toMatchObject([{ delegation: 'US', options: ['C06d'] }]);
    expect(moved([two], 'trust', 'RU-UA')).toBeLessThan(moved([two], 'trust', 'RU-UA', { text: 'C06e' }) - 1);
  });

  it('given imports that must be declared, then so many points as cannot be', () => {
    const procure = (points: number) => order('RU', 'procure-abroad', points, { supplier: 'iran' });
    expect([breachesOf(procure(2), 'C07b'), breachesOf(procure(3), 'C07b')]).toEqual([[], ['C07b']]);
  });
});

describe('rule 6.19: what a text asks for by a day', () => {
  const vote = order('UA', 'hold-elections', 6, { clause: 'C14' });
  const promised = { text: 'C14b' } as const;

  it('given elections agreed, then their giver is told the day; one who agreed late has days of grace', () => {
    expect(optionFor('UA', 'hold-elections', promised)?.asked).toEqual({ by: 'C14b', due: 25 });
    expect(optionFor('UA', 'hold-elections', { ...promised, day: 24, agreedOn: 23 })?.asked?.due).toBe(28);
    expect(optionFor('UA', 'hold-elections')?.asked).toBeUndefined();
  });

  it('given the day passes without them, then that is a breach everybody sees, once; held in time, none', () => {
    expect(found([], { ...promised, day: 24 })).toEqual([]);
    const late = nightOf([], { ...promised, day: 25 });
    expect(factsOf(late.facts, 'breachFound')).toMatchObject([
      { delegation: 'UA', order: 'hold-elections', options: ['C14b'] },
    ]);
    expect(late.after.treaty.breached.C14).toEqual({ day: 25, by: 'UA' });
    expect(entryAt(late.after.bulletins, 0)?.items.map(({ event }) => event)).toContain('breachInTheOpen');
    expect(found([vote], { ...promised, day: 25 })).toEqual([]);
  });

  it('given a promise of elections not kept, then the say–do ledger has it; one kept stands as kept', () => {
    const play = (votes: boolean) => {
      const table = openTable({ seed: 'calm', people: ['UA', 'RU'] }).begin();
      table.does('UA', proposes({ C14: 1 }, { track: 'confidence measure' }));
      table.does('RU', { type: 'proposal.sign', proposal: 'P-1' });
      while (table.state.ending === null) {
        if (votes && table.state.regions.stage === 'deliberation' && table.state.day === 12)
          table.does('UA', {
            type: 'order.seal',
            order: 'hold-elections',
            points: 6,
            target: { clause: 'C14' },
          });
        table.everybodyReady();
      }
      const { debrief } = table.view('RU');
      return {
        day: table.state.ending.day,
        promises: debrief?.seats.find(({ delegation }) => delegation === 'UA')?.promises,
      };
    };
    const [broken, kept] = [play(false), play(true)];
    expect(broken.promises).toEqual([{ day: 1, clause: 'C14', kept: broken.day < 25 }]);
    expect(kept.promises).toEqual([{ day: 1, clause: 'C14', kept: true }]);
  });
});
