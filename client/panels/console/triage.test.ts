// What needs whoever runs a session: who is waited for, who is gone or silent, texts that stall, promises that conflict.
import { describe, expect, it } from 'vitest';
import { facilitatorView, OPENED_AT, person } from '../../testing/facilitator-fixture.ts';
import { incidentView } from '../../testing/incident-view.ts';
import { proposal } from '../../testing/room-fixture.ts';
import { silenceOf, triageOf } from './triage.ts';

const MINUTE_MS = 60_000;
const view = facilitatorView;
const soon = OPENED_AT + MINUTE_MS;
const late = OPENED_AT + 15 * MINUTE_MS;
const kinds = (...of: Parameters<typeof triageOf>) => triageOf(...of).map(({ kind }) => kind);
const ready = (...delegations: readonly string[]) =>
  view().seats.map((seat) => ({ ...seat, ready: delegations.includes(seat.delegation) }));

it('a quiet table needs nobody', () => {
  expect(triageOf(view(), soon)).toEqual([]);
});

it('a session that is over needs nobody', () => {
  const ending = { kind: 'settled', day: 12, by: null } as const;
  const session = { ...view().session, ending };
  expect(triageOf(view({ session, seats: ready('RU', 'UA', 'US', 'EU') }), late)).toEqual([]);
});

describe('who is waited for', () => {
  it('is told once at least half of the table is ready, with how long the day has been open', () => {
    expect(kinds(view({ seats: ready('RU') }), soon)).toEqual([]);
    expect(triageOf(view({ seats: ready('RU', 'UA', 'US') }), soon)).toEqual([
      { kind: 'waited', delegations: ['EU', 'MED'], inGrace: false, forMs: MINUTE_MS },
    ]);
  });
  it('is told at once when time is up, and not while the clock is paused', () => {
    const settings = { mode: 'live', daySeconds: 300, bulletinSeconds: 30, graceSeconds: 60 } as const;
    const clock = { ...view().clock, settings, inGrace: true, dueAt: soon + 50_000 };
    expect(kinds(view({ clock }), soon)).toEqual(['waited']);
    expect(kinds(view({ clock: { ...clock, paused: true, dueAt: null } }), soon)).toEqual([]);
    // Rule 4.10: somebody has added five minutes.
    expect(kinds(view({ clock: { ...clock, dueAt: soon + 350_000 } }), soon)).toEqual([]);
  });
});

describe('who is gone or silent', () => {
  it('names a delegation with nobody there, unless a persona plays it', () => {
    const members = view().members.map((one) => (one.id === 'M2' ? { ...one, present: false } : one));
    expect(triageOf(view({ members }), soon)).toEqual([{ kind: 'absent', delegation: 'RU' }]);
    const seats = view().seats.map((seat) => ({ ...seat, occupant: 'scripted' as const }));
    expect(triageOf(view({ members, seats }), soon)).toEqual([]);
  });
  it('names a delegation that has done nothing for long, unless it is ready', () => {
    expect(kinds(view(), late)).toEqual(['silent', 'silent', 'silent', 'silent', 'silent']);
    const all = ready('RU', 'UA', 'US', 'EU', 'MED');
    expect(kinds(view({ seats: all }), late)).toEqual([]);
  });
  it('counts no silence from before a pause that is over', () => {
    const control = { ...view().control, runsSince: late - MINUTE_MS };
    expect(kinds(view({ control }), late)).toEqual([]);
    expect(kinds(view({ control }), late + 10 * MINUTE_MS)).toHaveLength(5);
  });
  it('names one person while others of the delegation act', () => {
    const { control, members } = view();
    const acting = view({
      members: [...members, person('M9', 'RU')],
      control: {
        ...control,
        members: [
          ...control.members.map((one) => ({ ...one, lastAt: late - MINUTE_MS })),
          { id: 'M9', prefers: [], lastAt: null },
        ],
      },
    });
    expect(triageOf(acting, late)).toEqual([
      { kind: 'quiet', delegation: 'RU', member: 'M9', forMs: 15 * MINUTE_MS },
    ]);
  });
  it('gives each clock its own patience, between two and ten minutes where days are short', () => {
    expect(silenceOf({ mode: 'untimed' })).toBe(600_000);
    expect(silenceOf({ mode: 'live', daySeconds: 100, bulletinSeconds: 20 })).toBe(120_000);
    expect(silenceOf({ mode: 'live', daySeconds: 3_600, bulletinSeconds: 20 })).toBe(600_000);
  });
});

