// Rules 6.1 to 6.8: what may be sealed, and what a player is told when it may not.
import { describe, expect, it } from 'vitest';
import type { OrderTarget } from '../../../shared/protocol/index.ts';
import type { Incident, Mark, SessionState } from '../state.ts';
import { thirtyDays } from '../testing/load-scenario.ts';
import { type Given, type GivenOrder, truceState } from '../testing/truce-state.ts';
import { foldWar, playNight, seal } from '../testing/war-replay.ts';
import { orderOptions } from './options.ts';
import { sealOrder, unsealOrder } from './seal.ts';

type Try = readonly [delegation: string, order: string, points: number, target?: OrderTarget];

function trying(
  given: Given,
  [delegation, order, points, target = {}]: Try,
  before: readonly GivenOrder[] = [],
) {
  const state = seal(thirtyDays, truceState(thirtyDays, given), before);
  const sealed = sealOrder(thirtyDays, state, delegation, { order, points, target }, 7);
  return sealed.ok ? sealed.value : sealed.error;
}
const refused = (given: Given, wish: Try, before: readonly GivenOrder[] = []) => {
  const answer = trying(given, wish, before);
  if (!('code' in answer)) throw new Error('it was sealed');
  return answer;
};
const mark = (name: string, of: string, value = 1, days = 3): Mark => ({ mark: name, of, value, days });
const stockpile = (points: number): GivenOrder => ({
  delegation: 'UA',
  order: 'stockpile-ammunition',
  points,
});
const named: Incident = {
  id: 'I-1',
  day: 4,
  sector: 'pokrovsk',
  kind: 'strike',
  author: 'RU',
  blames: null,
  state: 'attributed',
  named: 'RU',
  namedOn: 4,
  claims: { RU: 1, UA: 2 },
  verified: 1,
  odds: null,
};
const open: Incident = { ...named, id: 'I-2', state: 'open', named: null, namedOn: null };

describe('rule 6.3: sealing', () => {
  it('given a legal order, when sealed, then it stands under the next of the delegation’s own numbers', () => {
    const facts = trying({}, ['UA', 'stockpile-ammunition', 2]);
    expect(facts).toEqual([
      {
        type: 'orderSealed',
        at: 7,
        sealed: {
          id: 'UA-1',
          delegation: 'UA',
          order: 'stockpile-ammunition',
          points: 2,
          target: {},
          odds: [],
        },
      },
    ]);
  });

  it('rule 6.4: given one taken back, when another is sealed, then no number is used twice', () => {
    let state = seal(thirtyDays, truceState(thirtyDays), [stockpile(2)]);
    const taken = unsealOrder(thirtyDays, state, 'UA', 'UA-1', 0);
    if (!taken.ok) throw new Error(taken.error.message);
    state = foldWar(state, taken.value);
    expect(state.sealed.UA).toEqual([]);
    expect(seal(thirtyDays, state, [stockpile(1)]).sealed.UA?.[0]?.id).toBe('UA-2');
  });

  it('rule 6.4: given another’s order or none, when taken back, then it is refused alike', () => {
    const state = seal(thirtyDays, truceState(thirtyDays), [stockpile(2)]);
    for (const id of ['UA-1', 'RU-9']) {
      const taken = unsealOrder(thirtyDays, state, 'RU', id, 0);
      expect(taken).toMatchObject({ ok: false, error: { code: 'order/not_sealed' } });
    }
  });
});

describe('rule 6.1: who, when', () => {
  it.each<[Given, Try, string]>([
    [{}, ['US', 'stockpile-ammunition', 1], 'order/not_yours'],
    [{}, ['UA', 'no-such-order', 1], 'order/unknown'],
    [{}, ['UA', 'press-axis', 1, { sector: 'pokrovsk' }], 'order/terms_only'],
    [{ phase: 'terms' }, ['UA', 'probe', 2, { sector: 'pokrovsk' }], 'order/truce_only'],
    [{ phase: 'briefing' }, ['UA', 'stockpile-ammunition', 1], 'order/not_now'],
    [{ day: 9 }, ['UA', 'hold-elections', 6, { clause: 'C14' }], 'order/too_early'],
  ])('given %j, when %j is sealed, then %s', (given, wish, code) => {
    const { code: answered, message } = refused(given, wish);
    expect(answered).toBe(code);
    expect(message).toMatch(/^[A-Z].*\.$/);
  });

  it('given the bulletin, when an order is sealed or taken back, then the day is closed', () => {
    const state = seal(thirtyDays, truceState(thirtyDays), [stockpile(1)]);
    const closed: SessionState = { ...state, regions: { ...state.regions, stage: 'bulletin' } };
    const wish = { order: 'procure-abroad', points: 1, target: { supplier: 'europe' } };
    expect(sealOrder(thirtyDays, closed, 'UA', wish, 0)).toMatchObject({
      error: { code: 'order/day_closed' },
    });
    expect(unsealOrder(thirtyDays, closed, 'UA', 'UA-1', 0)).toMatchObject({
      error: { code: 'order/day_closed' },
    });
  });
});

