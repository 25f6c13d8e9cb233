// Rules 2.1 to 4.5: seats, phases, endings, days, readiness, timers, pause.

import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../../../shared/kernel/index.ts';
import { isErr } from '../../testing/is-refusal.ts';
import { openTable, proposes } from '../../testing/table.ts';
import { everyProposal } from '../treaty/proposals.ts';

const ready = { type: 'ready.declare', ready: true } as const;
const seatRU = { at: 'delegation', delegation: 'RU', role: 'head' } as const;
const live = { mode: 'live', daySeconds: 60, bulletinSeconds: 10 } as const;

describe('rules 2.1 to 2.4: seats', () => {
  it('given a lobby, when a person takes a free seat, then it is held; a second person sits beside the first', () => {
    const table = openTable({ people: ['RU'] });
    expect(table.state.seats.RU).toMatchObject({ occupant: 'person' });
    expect(table.state.members.M2).toMatchObject({ name: 'RU', place: seatRU });
    table.system({
      type: 'member.join',
      name: 'Second',
      tokenHash: 'x',
      wish: { ...seatRU, role: 'negotiator' },
    });
    expect(table.state.members.M3?.place).toEqual({ ...seatRU, role: 'negotiator' });
  });

  it('given a seat that is not the host’s, when it starts the session, then it is refused', () => {
    const table = openTable({ people: ['RU'] });
    expect(table.refuses('RU', { type: 'session.start' }).code).toBe('seat/host_only');
  });

  it('given a person’s seat, when the host hands it over in the truce, then a scripted delegation plays it until it is given back', () => {
    const table = openTable({ people: ['RU'] }).begin();
    table.does('UA', { type: 'seat.hand', delegation: 'RU', to: 'scripted' });
    expect(table.state.seats.RU?.occupant).toBe('scripted');
    expect(table.refuses('UA', { type: 'seat.hand', delegation: 'EU', to: 'free' }).code).toBe(
      'seat/only_in_lobby',
    );
    table.does('UA', { type: 'seat.hand', delegation: 'RU', to: 'free' });
    expect(table.state.seats.RU?.occupant).toBe('person');
  });

  it('given the same seed, then the same personas and objectives are dealt', () => {
    const deal = (seed: string) => {
      const { state } = openTable({ seed }).begin();
      return JSON.stringify([state.objectives, Object.values(state.seats).map(({ persona }) => persona)]);
    };
    expect(deal('one')).toBe(deal('one'));
    expect(new Set(['one', 'two', 'three', 'four'].map(deal)).size).toBeGreaterThan(1);
  });
});

describe('rules 3.1 to 3.5: from the lobby to day 1', () => {
  it('given a lobby, when the host starts, then free seats are scripted and the briefing begins', () => {
    const table = openTable();
    table.does('UA', { type: 'session.start' });
    expect(table.state.regions.phase).toBe('briefing');
    expect(Object.values(table.state.seats).every(({ occupant }) => occupant !== 'free')).toBe(true);
  });

  it('given a briefing, when one delegation still reads, then it goes on; when all are ready, day 1 opens', () => {
    const table = openTable();
    table.does('UA', { type: 'session.start' });
    for (const seat of ['RU', 'UA', 'US', 'EU']) table.does(seat, ready);
    expect(table.state.regions.phase).toBe('briefing');
    table.does('MED', ready);
    expect(table.state).toMatchObject({ day: 1, regions: { phase: 'truce', stage: 'deliberation' } });
  });

  it('given the terms phase, when both belligerents accept, then day 1 begins', () => {
    const table = openTable({ termsDays: 5 }).begin();
    expect(table.state.regions.phase).toBe('terms');
    table.does('UA', { type: 'terms.answer', answer: 'accept' });
    expect(table.refuses('US', { type: 'terms.answer', answer: 'accept' }).code).toBe(
      'terms/not_a_belligerent',
    );
    table.does('RU', { type: 'terms.answer', answer: 'accept' });
    expect(table.state).toMatchObject({ day: 1, regions: { phase: 'truce' } });
  });

  it('given conditions, when the other side signs them, then the acceptance counts', () => {
    const table = openTable({ termsDays: 5 }).begin();
    table.does('UA', { type: 'terms.answer', answer: 'accept' });
    table.does('RU', { type: 'terms.answer', answer: 'conditions', conditions: { C06: 2 } });
    expect(table.state.regions.phase).toBe('terms');
    for (const seat of ['UA', 'US', 'EU']) table.does(seat, { type: 'proposal.sign', proposal: 'P-1' });
    expect(table.state).toMatchObject({ regions: { phase: 'truce' }, treaty: { inForce: { C06: 2 } } });
  });

  it('given nobody accepts, when the terms days run out, then the truce is refused', () => {
    const table = openTable({ termsDays: 2 }).begin();
    while (table.state.ending === null) table.everybodyReady();
    expect(table.state.ending.kind).toBe('refused');
    expect(table.state.regions.phase).toBe('debrief');
  });
});

