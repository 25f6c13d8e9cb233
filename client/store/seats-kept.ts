// Owns the places this device has had in sessions, so that a person finds the way back; knows links, never what is secret in a view.
import { effect, signal } from '@preact/signals';
import type { DelegationId, EndingKind, Phase, View } from '../../shared/views/index.ts';
import { isRecord, keep, readKept, whenKeptElsewhere } from './kept.ts';
import { isYourMove } from './page-title.ts';
import { told } from './session.ts';

/** Enough to draw a line of the list without asking the server. */
export interface KeptSeat {
  readonly token: string;
  readonly session: string;
  readonly code: string;
  readonly scenario: string;
  readonly kind: 'solo' | 'hosted';
  /** A delegation's seat, the console, or the public record: the gallery, or the wait for a place. */
  readonly at: 'delegation' | 'facilitation' | 'gallery';
  /** Empty for who plays none. */
  readonly delegation: DelegationId;
  readonly phase: Phase;
  readonly ending: EndingKind | null;
  readonly day: number;
  readonly days: number;
  /** Tension of day 1, 2, … as last seen. */
  readonly tension: readonly number[];
  readonly yourMove: boolean;
  /** Milliseconds since 1970. */
  readonly seenAt: number;
}

const isKeptSeats = (value: unknown): value is readonly KeptSeat[] =>
  Array.isArray(value) &&
  value.every((seat) => isRecord(seat) && typeof seat.token === 'string' && Array.isArray(seat.tension));

/** Twelve sessions of a course, and as many seats of one's own. */
const MOST = 24;
// Those kept before there was any other place are seats of delegations.
const readSeats = (): readonly KeptSeat[] =>
  readKept('seats', isKeptSeats, []).map((seat) => ({ ...seat, at: seat.at ?? 'delegation' }));

export const keptSeats = signal(readSeats());

// Several sessions of a course are open in several tabs: none of them writes over what another kept.
whenKeptElsewhere('seats', () => {
  keptSeats.value = readSeats();
});

/** Remembers the seat as it looks now, in front of the others. */
export function keepSeat(token: string, seen: View, at: number): void {
  const { session, clock, audience } = seen;
  const plays = audience.kind === 'delegation';
  const kept: KeptSeat = {
    token,
    session: session.id,
    code: session.code,
    scenario: session.scenario,
    kind: session.kind,
    at: plays ? 'delegation' : audience.kind === 'facilitator' ? 'facilitation' : 'gallery',
    delegation: plays ? audience.delegation : '',
    phase: session.phase,
    ending: session.ending?.kind ?? null,
    day: clock.day,
    days: clock.days,
    tension: tensionByDay(seen),
    yourMove: 'own' in seen && isYourMove(seen),
    seenAt: at,
  };
  store([kept, ...keptSeats.peek().filter((seat) => seat.token !== token)]);
}

/** Whether there is still something to do there, as far as was seen. */
export const goesOn = ({ ending, phase }: Pick<KeptSeat, 'ending' | 'phase'>): boolean =>
  ending === null && phase !== 'debrief' && phase !== 'archived';

/** The sessions that this device leads, each once however many seats it has there, the one seen last first. */
export function ledSessions(seats: readonly KeptSeat[]): readonly KeptSeat[] {
  const led = seats.filter(({ at }) => at === 'facilitation');
  // The code goes along where a session is stepped back or played anew, so it tells them apart and their ids do not.
  return led.filter(({ code }, index) => led.findIndex((one) => one.code === code) === index);
}

/** Forgets a seat; its link keeps working for whoever has it. */
export const forgetSeat = (token: string): void =>
  store(keptSeats.peek().filter((seat) => seat.token !== token));

function store(seats: readonly KeptSeat[]): void {
  const kept = seats.slice(0, MOST);
  // Not read back from the signal: whoever keeps a seat current would then put back one that is forgotten.
  keptSeats.value = kept;
  keep('seats', kept);
}

/** Tension by day, day 1 first: what the night of each day left behind, and for today what holds now. */
export function tensionByDay({ figures, clock }: Pick<View, 'figures' | 'clock'>): readonly number[] {
  const byDay = new Map(figures.past.map((dawn) => [dawn.day, dawn.tension]));
  return Array.from({ length: clock.day }, (_, index) => byDay.get(index + 1) ?? figures.today.tension);
}

/** Keeps the seat of this token current for as long as it is open. Returns the way to stop. */
export function keepWhileOpen(token: string): () => void {
  return effect(() => {
    if (told.value) keepSeat(token, told.value, Date.now());
  });
}
