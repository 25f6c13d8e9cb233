// Rules 7.2 to 7.6, looked back on: seen as one delegation, nothing is shown that was another's secret.
import { describe, expect, it } from 'vitest';
import type { DebriefView } from '../../../shared/views/index.ts';
import { debriefAsSeen } from './debrief-as-seen.ts';
import {
  aDecision,
  anAct,
  anIncident,
  anOrder,
  aProposal,
  aSeat,
  smallDebrief,
} from './testing/small-debrief.ts';

const fighting = ['RU', 'UA'];
const seen = (debrief: Partial<DebriefView>, by: string | null) =>
  debriefAsSeen(smallDebrief(debrief), by, fighting);

describe('proposals', () => {
  const proposals = [
    aProposal('P-1'),
    aProposal('RU-UA:1', { audience: ['RU', 'UA'] }),
    aProposal('RU-UA:2', { audience: ['RU', 'UA'], state: 'in force' }),
  ];

  it('of a back channel are seen by its readers, by others once they bind', () => {
    expect(seen({ proposals }, 'UA').proposals).toHaveLength(3);
    expect(seen({ proposals }, 'EU').proposals.map(({ id }) => id)).toEqual(['P-1', 'RU-UA:2']);
    expect(seen({ proposals }, null).proposals).toHaveLength(3);
  });
});

describe('incidents', () => {
  const incidents = [
    anIncident('I-1', { author: 'RU', kind: 'staged', named: 'UA', verdict: 'wrong' }),
    anIncident('I-2'),
  ];
  const truths = (by: string | null) => seen({ incidents }, by).incidents.map(({ truth }) => truth);

  it('are known to their author; the other side knows only that they were not its own; a patron nothing', () => {
    expect(truths('RU')).toEqual([
      { kind: 'true', author: 'RU', deed: 'staged', wrong: false },
      { kind: 'not ours' },
    ]);
    expect(truths('UA')).toEqual([{ kind: 'not ours' }, { kind: 'not ours' }]);
    expect(truths('EU')).toEqual([{ kind: 'not known' }, { kind: 'not known' }]);
  });

  it('are told in full, with what was found wrongly, when everything is open', () => {
    expect(truths(null)).toEqual([
      { kind: 'true', author: 'RU', deed: 'staged', wrong: true },
      { kind: 'true', author: null, deed: 'accident', wrong: false },
    ]);
  });

  it('carry no word of their author or odds to those who could not know', () => {
    const odds = { believed: 0.7 };
    const told = seen({ incidents: [anIncident('I-1', { author: 'RU', kind: 'staged', odds })] }, 'UA');
    expect(JSON.stringify(told.incidents)).not.toMatch(/staged|believed|"author"/);
  });
});

describe('orders', () => {
  const orders = [
    anOrder('RU'),
    anOrder('RU', { order: 'fortify-sector', visibility: 'open', breached: ['C01a'] }),
    anOrder('RU', { order: 'build-up-axis', found: true, breached: ['C02b'] }),
    anOrder('UA'),
  ];

  it('of others are seen when open or found, without their points, odds and outcome', () => {
    const others = seen({ orders }, 'UA').orders.filter(({ delegation }) => delegation === 'RU');
    expect(others.map(({ order }) => order)).toEqual(['fortify-sector', 'build-up-axis']);
    for (const one of others) {
      expect([one.points, one.outcome, one.chances]).toEqual([null, null, null]);
    }
    expect(others.map(({ breached }) => breached)).toEqual([[], ['C02b']]);
  });

  it('of its own are seen whole', () => {
    expect(seen({ orders }, 'UA').orders).toContainEqual(orders[3]);
    expect(seen({ orders }, null).orders).toEqual(orders);
  });
});

describe('promises', () => {
  const promises = [
    { day: 1, clause: 'C01', kept: false },
    { day: 1, clause: 'C02', kept: false },
    { day: 1, clause: 'C03', kept: true },
  ];
  const seats = [aSeat('RU', { promises }), aSeat('UA')];
  const orders = [
    anOrder('RU', { day: 2, breached: ['C01a'] }),
    anOrder('RU', { day: 2, breached: ['C02b'], found: true }),
  ];
  const states = (by: string | null) =>
    seen({ seats, orders }, by).promises[0]?.promises.map(({ state }) => state);

  it('of others are known to be broken only where the breach was found', () => {
    expect(states('UA')).toEqual(['not known', 'broken', 'not known']);
  });

  it('of its own are all known, and everybody’s when everything is open', () => {
    expect(states('RU')).toEqual(['broken', 'broken', 'kept']);
    expect(states(null)).toEqual(['broken', 'broken', 'kept']);
  });
});

describe('reasons and findings', () => {
  it('shows a delegation its own notes alone', () => {
    const decisions = [aDecision('RU'), aDecision('UA')];
    expect(seen({ decisions }, 'UA').decisions).toEqual([decisions[1]]);
    expect(seen({ decisions }, null).decisions).toEqual(decisions);
  });

  it('counts breaches that were made public', () => {
    const who = { delegation: 'RU' };
    const findings = [
      { day: 2, kind: 'breach', slots: { who, subject: 'probe' }, wrong: false },
      { day: 3, kind: 'seen', slots: { who, subject: 'I-1' }, wrong: false },
    ];
    expect(seen({ findings }, 'EU').breaches).toEqual([{ day: 2, who: 'RU' }]);
  });
});

describe('what the facilitators did (rules 10.10 and 10.11)', () => {
  const facilitation = [
    anAct('X-1', { changes: [{ track: 'tension', of: 'shared', by: 3, to: 28 }], teaches: 'It teaches.' }),
    anAct('R-1', { readers: ['UA'], kind: 'ruling' }),
    anAct('R-2', { readers: [], kind: 'ruling' }),
  ];

  it('is all there, with what it changed, when everything is open', () => {
    expect(seen({ facilitation }, null).acts).toEqual(facilitation);
  });

  it('was read by those it was for, without what it changed and taught', () => {
    expect(seen({ facilitation }, 'UA').acts.map(({ id }) => id)).toEqual(['X-1', 'R-1']);
    expect(seen({ facilitation }, 'RU').acts).toEqual([{ ...facilitation[0], changes: [], teaches: '' }]);
  });
});
