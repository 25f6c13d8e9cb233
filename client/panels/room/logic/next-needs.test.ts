// Tests of what needs a seat first.
import { describe, expect, it } from 'vitest';
import { legalExcept, proposal, scenario, seatView } from '../../../testing/room-fixture.ts';
import { nextNeeds } from './next-needs.ts';

const kinds = (needs: ReturnType<typeof nextNeeds>) => needs.map((need) => need.kind);

describe('nextNeeds', () => {
  it('puts a signature before messages, messages before capacity, capacity before readiness', () => {
    const view = seatView('UA', { proposals: { 'P-1': proposal() } });
    expect(kinds(nextNeeds(view, scenario, { table: 2 }))).toEqual([
      'proposal',
      'unread',
      'capacity',
      'propose',
      'ready',
    ]);
  });

  it('orders proposals by the days they have left and tells a vote apart', () => {
    const view = seatView('UA', {
      proposals: {
        'P-2': proposal({ id: 'P-2', expiresOn: 15 }),
        'P-10': proposal({ id: 'P-10', expiresOn: 13, track: 'extension' }),
        'P-9': proposal({ id: 'P-9', expiresOn: 13 }),
      },
    });
    expect(nextNeeds(view, scenario, {}).slice(0, 3)).toEqual([
      { kind: 'proposal', proposal: 'P-9', daysLeft: 1 },
      { kind: 'vote', proposal: 'P-10', daysLeft: 1 },
      { kind: 'proposal', proposal: 'P-2', daysLeft: 3 },
    ]);
  });

  it('leaves out proposals that await others, and closed ones', () => {
    const view = seatView('UA', {
      proposals: {
        'P-1': proposal({ signatories: ['RU', 'MED'] }),
        'P-2': proposal({ id: 'P-2', state: 'expired' }),
      },
    });
    expect(kinds(nextNeeds(view, scenario, {}))).toEqual(['capacity', 'propose', 'ready']);
  });

  it('asks for the answer to the terms only while it is open', () => {
    const terms = seatView('UA', { legal: legalExcept({}) });
    const view = { ...terms, session: { ...terms.session, phase: 'terms' as const } };
    expect(kinds(nextNeeds(view, scenario, {}))[0]).toBe('terms');
    expect(
      kinds(nextNeeds({ ...view, legal: legalExcept({ 'terms.answer': 'Given.' }) }, scenario, {})),
    ).not.toContain('terms');
  });

  it('does not ask to spend capacity when no order fits', () => {
    const view = seatView('UA');
    const full = { ...view, orders: { ...view.orders, used: 6 } };
    expect(kinds(nextNeeds(full, scenario, {}))).toEqual(['propose', 'ready']);
  });

  it('says whom the day waits for once the seat is ready', () => {
    const view = seatView('UA');
    const seats = view.seats.map((seat) => ({ ...seat, ready: seat.delegation !== 'RU' }));
    expect(nextNeeds({ ...view, seats }, scenario, {}).at(-1)).toEqual({ kind: 'wait', waitedFor: ['RU'] });
  });

  it('puts a pause before everything', () => {
    const view = seatView('UA', { proposals: { 'P-1': proposal() } });
    expect(nextNeeds({ ...view, clock: { ...view.clock, paused: true } }, scenario, {})[0]).toEqual({
      kind: 'paused',
    });
  });

  it('asks a delegation that is covered for to take its seat back, and else only to read', () => {
    const view = seatView('UA', { proposals: { 'P-1': proposal() } });
    const covered = { ...view, me: { ...view.me, covered: true } };
    expect(kinds(nextNeeds(covered, scenario, { table: 2 }))).toEqual(['covered', 'unread']);
  });
});

it('tells a seat that never wrote a text that it can, until it has', () => {
  const mine = proposal({ author: 'UA', state: 'withdrawn' });
  expect(kinds(nextNeeds(seatView('UA'), scenario, {}))).toContain('propose');
  expect(kinds(nextNeeds(seatView('UA', { proposals: { 'P-1': mine } }), scenario, {}))).not.toContain(
    'propose',
  );
});

it('capacity that is left is a need of whoever may seal, and of nobody else', () => {
  const view = seatView('UA');
  const kindsFor = (seal: boolean) =>
    nextNeeds({ ...view, me: { ...view.me, may: { ...view.me.may, seal } } }, scenario, {}).map(
      ({ kind }) => kind,
    );
  expect(kindsFor(true)).toContain('capacity');
  expect(kindsFor(false)).not.toContain('capacity');
});