describe('rule 6.2: capacity and capital', () => {
  it('given six points spent, when a seventh is asked for, then it says how many are left', () => {
    const full = [
      stockpile(4),
      { delegation: 'UA', order: 'procure-abroad', points: 1, target: { supplier: 'europe' } },
    ];
    expect(refused({}, ['UA', 'rally-at-home', 2], full).message).toBe(
      'You have 1 of 6 points of capacity left tonight.',
    );
    expect(refused({}, ['UA', 'strike', 3, { sector: 'deep-rear' }], full).message).toContain('needs 3');
  });

  it('given a busy state, then it has fewer points', () => {
    expect(refused({ marks: [mark('busy', 'UA', 2)] }, ['UA', 'rally-at-home', 2], [stockpile(3)]).code).toBe(
      'order/no_capacity',
    );
  });

  it('given capital spoken for by a sealed order, then it cannot be spent twice', () => {
    const given: Given = { tracks: { capital: { US: 4.5 } } };
    const first = [{ delegation: 'US', order: 'impose-sanctions', points: 2, target: { delegation: 'RU' } }];
    expect(refused(given, ['US', 'offer-guarantee', 2, { delegation: 'UA' }], first).code).toBe(
      'order/no_capacity',
    );
    const poor: Given = { tracks: { capital: { EU: 2.5 } } };
    const sealed = [{ delegation: 'EU', order: 'impose-sanctions', points: 2, target: { delegation: 'RU' } }];
    expect(refused(poor, ['EU', 'ease-sanctions', 1, { delegation: 'RU' }], sealed).message).toBe(
      'This order costs 1 political capital and you have 0.5 left.',
    );
  });
});

describe('rule 6.5: targets', () => {
  it.each<[Try, string]>([
    [['UA', 'probe', 2], 'Choose a sector for this order.'],
    [['UA', 'probe', 2, { sector: 'atlantis' }], 'atlantis is not among the choices of this order.'],
    [['RU', 'procure-abroad', 1, { supplier: 'europe' }], 'europe is not among the choices of this order.'],
    [['RU', 'extract-minerals', 1, { sector: 'kharkiv' }], 'kharkiv is not among the choices of this order.'],
    [
      ['RU', 'staged-incident', 3, { sector: 'pokrovsk', method: 'drone' }],
      'Choose whom to blame for this order.',
    ],
    [
      ['RU', 'staged-incident', 3, { sector: 'pokrovsk', method: 'drone', blames: 'US' }],
      'US is not among the choices of this order.',
    ],
    [['UA', 'stockpile-ammunition', 1, { sector: 'pokrovsk' }], 'This order does not take a sector.'],
    [
      ['UA', 'inspect-sector', 1, { sector: 'pokrovsk', delegation: 'UA' }],
      'UA is not among the choices of this order.',
    ],
    [
      ['UA', 'denounce-and-attack', 2, { sector: 'deep-rear' }],
      'deep-rear is not among the choices of this order.',
    ],
    [['EU', 'press-ally', 1, { delegation: 'EU' }], 'EU is not among the choices of this order.'],
    [['UA', 'open-investigation', 1, { incident: 'I-9' }], 'No incident is open.'],
  ])('when %j is sealed, then: %s', (wish, message) => {
    expect(refused({}, wish).message).toBe(message);
  });

  it('given points outside the order’s range, then the range is named', () => {
    expect(refused({}, ['UA', 'stockpile-ammunition', 5]).message).toBe('Give this order 1 to 4 points.');
    expect(refused({}, ['UA', 'probe', 1, { sector: 'pokrovsk' }]).message).toBe('Give this order 2 points.');
  });

  it('rule 6.16: given open and named incidents, then each order is offered those it is about', () => {
    const given: Given = { day: 5, incidents: [named, open], marks: [mark('finding', 'UA')] };
    const aims = (delegation: string, order: string) =>
      orderOptions(thirtyDays, truceState(thirtyDays, given), delegation).find((one) => one.order === order)
        ?.aims[0]?.choices;
    expect(aims('MED', 'open-investigation')).toEqual(['I-2']);
    expect(aims('UA', 'publish-finding')).toEqual(['I-1']);
    expect(aims('EU', 'publish-finding')).toEqual(['I-1']);
    expect(aims('RU', 'publish-finding')).toEqual([]);
  });
});