it('names who waits for a place, in the lobby too', () => {
  const members = [person('M9', '', { place: { at: 'entrance' } })];
  const session = { ...view().session, phase: 'lobby' } as const;
  expect(triageOf(view({ members, session }), soon)).toEqual([{ kind: 'waiting', members: ['M9'] }]);
});

it('names who has written to the facilitators and has no answer', () => {
  const word = {
    channel: 'UA-facilitation',
    n: 1,
    day: 12,
    at: 1,
    from: 'UA',
    readers: ['UA', 'facilitation'],
    words: { text: 'May we?' },
    attaches: null,
    statement: false,
  };
  const asked = triageOf(view({ messages: [word] }), soon);
  expect(asked).toEqual([{ kind: 'question', from: 'UA', channel: 'UA-facilitation' }]);
  const answer = { ...word, n: 2, from: 'facilitation' };
  expect(triageOf(view({ messages: [word, answer] }), soon)).toEqual([]);
});

describe('texts', () => {
  const withTexts = (...texts: readonly ReturnType<typeof proposal>[]) =>
    triageOf(view({ proposals: Object.fromEntries(texts.map((one) => [one.id, one])) }), soon);

  it('that have had no answer for two days have stalled; those that lapse tonight come with who is missing', () => {
    expect(withTexts(proposal())).toEqual([{ kind: 'stalled', proposal: 'P-1', days: 2, signed: 1 }]);
    expect(withTexts(proposal({ signed: { MED: 10, RU: 11 } }))).toEqual([]);
    expect(withTexts(proposal({ expiresOn: 12 }))).toEqual([
      { kind: 'lapses', proposal: 'P-1', missing: ['RU', 'UA'] },
    ]);
  });
  it('that somebody declined, or that are closed, need nobody', () => {
    expect(withTexts(proposal({ declined: { RU: { day: 11, reason: 'No.' } } }))).toEqual([]);
    expect(withTexts(proposal({ state: 'in force' }))).toEqual([]);
  });
  it('that one delegation offers different readers with different options conflict', () => {
    const one = proposal({ id: 'RU-US:1', audience: ['RU', 'US'], day: 12, signed: { US: 12 } });
    const other = proposal({ ...one, id: 'US-EU:1', audience: ['US', 'EU'], clauses: { C12: 2 } });
    expect(withTexts(one, other)).toEqual([
      { kind: 'promises', delegation: 'US', proposals: ['RU-US:1', 'US-EU:1'], clause: 'C12' },
    ]);
    expect(withTexts(one, { ...other, clauses: one.clauses })).toEqual([]);
    expect(withTexts(one, { ...other, audience: one.audience })).toEqual([]);
  });
});

it('names incidents that stay open, and planned injects whose conditions hold', () => {
  const incident = incidentView({ day: 9 });
  const plan = {
    id: 'W-1',
    inject: null,
    title: 'A word',
    text: 'To all.',
    readers: 'all',
    effects: [],
    when: { all: [] },
    by: 'M1',
    state: 'waiting',
    holds: true,
  } as const;
  const facilitation = { delivered: [], plans: [plan, { ...plan, id: 'W-2', holds: false }], rulings: [] };
  expect(triageOf(view({ incidents: { 'I-1': incident }, facilitation }), soon)).toEqual([
    { kind: 'incident', incident: 'I-1', days: 3 },
    { kind: 'plan', plan: 'W-1' },
  ]);
});
