// Rules 6.26 to 6.29: influence, occupied regions, patrons and mediator, given as orders and seen to do what it is said to do.

import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../../shared/kernel/index.ts';
import { orderOptions } from '../orders/options.ts';
import { thirtyDays } from '../testing/load-scenario.ts';
import { moved, nightOf, optionFor, order } from '../testing/night-of.ts';
import { openTable } from '../testing/table.ts';
import type { GivenOrder } from '../testing/truce-state.ts';
import { openProposal } from '../topics/treaty/proposals.ts';

const at = (sector: string) => ({ sector });
const pokrovsk = at('pokrovsk');

describe('rule 6.26: discredit a leader, press for early elections', () => {
  const campaign = order('RU', 'influence-campaign', 3, { delegation: 'UA', theme: 'peace-obstacle' });
  const backing = order('RU', 'back-opposition', 2, { clause: 'C14' });

  it('given a campaign by theme, then opinion shifts; counter-influence takes it away and makes a rebuttal likelier', () => {
    const themes = optionFor('RU', 'influence-campaign')?.aims.find(
      ({ field }) => field === 'theme',
    )?.choices;
    expect(themes).toEqual(expect.arrayContaining(['peace-obstacle', 'elections-now']));
    const counter = order('UA', 'counter-influence', 2, { delegation: 'RU' });
    const harm = (orders: readonly GivenOrder[]) => moved(orders, 'opinion', 'UA');
    expect(harm([campaign])).toBeLessThan(0);
    expect(harm([campaign, counter])).toBeGreaterThan(harm([campaign]));
    const rows = optionFor('RU', 'influence-campaign')?.odds.at(-1)?.rows ?? [];
    const refuted = rows.map(({ chances }) => chances.refuted ?? 0);
    expect(Math.max(...refuted)).toBeGreaterThan(refuted[0] ?? 1);
  });

  it('given an opposition backed, then support falls; after elections hardly; rallying raises it', () => {
    const elected = { marks: [{ mark: 'elected', of: 'UA', value: 1, days: 20 }] };
    expect(moved([backing], 'support', 'UA', { seed: 'quiet' })).toBeLessThan(-1.5);
    expect(moved([backing], 'support', 'UA', { ...elected, seed: 'quiet' })).toBeGreaterThan(-0.6);
    expect(moved([order('UA', 'rally-at-home', 2)], 'support', 'UA')).toBeGreaterThan(0.3);
  });

  it('given elections held, then the giver is busy for days and harder to undermine; deferred, then readier and a little less liked', () => {
    const held = nightOf([order('UA', 'hold-elections', 6, { clause: 'C14' })]).after;
    expect(held.war.marks).toContainEqual(expect.objectContaining({ mark: 'elected', of: 'UA' }));
    expect(held.war.marks).toContainEqual(expect.objectContaining({ mark: 'busy', of: 'UA', value: 2 }));
    const deferred = [order('UA', 'defer-elections', 1, { clause: 'C14' })];
    expect(moved(deferred, 'readiness', 'UA')).toBeGreaterThan(0.9);
    expect(moved(deferred, 'opinion', 'UA')).toBeLessThan(0);
    expect(nightOf(deferred).after.war.marks).toContainEqual(
      expect.objectContaining({ mark: 'counterStanding', of: 'UA' }),
    );
  });
});

describe('rule 6.27: absorb the occupied regions’ economy', () => {
  it('given extraction, integration and a vote without them, then lasting gains grow, and trust pays for it', () => {
    const acts = [
      order('RU', 'extract-minerals', 2, at('luhansk')),
      order('RU', 'integrate-administration', 2, at('luhansk')),
      order('RU', 'exclusionary-vote', 3, { clause: 'C14' }),
    ];
    for (const act of acts) {
      expect(moved([act], 'gains', 'RU')).toBeGreaterThan(0);
      expect(moved([act], 'trust', 'RU-UA')).toBeLessThan(0);
    }
    expect(
      optionFor('RU', 'exclusionary-vote', { lastGiven: { 'RU/exclusionary-vote': 5 } })?.refusal,
    ).not.toBeNull();
  });

  it('given the exports sanctioned, then war economy and gains fall; what was destroyed is rebuilt', () => {
    const sanctioned = [order('US', 'sanction-exports', 1, { delegation: 'RU' })];
    expect(moved(sanctioned, 'economy', 'RU')).toBeLessThan(-1);
    expect(moved(sanctioned, 'gains', 'RU')).toBeCloseTo(-0.25, 4);
    expect(moved([order('UA', 'rebuild', 3, pokrovsk)], 'economy', 'UA')).toBeGreaterThan(0.5);
  });
});

