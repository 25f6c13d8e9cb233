// Owns what the model of the public protocol knows of a session: written from docs/rules.md, without a line of the rules' code.
import type { Scenario } from '../../shared/catalogue/index.ts';
import type { ClockSettings } from '../../shared/protocol/index.ts';

export type Choices = Readonly<Record<string, number>>;

export interface ModelText {
  readonly id: string;
  readonly author: string;
  readonly track: string;
  readonly clauses: Choices;
  readonly conditions: Choices;
  readonly signatories: readonly string[];
  readonly signed: Set<string>;
  readonly declined: Set<string>;
  readonly expiresOn: number;
  readonly audience: 'table' | readonly string[];
  /** Whose acceptance of the truce hangs on it. */
  readonly acceptanceOf: string | null;
  /** The bare question of the extension. */
  readonly question: boolean;
  state: 'open' | 'in force' | 'withdrawn' | 'expired' | 'contradicted' | 'superseded';
}

export interface ModelSeat {
  occupant: 'person' | 'scripted' | 'free';
  ready: boolean;
  terms: string;
  /** Sealed tonight: id → order. */
  readonly sealed: Map<string, string>;
  everSealed: number;
  saidToday: number;
}

export interface Model {
  readonly scenario: Scenario;
  readonly clock: ClockSettings;
  readonly termsDays: number;
  readonly seats: Map<string, ModelSeat>;
  readonly texts: Map<string, ModelText>;
  /** Texts ever tabled, by audience. */
  readonly counts: Map<string, number>;
  /** Everybody who has come in, in order, with the delegation where each sits; null = at the entrance. */
  readonly members: { readonly id: string; seat: string | null }[];
  /** Id of the member who leads. */
  host: string;
  phase: 'lobby' | 'briefing' | 'terms' | 'truce' | 'debrief' | 'archived';
  stage: 'deliberation' | 'bulletin';
  paused: boolean;
  day: number;
  ending: string | null;
  inForce: Record<string, number>;
  extension: 'closed' | 'open' | 'agreed' | 'refused';
  extendedBy: string | null;
  timer: { readonly id: number; readonly dueAt: number } | null;
  timers: number;
  heldMs: number | null;
  inGrace: boolean;
}

/** What the model does not reckon: what the war and its dice did in this step. */
export interface Dice {
  readonly truceBroke: boolean;
  readonly offerWithdrawn: boolean;
}

export interface ModelOpening {
  readonly scenario: Scenario;
  readonly clock: ClockSettings;
  readonly termsDays: number;
  readonly host: string;
}

/** Rule 3.1. */
export function openModel({ scenario, clock, termsDays, host }: ModelOpening): Model {
  const seat = (id: string): ModelSeat => ({
    occupant: id === host ? 'person' : 'free',
    ready: false,
    terms: 'none',
    sealed: new Map(),
    everSealed: 0,
    saidToday: 0,
  });
  return {
    scenario,
    clock,
    termsDays,
    host: 'M1',
    members: [{ id: 'M1', seat: host }],
    seats: new Map(scenario.delegations.map(({ id }) => [id, seat(id)])),
    texts: new Map(),
    counts: new Map(),
    phase: 'lobby',
    stage: 'deliberation',
    paused: false,
    day: 0,
    ending: null,
    inForce: Object.fromEntries(
      scenario.treaty.clauses.map(({ id, statusQuo }) => [id, 'abcde'.indexOf(statusQuo)]),
    ),
    extension: 'closed',
    extendedBy: null,
    timer: null,
    timers: 0,
    heldMs: null,
    inGrace: false,
  };
}

/** Days of the truce; those before it are another count (5.8). */
export const truceDay = (model: Model): number => (model.phase === 'truce' ? model.day : 0);

/** Rule 2.9: who acts for a delegation that persons play; with nobody's line known, the first who came. */
export const headOf = ({ members }: Model, seat: string): string | undefined =>
  members.find((member) => member.seat === seat)?.id;

/** The delegation where the host sits; null = at the entrance. */
export const hostsSeat = ({ members, host }: Model): string | null =>
  members.find(({ id }) => id === host)?.seat ?? null;

export function nobodyReady(model: Model): void {
  for (const seat of model.seats.values()) seat.ready = false;
}

export function setTimer(model: Model, dueAt: number): void {
  model.timer = { id: ++model.timers, dueAt };
}

/** `C03b` → whether this text holds it. */
export function holdsAny(text: Choices, options: readonly string[]): boolean {
  return options.some((option) => text[option.slice(0, -1)] === 'abcde'.indexOf(option.slice(-1)));
}

/** Rule 5.4. */
export const isImpossible = ({ scenario }: Model, text: Choices): boolean =>
  scenario.treaty.impossible.some(
    ({ oneOf, withOneOf }) => holdsAny(text, oneOf) && holdsAny(text, withOneOf),
  );

export const isBelligerent = ({ scenario }: Model, id: string): boolean =>
  scenario.delegations.some((one) => one.id === id && one.role === 'belligerent');
