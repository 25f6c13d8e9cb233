// Rules 6.10 to 6.17: each type of effect, read from data.

import { describe, expect, it } from 'vitest';
import type { Order, Scenario } from '../../../shared/catalogue/index.ts';
import { entryAt } from '../../../shared/kernel/index.ts';
import type { Change, Mark } from '../state.ts';
import { thirtyDays } from '../testing/load-scenario.ts';
import { openIncident } from '../testing/open-incident.ts';
import { type Given, type GivenOrder, truceState, withSealed } from '../testing/truce-state.ts';
import { factsOf, foldWar } from '../testing/war-replay.ts';
import { resolveNight } from './resolve-night.ts';

const night = (given: Given, orders: readonly GivenOrder[], scenario: Scenario = thirtyDays) =>
  resolveNight(scenario, withSealed(scenario, truceState(scenario, given), orders), 0);

/** What an order moved, clamping included. */
const movedBy = (facts: ReturnType<typeof night>, order: string): readonly Change[] =>
  factsOf(facts, 'tracksMoved').flatMap(({ cause, changes }) => (cause.id === order ? changes : []));
const by = (changes: readonly Change[], track: string, of: string): number =>
  changes.filter((one) => one.track === track && one.of === of).reduce((sum, one) => sum + one.by, 0);
const marksAfter = (facts: ReturnType<typeof night>): readonly Mark[] =>
  factsOf(facts, 'marksReplaced').at(-1)?.marks ?? [];

/** The first scenario with one order's effects replaced. */
function withEffects(id: string, effects: Order['effects'], more: Partial<Order> = {}): Scenario {
  const orders = thirtyDays.orders.map((order) => (order.id === id ? { ...order, effects, ...more } : order));
  return { ...thirtyDays, orders };
}

describe('rule 6.11: change', () => {
  it('given each scale, then it grows with points as named', () => {
    for (const [scale, grown] of [
      ['flat', 1],
      ['linear', 4],
      ['sqrt', 2],
      ['pow0.85', 4 ** 0.85],
    ] as const) {
      const scenario = withEffects('stockpile-ammunition', [
        { do: 'change', track: 'stock', of: 'self', add: 2, scale },
      ]);
      const facts = night({}, [{ delegation: 'UA', order: 'stockpile-ammunition', points: 4 }], scenario);
      expect(by(movedBy(facts, 'stockpile-ammunition'), 'stock', 'UA')).toBeCloseTo(2 * grown, 3);
    }
  });

  it('given terms, then their product scales it: procurement by what the text lets through and the aid factor', () => {
    const procure: GivenOrder = {
      delegation: 'UA',
      order: 'procure-abroad',
      points: 2,
      target: { supplier: 'europe' },
    };
    const facts = night({ text: 'C06c', tracks: { aid: { shared: 1.2 } } }, [procure]);
    expect(by(movedBy(facts, 'procure-abroad'), 'stock', 'UA')).toBeCloseTo(0.86 * 2 ** 0.85 * 0.7 * 1.2, 3);
  });

  it('given each target of an effect, then the right figures move', () => {
    const facts = night({}, [
      { delegation: 'UA', order: 'fall-back', points: 2, target: { sector: 'pokrovsk' } },
      { delegation: 'RU', order: 'probe', points: 2, target: { sector: 'kharkiv' } },
      { delegation: 'MED', order: 'good-offices', points: 1, target: { sector: 'kherson' } },
      { delegation: 'EU', order: 'send-aid', points: 1, target: { delegation: 'UA' } },
    ]);
    const back = movedBy(facts, 'fall-back');
    expect(by(back, 'readiness', 'UA')).toBeCloseTo(0.3, 4);
    expect(by(back, 'trust', 'RU-UA')).toBeCloseTo(0.142, 4);
    expect(by(back, 'calm', 'shared')).toBeCloseTo(1.44, 4);
    expect(by(back, 'fortification', 'pokrovsk:UA')).toBe(-4);
    expect(by(movedBy(facts, 'probe'), 'fortification', 'kharkiv:UA')).toBe(-6);
    expect(by(movedBy(facts, 'probe'), 'stock', 'UA')).toBe(-1.7);
    const offices = movedBy(facts, 'good-offices');
    expect([by(offices, 'pressure', 'kherson:RU'), by(offices, 'pressure', 'kherson:UA')]).toEqual([-2, -2]);
    expect(by(movedBy(facts, 'send-aid'), 'support', 'UA')).toBe(0.1);
  });

  it('rule 6.10: given effects in a row, then a later one reads what an earlier one left', () => {
    const scenario = withEffects('rally-at-home', [
      { do: 'change', track: 'support', of: 'self', add: 10 },
      { do: 'change', track: 'readiness', of: 'self', add: 0.1, times: [{ a: 0, b: 1, x: 'ownSupport' }] },
    ]);
    const facts = night({}, [{ delegation: 'UA', order: 'rally-at-home', points: 1 }], scenario);
    expect(by(movedBy(facts, 'rally-at-home'), 'readiness', 'UA')).toBeCloseTo(7, 4);
  });

  it('rule 6.7: given copies on two sectors, then each sector counts its own points and the rest grows with the sum', () => {
    const fortify = (points: number, sector: string): GivenOrder => ({
      delegation: 'UA',
      order: 'fortify-sector',
      points,
      target: { sector },
    });
    const facts = night({}, [fortify(2, 'pokrovsk'), fortify(1, 'kharkiv')]);
    const moved = movedBy(facts, 'fortify-sector');
    expect(by(moved, 'fortification', 'pokrovsk:UA')).toBeCloseTo(12 * 0.5, 3);
    expect(by(moved, 'fortification', 'kharkiv:UA')).toBeCloseTo(6 * 0.55, 3);
    const procure = (points: number, supplier: string): GivenOrder => ({
      delegation: 'UA',
      order: 'procure-abroad',
      points,
      target: { supplier },
    });
    const whole = night({}, [procure(3, 'europe')]);
    const split = night({}, [procure(1, 'europe'), procure(1, 'united-states'), procure(1, 'other')]);
    expect(by(movedBy(split, 'procure-abroad'), 'stock', 'UA')).toBeCloseTo(
      by(movedBy(whole, 'procure-abroad'), 'stock', 'UA'),
      2,
    );
  });
});

