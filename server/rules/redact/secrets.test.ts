// Rules 7.2, 7.5 and 7.6: swap everything a seat may not know, and not a byte of what it sees changes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../shared/catalogue/index.ts';
import { createRandom, entriesOf, type Random } from '../../../shared/kernel/index.ts';
import type { DelegationId } from '../../../shared/views/index.ts';
import { type SessionState, viewFor } from '../rules.ts';
import { pagesOf } from '../testing/pages-of.ts';
import { openTable, proposes } from '../testing/table.ts';

const seats = ['RU', 'UA', 'US', 'EU', 'MED'];
const secretTracks = ['stock', 'readiness', 'support', 'economy', 'works', 'gains', 'capital'];

/** Every other mandate with other weights, values, red lines, briefs, beliefs and objectives. */
function swapMandates(scenario: Scenario, seat: DelegationId, random: Random): Scenario {
  const others = <T>(own: T, swapped: T, id: DelegationId): T => (id === seat ? own : swapped);
  const turn = (values: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(values).map(([id, value]) => [id, others(value, random.int(100), id)]));
  const clauses = scenario.treaty.clauses.map((clause) => ({
    ...clause,
    weights: turn(clause.weights),
    values: Object.fromEntries(
      Object.entries(clause.values).map(([id, values]) => [
        id,
        others(
          values,
          values.map(() => random.int(101)),
          id,
        ),
      ]),
    ),
  }));
  const delegations = scenario.delegations.map((one) => ({
    ...one,
    secretBrief: others(one.secretBrief, 'swapped brief', one.id),
    beliefs: others(one.beliefs, [], one.id),
  }));
  const treaty = {
    ...scenario.treaty,
    clauses,
    reservation: turn(scenario.treaty.reservation),
    redLines: Object.fromEntries(
      Object.entries(scenario.treaty.redLines).map(([id, lines]) => [id, others(lines, [], id)]),
    ),
    conditionalRedLines: scenario.treaty.conditionalRedLines.filter(({ who }) => who === seat),
    pairTerms: scenario.treaty.pairTerms.filter(({ who }) => who.includes(seat)),
  };
  return { ...scenario, delegations, treaty };
}

/** Every other seat's tracks, orders, marks, back channels, decisions and the truth of incidents, changed. */
function swapState(state: SessionState, seat: DelegationId, random: Random): SessionState {
  const foreign = (key: string) => seats.some((id) => id !== seat && (key === id || key.endsWith(`:${id}`)));
  const jumble = (figures: Readonly<Record<string, number>>) =>
    Object.fromEntries(
      Object.entries(figures).map(([key, value]) => [key, foreign(key) ? random.next() * 80 : value]),
    );
  const hidden = [...secretTracks, 'fortification', 'pressure'];
  const tracks = (of: SessionState['war']['tracks']) =>
    Object.fromEntries(
      Object.entries(of).map(([id, figures]) => [id, hidden.includes(id) ? jumble(figures) : figures]),
    );
  const own = <T>(by: Readonly<Record<string, T>>, other: T) =>
    Object.fromEntries(Object.entries(by).map(([id, value]) => [id, id === seat ? value : other]));
  return {
    ...state,
    seed: `swapped-${random.int(1e6)}`,
    objectives: own(state.objectives, 'XX-O9'),
    sealed: own(state.sealed, [
      { id: 'X-1', delegation: 'X', order: 'probe', points: 2, target: {}, odds: [] },
    ]),
    sealedCount: own(state.sealedCount, random.int(50)),
    resolved: state.resolved.filter(({ delegation }) => delegation === seat),
    decisions: [{ day: 1, delegation: 'RU', about: 'swapped', subject: null, because: 'swapped' }],
    messages: pagesOf(
      entriesOf(state.messages).filter(({ readers }) => readers === 'table' || readers.includes(seat)),
    ),
    findings: state.findings.map((finding) => ({ ...finding, wrong: random.chance(0.5) })),
    bulletins: pagesOf(
      entriesOf(state.bulletins).map((one) => ({
        ...one,
        notes: own(one.notes, [{ note: 'swapped', slots: {} }]),
      })),
    ),
    dawns: state.dawns.map((dawn) => ({ ...dawn, tracks: tracks(dawn.tracks) })),
    seats: Object.fromEntries(
      Object.entries(state.seats).map(([id, one]) => [id, { ...one, tokenHash: `swapped-${id}` }]),
    ),
    // Rule 11.1: UA hosts, and nobody else leads.
    webhook:
      state.webhook && seat !== 'UA'
        ? { ...state.webhook, url: 'https://swapped.example.org/', secret: `swapped-${random.int(1e6)}` }
        : state.webhook,
    war: {
      ...state.war,
      tracks: tracks(state.war.tracks),
      marks: state.war.marks.filter(({ of }) => of === seat),
      incidents: Object.fromEntries(
        Object.entries(state.war.incidents).map(([id, one]) => [
          id,
          one.author === seat ? one : { ...one, author: one.author === null ? null : one.author, odds: null },
        ]),
      ),
    },
  };
}