describe('rule 6.6: copies of one order', () => {
  const fortify = (points: number, sector: string): GivenOrder => ({
    delegation: 'UA',
    order: 'fortify-sector',
    points,
    target: { sector },
  });

  it('given two sectors, then both are sealed, within the order’s most points together', () => {
    const first = [fortify(2, 'pokrovsk')];
    expect(Array.isArray(trying({}, ['UA', 'fortify-sector', 1, { sector: 'kharkiv' }], first))).toBe(true);
    expect(refused({}, ['UA', 'fortify-sector', 2, { sector: 'kharkiv' }], first).message).toBe(
      'Give this order 1 points.',
    );
    expect(
      refused({}, ['UA', 'fortify-sector', 1, { sector: 'kharkiv' }], [fortify(3, 'pokrovsk')]).message,
    ).toBe('Tonight this order already has 3 of its 3 points.');
  });

  it('given the same sector again, then it is refused with what to do instead', () => {
    expect(
      refused({}, ['UA', 'fortify-sector', 1, { sector: 'pokrovsk' }], [fortify(1, 'pokrovsk')]).code,
    ).toBe('order/same_target');
  });

  it('given an order whose outcome is drawn, or one without a target, then there is one copy a night', () => {
    const campaign: GivenOrder = {
      delegation: 'UA',
      order: 'influence-campaign',
      points: 2,
      target: { delegation: 'RU', theme: 'own-restraint' },
    };
    const again: Try = ['UA', 'influence-campaign', 2, { delegation: 'RU', theme: 'elections-now' }];
    expect(refused({}, again, [campaign]).code).toBe('order/sealed_already');
    expect(refused({}, ['UA', 'stockpile-ammunition', 1], [stockpile(1)]).code).toBe('order/sealed_already');
  });
});

describe('rule 6.8: what an order waits for', () => {
  it('given a cooldown, then the day on which it ends is named, and on it the order is open', () => {
    const given = (day: number): Given => ({ day, lastGiven: { 'RU/staged-incident': 6 } });
    const wish: Try = ['RU', 'staged-incident', 3, { sector: 'pokrovsk', method: 'drone', blames: 'UA' }];
    expect(refused(given(10), wish).message).toBe(
      'You gave this order on day 6. You can give it again from day 13 on.',
    );
    expect(Array.isArray(trying(given(13), wish))).toBe(true);
  });

  it('given an order for once, when it was given, then it is closed for good', () => {
    const given: Given = { day: 20, lastGiven: { 'UA/defer-elections': 3 } };
    expect(refused(given, ['UA', 'defer-elections', 1, { clause: 'C14' }]).code).toBe('order/once_only');
  });

  it('given no finding, then none can be published', () => {
    expect(refused({ day: 5 }, ['MED', 'publish-finding', 1, { incident: 'I-1' }]).code).toBe(
      'order/no_finding',
    );
    const stale: Given = { day: 9, incidents: [named], marks: [mark('finding', 'UA')] };
    expect(refused(stale, ['UA', 'publish-finding', 1, { incident: 'I-1' }]).code).toBe('order/no_finding');
  });

  it('given an order of the terms phase, then it counts as given on day 0', () => {
    const wish: GivenOrder = {
      delegation: 'US',
      order: 'threaten-sanctions',
      points: 1,
      target: { delegation: 'RU' },
    };
    const terms = seal(thirtyDays, truceState(thirtyDays, { phase: 'terms', day: 4 }), [wish]);
    expect(playNight(thirtyDays, terms).war.lastGiven).toEqual({ 'US/threaten-sanctions': 0 });
  });
});

describe('what a seat is offered', () => {
  it('given any seat, then its options are its own orders, each open or closed with a reason', () => {
    for (const { id } of thirtyDays.delegations) {
      const options = orderOptions(thirtyDays, truceState(thirtyDays), id);
      expect(options.map(({ order }) => order)).toEqual(
        thirtyDays.orders.filter(({ by }) => by.includes(id)).map(({ id: order }) => order),
      );
      for (const { refusal } of options) expect(refusal === null || /\.$/.test(refusal)).toBe(true);
    }
  });

  it('given clauses that forbid it, then the breach is shown, by sector where it hangs on one', () => {
    const state = truceState(thirtyDays, { text: 'C05d C09c' });
    const option = orderOptions(thirtyDays, state, 'UA').find(({ order }) => order === 'fortify-sector');
    expect(option?.breaches).toEqual(['C05d']);
    expect(option?.breachesIn).toEqual({ 'sloviansk-kramatorsk': ['C09c'], 'zaporizhzhia-city': ['C09c'] });
  });

  it('rule 6.15: given a status quo that nobody agreed to, then it forbids nothing; the truce’s own terms do', () => {
    const options = orderOptions(thirtyDays, truceState(thirtyDays), 'US');
    expect(options.find(({ order }) => order === 'seize-assets')?.breaches).toEqual([]);
    const strike = orderOptions(thirtyDays, truceState(thirtyDays), 'UA').find(
      ({ order }) => order === 'strike',
    );
    expect(strike?.breaches).toEqual(['C01a']);
  });
});
