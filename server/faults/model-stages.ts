// Owns how phases, days and stages follow each other in the model of the public protocol; docs/rules.md 3 and 4 in plain code.
import {
  type Dice,
  isBelligerent,
  type Model,
  type ModelSeat,
  nobodyReady,
  setTimer,
  truceDay,
} from './model-state.ts';
import { followExtension } from './model-texts.ts';

export const isRunning = ({ phase }: Model): boolean => phase === 'terms' || phase === 'truce';

export function enterPhase(model: Model, phase: Model['phase']): void {
  model.phase = phase;
  model.stage = 'deliberation';
  model.inGrace = false;
  nobodyReady(model);
  for (const seat of model.seats.values()) seat.saidToday = 0;
}

/** What follows from the state alone, until nothing more does. */
export function follow(model: Model, at: number, dice: Dice): void {
  followExtension(model);
  if (
    model.phase === 'terms' &&
    [...model.seats].every(([id, { terms }]) => !isBelligerent(model, id) || terms === 'accept')
  )
    enterTruce(model, at);
  if (
    model.phase === 'truce' &&
    [...model.texts.values()].some(({ track, state }) => track === 'settlement' && state === 'in force')
  )
    end(model, 'settled');
  const seated = [...model.seats.values()].filter(({ occupant }) => occupant !== 'free');
  const started = model.phase === 'briefing' || isRunning(model);
  if (started && !model.paused && isOver(model, seated)) {
    closeStage(model, at, dice);
    followExtension(model);
  }
}

/** Rules 4.3, 4.8 and 4.9: nobody is waited for. */
function isOver({ inGrace, phase, clock }: Model, seated: readonly ModelSeat[]): boolean {
  if (inGrace && !awaitsPeople(seated)) return true;
  return (phase === 'briefing' || clock.closeWhenReady !== false) && seated.every(({ ready }) => ready);
}

const awaitsPeople = (seats: readonly ModelSeat[]): boolean =>
  seats.some(({ occupant, ready }) => occupant === 'person' && !ready);

/** Rule 4.9: time is up; the stage is over, or stays open once for people who are not ready. */
export function timeIsUp(model: Model, at: number, dice: Dice): boolean {
  const seconds = model.clock.mode === 'live' ? (model.clock.graceSeconds ?? 0) : 0;
  const isDay = model.phase === 'briefing' || model.stage === 'deliberation';
  if (seconds === 0 || model.inGrace || !isDay || !awaitsPeople([...model.seats.values()]))
    return closeStage(model, at, dice);
  model.inGrace = true;
  setTimer(model, at + seconds * 1_000);
  return true;
}

/** Rules 3.2, 4.1: briefing, day or bulletin is over. */
export function closeStage(model: Model, at: number, dice: Dice): boolean {
  if (model.phase === 'briefing') {
    if (model.termsDays === 0) enterTruce(model, at);
    else {
      enterPhase(model, 'terms');
      openDay(model, 1, at);
    }
    return true;
  }
  if (!isRunning(model)) return false;
  if (model.stage === 'bulletin') openDay(model, model.day + 1, at);
  else night(model, at, dice);
  return true;
}

function enterTruce(model: Model, at: number): void {
  enterPhase(model, 'truce');
  const known = new Set(
    model.scenario.orders.filter(({ phases }) => phases.includes('truce')).map(({ id }) => id),
  );
  for (const { sealed } of model.seats.values()) {
    for (const [id, order] of sealed) if (!known.has(order)) sealed.delete(id);
  }
  openDay(model, 1, at);
  followExtension(model);
}

function openDay(model: Model, day: number, at: number): void {
  model.day = day;
  for (const text of model.texts.values()) {
    if (text.state === 'open' && text.expiresOn < truceDay(model)) text.state = 'expired';
  }
  for (const seat of model.seats.values()) seat.saidToday = 0;
  enterStage(model, 'deliberation', at);
}

function enterStage(model: Model, stage: Model['stage'], at: number): void {
  model.stage = stage;
  model.inGrace = false;
  nobodyReady(model);
  if (model.clock.mode !== 'live') return;
  const { daySeconds, bulletinSeconds } = model.clock;
  setTimer(model, at + 1_000 * (stage === 'bulletin' ? bulletinSeconds : daySeconds));
}

/** Rules 3.5 and 3.6. */
function night(model: Model, at: number, { truceBroke, offerWithdrawn }: Dice): void {
  for (const { sealed } of model.seats.values()) sealed.clear();
  if (model.phase === 'terms') {
    if (model.day >= model.termsDays || offerWithdrawn) return end(model, 'refused');
  } else if (truceBroke) return end(model, 'broken');
  else if (model.day >= model.scenario.days)
    return end(model, model.extension === 'agreed' ? 'prolonged' : 'lapsed');
  enterStage(model, 'bulletin', at);
}

function end(model: Model, kind: string): void {
  for (const text of model.texts.values()) if (text.state === 'open') text.state = 'expired';
  model.timer = null;
  model.ending = kind;
  enterPhase(model, 'debrief');
}