/** A session some days in, with back channels, sealed orders and incidents. */
function playedTable(seed: string) {
  const table = openTable({ seed }).begin();
  table.does('UA', { type: 'webhook.set', url: 'https://receiver.example.org/' });
  table.system({ type: 'webhook.key', secret: 'a secret of this table' });
  table.does('RU', { type: 'message.send', to: ['US'], words: { text: 'Between us.' } });
  table.does('UA', proposes({ C02: 2 }, { audience: ['RU'] }));
  table.does('EU', { type: 'message.send', to: ['UA', 'MED'], words: { text: 'Three of us.' } });
  for (const side of ['RU', 'UA']) {
    table.does(side, { type: 'order.seal', order: 'probe', points: 2, target: { sector: 'pokrovsk' } });
    table.does(side, { type: 'order.seal', order: 'stockpile-ammunition', points: 3, target: {} });
  }
  table.untilDay(4);
  if (table.state.ending === null) {
    table.does('RU', { type: 'order.seal', order: 'stockpile-ammunition', points: 2, target: {} });
  }
  return table;
}

describe('rules 7.5 and 7.6: no byte depends on another’s secret', () => {
  it.each(seats)(
    'given %s’s seat, when everything hidden from it is swapped, then its view is the same',
    (seat) => {
      fc.assert(
        fc.property(fc.nat(1e6), fc.nat(20), (swap, game) => {
          const table = playedTable(`secret-${game}`);
          fc.pre(table.state.ending === null);
          const random = createRandom(swap);
          const scenario = swapMandates(table.scenario, seat, random);
          const audience = { kind: 'delegation', delegation: seat, member: '' } as const;
          const seen = viewFor(table.scenario, table.state, audience);
          const swapped = viewFor(scenario, swapState(table.state, seat, random), audience);
          expect(JSON.stringify(swapped)).toBe(JSON.stringify(seen));
        }),
        { numRuns: 25 },
      );
    },
  );

  it('given the same swap in the seat’s own mandate, then its view does change: the test can fail', () => {
    const table = playedTable('secret-1');
    const scenario = swapMandates(table.scenario, 'RU', createRandom(1));
    const audience = { kind: 'delegation', delegation: 'UA', member: '' } as const;
    expect(JSON.stringify(viewFor(scenario, table.state, audience))).not.toBe(
      JSON.stringify(viewFor(table.scenario, table.state, audience)),
    );
  });

  it('given a back channel of two, then its words and ids reach nobody else', () => {
    const table = playedTable('secret-2');
    for (const seat of ['EU', 'MED']) {
      const seen = JSON.stringify(table.view(seat));
      expect(seen).not.toContain('Between us.');
      expect(seen).not.toContain('RU-UA:1');
    }
  });
});