describe('rules 3.6 to 3.8: endings and the extension', () => {
  it('given a settlement, when every signatory has signed, then the session ends settled at once', () => {
    const table = openTable().begin();
    const inForce = table.state.treaty.inForce;
    table.does('MED', proposes({ ...inForce, C02: 2 }, { track: 'settlement' }));
    for (const seat of ['RU', 'UA', 'US', 'EU']) table.does(seat, { type: 'proposal.sign', proposal: 'P-1' });
    expect(table.state.ending).toEqual({ kind: 'settled', day: 1, by: null });
  });

  it('given day 26, then the question is on the table; when both sign, the truce is prolonged after its last day', () => {
    const table = quietTable().untilDay(26);
    expect(table.state.regions.extension).toBe('open');
    const question = everyProposal(table.state).find(({ track }) => track === 'extension');
    expect(question).toMatchObject({ author: 'MED', signatories: ['RU', 'UA'], signed: {} });
    for (const seat of ['RU', 'UA'])
      table.does(seat, { type: 'proposal.sign', proposal: question?.id ?? '' });
    expect(table.state.regions.extension).toBe('agreed');
    expect(table.untilDay(99).state.ending).toMatchObject({ kind: 'prolonged', day: 30 });
  });

  it('given no answer to the question, when the last day ends, then the truce has lapsed', () => {
    expect(quietTable().untilDay(99).state.ending).toMatchObject({ kind: 'lapsed', day: 30 });
  });

  it('given a denunciation, when the night is over, then the truce is broken and says so (rule 3.9)', () => {
    const table = openTable().begin();
    const target = { sector: 'pokrovsk' };
    table.does('UA', { type: 'order.seal', order: 'denounce-and-attack', points: 2, target });
    table.everybodyReady();
    expect(table.state.ending).toEqual({ kind: 'broken', day: 1, by: 'UA' });
    expect(table.state.regions.compliance).toBe('broken');
  });

  it('given a text that rules an extension out, when day 26 comes, then the vote stays closed', () => {
    const table = quietTable();
    table.does('UA', proposes({ C01: 1 }));
    table.does('RU', { type: 'proposal.sign', proposal: 'P-2' });
    expect(table.untilDay(26).state.regions.extension).toBe('closed');
  });
});

describe('rules 4.1 to 4.5: the day', () => {
  it('given a day, when all are ready, then the night resolves and the bulletin is out', () => {
    const table = openTable().begin().everybodyReady();
    expect(table.state.regions.stage).toBe('bulletin');
    expect(entriesOf(table.state.bulletins)).toHaveLength(1);
    expect(Object.values(table.state.seats).some(({ ready: said }) => said)).toBe(false);
  });

  it('given a bulletin, when an order is sealed, then the reason says what comes first', () => {
    const table = openTable().begin().everybodyReady();
    const refused = table.refuses('UA', {
      type: 'order.seal',
      order: 'rally-at-home',
      points: 1,
      target: {},
    });
    expect(refused.message).toBe('The bulletin of the night is out. Go on to day 2 first.');
  });

  it('given a ready delegation, when a text awaits its signature, then it is no longer ready', () => {
    const table = openTable().begin();
    table.does('RU', ready);
    table.does('UA', proposes({ C02: 2 }));
    expect(table.state.seats.RU?.ready).toBe(false);
  });

  it('given a live clock, when its timer fires, then the stage closes; an older timer is nothing', () => {
    const table = openTable({ clock: live }).begin();
    const first = table.state.timer?.id ?? 0;
    table.system({ type: 'clock.fired', timer: first });
    expect(table.state.regions.stage).toBe('bulletin');
    const stale = table.system({ type: 'clock.fired', timer: first });
    expect(isErr(stale) && stale.code).toBe('session/no_timer');
    table.system({ type: 'clock.fired', timer: table.state.timer?.id ?? 0 });
    expect(table.state).toMatchObject({ day: 2, regions: { stage: 'deliberation' } });
  });

  it('given a paused clock, then only words pass; it goes on with the time that was left', () => {
    const table = openTable({ clock: live }).begin();
    const due = table.state.timer?.dueAt ?? 0;
    table.does('UA', { type: 'session.pause' });
    const pausedAt = entriesOf(table.state.record).at(-1)?.at ?? 0;
    expect(table.refuses('RU', ready).code).toBe('session/paused');
    table.does('RU', { type: 'message.send', to: 'table', words: { text: 'We wait.' } });
    table.wait(3_600_000).does('UA', { type: 'session.resume' });
    const resumedAt = entriesOf(table.state.record).at(-1)?.at ?? 0;
    expect((table.state.timer?.dueAt ?? 0) - resumedAt).toBe(due - pausedAt);
    expect(table.state.regions).toMatchObject({ paused: false, stage: 'deliberation' });
  });
});

/** A truce that does not collapse: neutral monitors with full access, agreed on day 1; the seed is a quiet one. */
function quietTable() {
  for (let n = 0; n < 50; n++) {
    const table = monitored(`quiet-${n}`);
    table.untilDay(99);
    if (table.state.ending?.kind === 'lapsed') return monitored(`quiet-${n}`);
  }
  throw new Error('no quiet seed among fifty');
}

function monitored(seed: string) {
  const table = openTable({ seed }).begin();
  table.does('UA', proposes({ C02: 2 }));
  table.does('RU', { type: 'proposal.sign', proposal: 'P-1' });
  return table;
}