describe('rule 6.28: patrons’ levers', () => {
  const ua = { delegation: 'UA' };
  const ru = { delegation: 'RU' };
  it.each([
    ['send-aid', 1, ua, 'aid', 'shared', 1],
    ['withhold-aid', 1, ua, 'aid', 'shared', -1],
    ['share-intelligence', 1, ua, 'readiness', 'UA', 1],
    ['stop-intelligence', 1, ua, 'support', 'UA', -1],
    ['threaten-sanctions', 1, ru, 'support', 'RU', -1],
    ['impose-sanctions', 2, ru, 'sanctions', 'shared', 1],
    ['ease-sanctions', 1, ru, 'sanctions', 'shared', -1],
    ['release-assets', 2, ru, 'gains', 'RU', 1],
    ['seize-assets', 2, ru, 'gains', 'UA', 1],
    ['offer-guarantee', 2, ua, 'support', 'UA', 1],
    ['press-ally', 1, ua, 'support', 'UA', -1],
    ['press-ally', 1, { delegation: 'EU' }, 'opinion', 'EU', -1],
  ] as const)('given %s (%i points), then %j: %s of %s moves', (id, points, target, track, key, sign) => {
    expect(Math.sign(moved([order('US', id, points, target)], track, key))).toBe(sign);
  });

  it('given a threat, a guarantee and a force, then an attack on Ukraine pays Russia less; blinded, then more', () => {
    const pays = (list: readonly GivenOrder[]) => {
      const { after } = nightOf(list);
      const forecasts = orderOptions(thirtyDays, { ...after, day: 13 }, 'RU').flatMap(
        ({ forecast }) => forecast,
      );
      return forecasts.find(({ sector }) => sector === 'pokrovsk')?.war.value ?? 0;
    };
    const plain = pays([]);
    expect(pays([order('US', 'threaten-sanctions', 1, ru)])).toBeLessThan(plain);
    expect(pays([order('US', 'offer-guarantee', 2, ua)])).toBeLessThan(plain);
    expect(pays([order('EU', 'prepare-reassurance-force', 2, { clause: 'C04' })])).toBeLessThan(plain);
    expect(pays([order('US', 'stop-intelligence', 1, ua)])).toBeGreaterThan(plain);
  });
});

describe('rule 6.29: the mediator’s levers', () => {
  it('given a shuttle visit, then both sides’ patience and trust rise; an exchange raises support on both', () => {
    const visit = [order('MED', 'shuttle-visit', 2, { delegation: 'RU' })];
    for (const side of ['RU', 'UA']) expect(moved(visit, 'goodwill', side)).toBeGreaterThan(0.2);
    const exchange = [order('MED', 'humanitarian-exchange', 2, { clause: 'C15' })];
    for (const side of ['RU', 'UA']) expect(moved(exchange, 'support', side)).toBeGreaterThan(0.3);
    expect(moved(exchange, 'trust', 'RU-UA')).toBeGreaterThan(1);
  });

  it('given good offices in a sector, then tension falls and pressure there with it, on both sides', () => {
    const offices = [order('MED', 'good-offices', 2, pokrovsk)];
    expect(moved(offices, 'tension', 'shared')).toBeLessThan(0);
    for (const side of ['RU', 'UA']) expect(moved(offices, 'pressure', `pokrovsk:${side}`)).toBeLessThan(0);
  });

  it('given a compliance report, then who was named loses and who kept the terms gains', () => {
    const report = [order('MED', 'compliance-report', 1)];
    const findings = [{ day: 11, kind: 'panel', against: 'RU', subject: 'I-2', wrong: false }];
    expect(moved(report, 'opinion', 'RU', { findings })).toBeLessThan(-1);
    expect(moved(report, 'opinion', 'UA', { findings })).toBeGreaterThan(0.5);
  });

  it('given offers nobody could accept, then the report finds the staller out by name', () => {
    const table = openTable({ people: ['RU', 'UA'] }).begin();
    const offers: readonly Record<string, number>[] = [
      { C05: 0 },
      { C05: 0, C06: 0 },
      { C08: 0, C09: 0 },
      { C06: 0 },
      { C04: 0, C05: 0 },
    ];
    for (const clauses of offers) {
      table.does('RU', {
        type: 'proposal.table',
        track: 'truce terms',
        clauses,
        expiresOn: 30,
        audience: 'table',
      });
      const id = entriesOf(table.state.treaty.tabled).at(-1) ?? '';
      for (const seat of openProposal(table.state, id)?.signatories ?? [])
        if (seat !== 'RU') table.does(seat, { type: 'proposal.decline', proposal: id, reason: 'Never.' });
    }
    table.does('MED', { type: 'order.seal', order: 'compliance-report', points: 1, target: {} });
    table.everybodyReady();
    expect(table.state.findings).toContainEqual(expect.objectContaining({ kind: 'stalling', against: 'RU' }));
  });
});
