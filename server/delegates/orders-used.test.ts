// Rules 6.21 to 6.29: every order of the scenario is some scripted delegation's choice, and so is one nobody has heard of.
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../shared/catalogue/index.ts';
import { createRandom } from '../../shared/kernel/index.ts';
import type { DelegationId, SeatView } from '../../shared/views/index.ts';
import { publicScenario, type SessionState, viewFor } from '../rules/rules.ts';
import type { Incident } from '../rules/state.ts';
import { thirtyDays } from '../rules/testing/load-scenario.ts';
import { parsedScenario } from '../rules/testing/parsed-scenario.ts';
import { type Given, truceState } from '../rules/testing/truce-state.ts';
import { readBargain } from './bargain.ts';
import { ordersForTonight } from './orders.ts';
import { readSituation } from './situation.ts';
import { inputFor } from './testing/seat-at.ts';

/** What a seat with this persona and seed seals in such a state. */
function sealedIn(
  scenario: Scenario,
  state: SessionState,
  seat: DelegationId,
  persona: string,
  seed: string,
): string[] {
  const parameters = scenario.delegations
    .find(({ id }) => id === seat)
    ?.personas.find(({ id }) => id === persona)?.parameters;
  const view = viewFor<SeatView>(scenario, state, { kind: 'delegation', delegation: seat, member: '' });
  const situation = readSituation({
    ...inputFor(scenario, publicScenario(scenario), view, parameters),
    seed,
  });
  const bargain = readBargain(situation);
  return ordersForTonight(situation, () => bargain).flatMap((intent) =>
    intent.type === 'order.seal' ? [intent.order] : [],
  );
}

/** A day like many: quiet or tense, dark or watched, with a case open, one decided, and a text refused. */
function someDay(n: number): SessionState {
  const dice = createRandom(`day ${n}`);
  const day = 2 + dice.int(26);
  const [author, named] = dice.pick([
    ['RU', 'RU'],
    ['UA', 'UA'],
    ['RU', 'UA'],
  ] as const);
  const incident: Incident = {
    id: 'I-1',
    day: day - 1,
    sector: 'pokrovsk',
    kind: dice.pick(['probe', 'strike', 'provocation', 'accident'] as const),
    author,
    blames: null,
    state: 'open',
    named: null,
    namedOn: null,
    claims: { RU: 2, UA: 3 },
    verified: 1,
    odds: null,
  };
  const coverage = dice.pick([0.1, 0.1, 0.35, 0.8]);
  const given: Given = {
    day,
    seed: `s${n}`,
    phase: n % 8 === 0 ? 'terms' : 'truce',
    text: dice.pick(['', 'C07c', 'C02c C06c', 'C14b']),
    tracks: {
      coverage: { shared: coverage },
      tension: { shared: dice.pick([2, 8, 20, 35]) },
      pressure: { 'pokrovsk:RU': dice.pick([20, 60, 95]) },
      capital: { US: 10, EU: 10, MED: 10, RU: 8, UA: 8 },
      stock: dice.pick([
        { RU: 100, UA: 85 },
        { RU: 190, UA: 60 },
        { RU: 70, UA: 170 },
      ]),
    },
    incidents:
      n % 8 === 0
        ? []
        : [
            incident,
            { ...incident, id: 'I-2', kind: 'strike', state: 'attributed', named, namedOn: day - 1 },
          ],
    marks: [
      { mark: 'finding', of: named === 'RU' ? 'UA' : 'RU', value: 1, days: 2 },
      ...(dice.chance(0.3) ? [{ mark: 'pretext', of: 'RU', value: 1, days: 2 }] : []),
    ],
    proposals: {
      'P-1': {
        id: 'P-1',
        publicId: null,
        author: 'US',
        day: day - 1,
        track: 'truce terms',
        title: '',
        note: '',
        clauses: { C02: 2, C07: 2 },
        conditions: {},
        signatories: ['RU', 'UA', 'US'],
        signed: { US: day - 1 },
        declined: { UA: { day: day - 1, reason: 'Not yet.' } },
        expiresOn: 30,
        audience: 'table',
        parent: null,
        singleText: false,
        carriesAcceptanceOf: null,
        putByRules: false,
        state: 'open',
        stateSince: day - 1,
      },
    },
  };
  return truceState(thirtyDays, given);
}

describe('orders of scripted delegations', () => {
  it('given days of every kind, then each of the orders is sealed by somebody', () => {
    const wanted = new Set(thirtyDays.orders.map(({ id }) => id));
    for (let n = 0; n < 900 && wanted.size > 0; n++) {
      const state = someDay(n);
      for (const { id, personas } of thirtyDays.delegations) {
        const persona = personas[n % personas.length];
        if (persona)
          for (const one of sealedIn(thirtyDays, state, id, persona.id, `n${n}`)) wanted.delete(one);
      }
    }
    expect([...wanted]).toEqual([]);
  });

  it('given an order that only its data knows, then it leads a day’s work on some day', () => {
    const [visit] = thirtyDays.orders.filter(({ id }) => id === 'shuttle-visit');
    const stranger = { ...visit, id: 'open-the-water-line', title: 'Open the water line' };
    const scenario = parsedScenario({
      ...thirtyDays,
      id: 'thirty-days-and-water',
      orders: [...thirtyDays.orders, stranger],
    });
    const state = truceState(scenario, { day: 9 });
    const sealed = Array.from({ length: 12 }, (_, n) =>
      sealedIn(scenario, state, 'MED', 'MED-P1', `d${n}`),
    ).flat();
    expect(sealed).toContain(stranger.id);
  });
});