describe('rule 6.14: mark', () => {
  it('given a mark for the other side, for a named delegation and by points, then each holds what it was given', () => {
    const facts = night({ day: 12 }, [
      {
        delegation: 'MED',
        order: 'inspect-sector',
        points: 2,
        target: { sector: 'pokrovsk', delegation: 'RU' },
      },
      { delegation: 'US', order: 'share-intelligence', points: 1, target: { delegation: 'UA' } },
      { delegation: 'UA', order: 'hold-elections', points: 6, target: { clause: 'C14' } },
    ]);
    const all = factsOf(facts, 'marksReplaced').flatMap(({ marks }) => marks);
    expect(all).toContainEqual({ mark: 'inspected', of: 'RU', value: 2, days: 1 });
    expect(all).toContainEqual({ mark: 'warned', of: 'UA', value: 1, days: 2 });
    expect(marksAfter(facts)).toContainEqual({ mark: 'busy', of: 'UA', value: 2, days: 2 });
    expect(marksAfter(facts).some(({ mark }) => mark === 'inspected')).toBe(false);
  });
});

describe('odds, incident and aid-shift', () => {
  const strike: GivenOrder = {
    delegation: 'RU',
    order: 'strike',
    points: 3,
    target: { sector: 'deep-rear' },
  };
  const outcomes = ['named', 'other-blamed', 'open'] as const;

  function nightWith(outcome: string) {
    for (let i = 0; i < 400; i++) {
      const facts = night({ seed: `o${i}` }, [strike]);
      const [done] = factsOf(facts, 'orderResolved');
      if (done?.resolved.outcome === outcome) return facts;
    }
    throw new Error(`${outcome} never came`);
  }

  it.each(outcomes)(
    'given the outcome %s, then what it says happens, and nothing of the others',
    (outcome) => {
      const facts = nightWith(outcome);
      const [incident] = factsOf(facts, 'incidentOccurred').filter((fact) => fact.incident.author === 'RU');
      const naming = factsOf(facts, 'incidentNamed');
      const moved = movedBy(facts, 'strike');
      expect(incident?.incident).toMatchObject({ kind: 'strike', sector: 'deep-rear', state: 'open' });
      if (outcome === 'open') expect(naming).toEqual([]);
      else
        expect(naming).toMatchObject([
          { named: outcome === 'named' ? 'RU' : 'UA', wrong: outcome !== 'named', how: 'seen' },
        ]);
      expect(by(moved, 'opinion', 'RU')).toBe(outcome === 'named' ? -5 : 0);
      expect(by(moved, 'opinion', 'UA')).toBe(outcome === 'other-blamed' ? -5 : 0);
    },
  );

  it('rule 6.17: given blame, then aid and goodwill answer to it by the parameters', () => {
    expect(by(movedBy(nightWith('named'), 'strike'), 'aid', 'shared')).toBeCloseTo(0.5 * 0.06, 4);
    expect(by(movedBy(nightWith('named'), 'strike'), 'goodwill', 'RU')).toBeCloseTo(-5 - 0.6, 4);
    expect(by(movedBy(nightWith('other-blamed'), 'strike'), 'aid', 'shared')).toBeCloseTo(-0.06, 4);
  });

  it('given an author named, then the other side holds a finding and the author is marked', () => {
    const marks = marksAfter(nightWith('named'));
    expect(marks).toContainEqual({ mark: 'named', of: 'RU', value: 1, days: 2 });
    expect(marks).toContainEqual({ mark: 'finding', of: 'UA', value: 1, days: 2 });
  });
});

