// Standing scripts (rule 6.1: orders are given from what a seat sees): legal, within capacity, the same for the same view.

import { describe, expect, it } from 'vitest';
import type { SeatView } from '../../../shared/views/index.ts';
import { playStanding } from '../../cli/standing/play-standing.ts';
import { regimes } from '../../cli/standing/regimes.ts';
import { scriptsOf } from '../../cli/standing/useful-orders.ts';
import { viewFor } from '../../rules/rules.ts';
import { thirtyDays } from '../../rules/testing/load-scenario.ts';
import { type Given, truceState } from '../../rules/testing/truce-state.ts';
import { belligerentScripts } from './belligerent-scripts.ts';
import { followScript, withoutOrder } from './follow-script.ts';
import type { StandingScript } from './standing-script.ts';
import { mediatorScripts, patronScripts } from './third-party-scripts.ts';

const view = (seat: string, given: Given = {}) =>
  viewFor<SeatView>(thirtyDays, truceState(thirtyDays, { day: 8, ...given }), {
    kind: 'delegation',
    delegation: seat,
    member: '',
  });
const script = (name: string): StandingScript => {
  const found = belligerentScripts.find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
};
const orders = (seat: string, name: string, given: Given = {}) =>
  followScript(view(seat, given), script(name)).map(({ order }) => order);

describe('a seat that follows a standing script', () => {
  it.each(thirtyDays.delegations.map(({ id }) => id))(
    'given %s, then every script keeps to capacity and capital, and gives the same for the same view',
    (seat) => {
      const seen = view(seat);
      for (const one of scriptsOf(thirtyDays, seat)) {
        const seals = followScript(seen, one);
        expect(followScript(seen, one)).toEqual(seals);
        const spent = seals.reduce((sum, { points }) => sum + points, 0);
        expect(spent).toBeLessThanOrEqual(seen.orders.capacity);
        const price = (order: string) => seen.orders.options.find((o) => o.order === order)?.capital ?? 0;
        const capital = seals.reduce((sum, { order }) => sum + price(order), 0);
        expect(capital).toBeLessThanOrEqual(seen.orders.capitalLeft);
      }
    },
  );

  it('given an order struck out, then what it took goes to the others of the script', () => {
    const armed = withoutOrder(script('sneak attack'), 'build-up-axis');
    expect(followScript(view('RU'), armed).map(({ order }) => order)).not.toContain('build-up-axis');
  });

  it('given an order with a last day, then it is given to that day and not after it', () => {
    const arms = { order: 'stockpile-ammunition', points: 2, on: 'always' } as const;
    const until = (untilDay: number): StandingScript => ({
      name: 'arms for a while',
      about: 'Arms until a day.',
      orders: [{ ...arms, untilDay }],
      attack: null,
    });
    expect(followScript(view('RU'), until(8)).map(({ order }) => order)).toEqual([arms.order]);
    expect(followScript(view('RU'), until(7))).toEqual([]);
  });

  it('given a pretext, then the false flag attacks rather than staging another incident', () => {
    expect(orders('RU', 'false flag')).toContain('staged-incident');
    const marks = [{ mark: 'pretext', of: 'RU', value: 1, days: 2 }];
    const stock = { stock: { RU: 160 } };
    expect(orders('RU', 'false flag', { marks, tracks: stock })).toContain('denounce-and-attack');
    expect(orders('RU', 'false flag', { marks, tracks: stock })).not.toContain('staged-incident');
  });

  it('given an incident for which the other side was named, then tit for tat answers for three days', () => {
    const incident = {
      id: 'I-1',
      day: 6,
      sector: 'pokrovsk',
      kind: 'probe',
      author: 'UA',
      blames: null,
      state: 'attributed',
      named: 'UA',
      claims: {},
      verified: 1,
      odds: null,
    } as const;
    const named = (day: number) =>
      orders('RU', 'tit for tat', { incidents: [{ ...incident, namedOn: day }] });
    expect(named(6)).toContain('probe');
    expect(named(4)).not.toContain('probe');
    expect(orders('RU', 'tit for tat')).toContain('deploy-monitors');
  });

  it('given all scripts, then they give every order of the truce', () => {
    const given = [...belligerentScripts, ...patronScripts, ...mediatorScripts].flatMap((one) =>
      one.orders.map(({ order }) => order),
    );
    const truce = thirtyDays.orders.filter(({ phases }) => phases.includes('truce')).map(({ id }) => id);
    expect(truce.filter((id) => !given.includes(id))).toEqual(['denounce-and-attack']);
  });
});

describe('a game of standing scripts', () => {
  it('given the same game, then the same result; given a text to sign, then it is in force and watched', () => {
    const [dark, , , strong] = regimes;
    if (!dark || !strong) throw new Error('four regimes');
    const game = { regime: strong, seed: 'same-1', scripts: { RU: script('dove'), UA: script('hedgehog') } };
    const first = playStanding(thirtyDays, game);
    expect(playStanding(thirtyDays, game)).toEqual(first);
    expect(first.refused).toEqual([]);
    expect(playStanding(thirtyDays, { ...game, regime: dark })).not.toEqual(first);
  });
});