describe('settle, publish, report', () => {
  const open = openIncident({ day: 4 });
  const named = openIncident({ day: 4, state: 'attributed', named: 'RU', namedOn: 5 });
  const finding: Mark = { mark: 'finding', of: 'UA', value: 1, days: 2 };
  const publish = (delegation: string): GivenOrder => ({
    delegation,
    order: 'publish-finding',
    points: 1,
    target: { incident: 'I-1' },
  });

  it('rules 6.13 and 8.24: given an investigation that closes a case, then somebody is named and tension falls', () => {
    const ask: GivenOrder = {
      delegation: 'MED',
      order: 'open-investigation',
      points: 2,
      target: { incident: 'I-1' },
    };
    const tried = Array.from({ length: 60 }, (_, i) =>
      night({ day: 6, seed: `s${i}`, incidents: [open] }, [ask]),
    );
    for (const facts of tried) {
      const [done] = factsOf(facts, 'orderResolved');
      const naming = factsOf(facts, 'incidentNamed').filter(({ how }) => how === 'investigation');
      expect(naming.length).toBe(done?.resolved.outcome === 'closed' ? 1 : 0);
    }
    const closed = tried.find((facts) => factsOf(facts, 'incidentNamed').length > 0) ?? [];
    const moved = factsOf(closed, 'tracksMoved').flatMap(({ cause, changes }) =>
      cause.id === 'investigation' ? changes : [],
    );
    expect(by(moved, 'tension', 'shared')).toBeCloseTo(1 - 3, 4);
    expect(by(moved, 'trust', 'RU-UA')).toBeCloseTo(-1.5, 4);
  });

  it('rule 8.30: given a finding, when published, then the named side pays and the finding is used up', () => {
    const facts = night({ day: 6, incidents: [named], marks: [finding] }, [publish('UA')]);
    expect(factsOf(facts, 'findingPublished')).toMatchObject([{ by: 'UA', named: 'RU', incident: 'I-1' }]);
    expect(by(movedBy(facts, 'publish-finding'), 'opinion', 'RU')).toBe(-2.2);
    expect(marksAfter(facts).some(({ mark }) => mark === 'finding')).toBe(false);
  });

  it('rule 8.30: given two who publish it in one night, then only one does', () => {
    const facts = night({ day: 6, incidents: [named], marks: [finding] }, [publish('MED'), publish('EU')]);
    expect(factsOf(facts, 'findingPublished').length).toBe(1);
    expect(
      factsOf(facts, 'orderResolved')
        .map(({ resolved }) => resolved.outcome)
        .sort(),
    ).toEqual(['published', 'too-late']);
  });

  it('rule 8.31: given a report, then a side found lately loses standing and the other gains', () => {
    const findings = [{ day: 4, kind: 'breach', against: 'RU', subject: null, wrong: false }];
    const report: GivenOrder = { delegation: 'MED', order: 'compliance-report', points: 1 };
    const moved = movedBy(night({ day: 6, findings }, [report]), 'compliance-report');
    expect(by(moved, 'opinion', 'RU')).toBe(-1.8);
    expect(by(moved, 'opinion', 'UA')).toBe(0.9);
    expect(by(movedBy(night({ day: 9, findings }, [report]), 'compliance-report'), 'opinion', 'RU')).toBe(
      0.9,
    );
  });
});

describe('end-truce', () => {
  const attack = (delegation: string): GivenOrder => ({
    delegation,
    order: 'denounce-and-attack',
    points: 2,
    target: { sector: 'pokrovsk' },
  });

  it('rule 8.37: given a denunciation, then the truce is over tonight and the war is fought out from there', () => {
    const facts = night({}, [attack('UA')]);
    expect(factsOf(facts, 'truceBroke')).toMatchObject([{ how: 'denounced', by: 'UA' }]);
    expect(factsOf(facts, 'warResumed')).toMatchObject([
      { resumption: { attacker: 'UA', sector: 'pokrovsk' } },
    ]);
    const state = foldWar(truceState(thirtyDays), facts);
    expect(Object.keys(state.resumption?.war ?? {})).toEqual(['RU', 'UA']);
    expect(entryAt(state.bulletins, 0)?.items[0]?.event).toBe('broken');
  });

  it('rule 8.37: given two in one night, then chance says whose attack came first', () => {
    const first = Array.from({ length: 40 }, (_, i) =>
      factsOf(night({ seed: `b${i}` }, [attack('UA'), attack('RU')]), 'truceBroke').map(({ by: who }) => who),
    );
    expect(first.every((who) => who.length === 1)).toBe(true);
    expect(new Set(first.flat())).toEqual(new Set(['RU', 'UA']));
  });
});
