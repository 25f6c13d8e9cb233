// Owns the model of the public protocol: who may do what when, and what follows; docs/rules.md in plain code, no rules' code.
import type { Command } from '../../shared/protocol/index.ts';
import { closeStage, enterPhase, follow, isRunning, timeIsUp } from './model-stages.ts';
import {
  type Dice,
  headOf,
  hostsSeat,
  isBelligerent,
  type Model,
  type ModelSeat,
  setTimer,
} from './model-state.ts';
import { decline, readable, sign, table, withdraw } from './model-texts.ts';

/** A command as it comes to a session, with who sends it; `null` = the server. */
export type ModelCommand =
  | { readonly seat: string; readonly command: Command }
  | { readonly seat: null; readonly command: { readonly type: 'member.join'; readonly delegation: string } }
  | { readonly seat: null; readonly command: { readonly type: 'clock.fired'; readonly timer: number } };

/** `either`: it depends on the war, which this model does not reckon. */
export type Prediction = 'accepted' | 'refused' | 'either';

const SAID_A_DAY = 60;
/** Commands of whoever leads the session (rule 2.4). */
export const LEADING: ReadonlySet<string> = new Set([
  'session.start',
  'session.pause',
  'session.resume',
  'session.archive',
  'time.add',
  'day.close',
  'seat.hand',
  'host.hand',
]);

/**
 * Says what must become of a command and, if it may be accepted, changes the model accordingly. After `either` the caller
 * says by `model.seats` what was sealed.
 */
export function predict(model: Model, { seat, command }: ModelCommand, at: number, dice: Dice): Prediction {
  const verdict = seat === null ? bySystem(model, command, at, dice) : bySeat(model, seat, command, at, dice);
  if (verdict !== true) return verdict === false ? 'refused' : 'either';
  follow(model, at, dice);
  return 'accepted';
}

type Verdict = boolean | 'either';

function bySystem(
  model: Model,
  command: Exclude<ModelCommand, { seat: string }>['command'],
  at: number,
  dice: Dice,
): boolean {
  if (command.type === 'clock.fired') {
    if (model.paused || model.timer === null || model.timer.id !== command.timer) return false;
    return timeIsUp(model, at, dice);
  }
  return join(model, command.delegation);
}

/** Rule 2.7: into the delegation in the lobby, later to the entrance. */
function join(model: Model, delegation: string): boolean {
  const seat = model.seats.get(delegation);
  if (model.phase === 'archived' || !seat) return false;
  const isLobby = model.phase === 'lobby';
  model.members.push({ id: `M${model.members.length + 1}`, seat: isLobby ? delegation : null });
  if (!isLobby || seat.occupant === 'person') return true;
  seat.occupant = 'person';
  seat.ready = false;
  return true;
}

function bySeat(model: Model, seat: string, command: Command, at: number, dice: Dice): Verdict {
  const own = model.seats.get(seat);
  if (!own || own.occupant === 'free') return false;
  if (LEADING.has(command.type)) return hostsSeat(model) === seat && byHost(model, command, at, dice);
  if (command.type === 'decision.record') return own.occupant === 'scripted' && isBeforeDebrief(model);
  if (command.type === 'message.send') return say(model, seat, own, command);
  if (command.type === 'ready.declare') return declareReady(model, own, command.ready);
  const byDay =
    (model.phase === 'terms' || model.phase === 'truce') && model.stage === 'deliberation' && !model.paused;
  return byDay && duringTheDay(model, seat, own, command);
}

const isBeforeDebrief = ({ phase }: Model): boolean => phase !== 'debrief' && phase !== 'archived';

/** Rules 2.2, 2.5, 3.2, 4.4, 4.5. */
function byHost(model: Model, command: Command, at: number, dice: Dice): boolean {
  switch (command.type) {
    case 'session.start':
      if (model.phase !== 'lobby') return false;
      for (const seat of model.seats.values()) if (seat.occupant === 'free') seat.occupant = 'scripted';
      enterPhase(model, 'briefing');
      if (model.clock.mode === 'live' && model.clock.briefingSeconds !== undefined)
        setTimer(model, at + model.clock.briefingSeconds * 1_000);
      return true;
    case 'session.pause':
      if (!isRunning(model) || model.paused) return false;
      model.paused = true;
      model.heldMs = model.timer && Math.max(0, model.timer.dueAt - at);
      model.timer = null;
      return true;
    case 'session.resume':
      if (!isRunning(model) || !model.paused) return false;
      model.paused = false;
      if (model.heldMs !== null) setTimer(model, at + model.heldMs);
      model.heldMs = null;
      return true;
    case 'session.archive':
      if (model.phase !== 'debrief') return false;
      enterPhase(model, 'archived');
      return true;
    case 'time.add':
      return addTime(model, command.seconds, at);
    case 'day.close':
      return !model.paused && closeStage(model, at, dice);
    case 'seat.hand':
      return isBeforeDebrief(model) && handSeat(model, command.delegation, command.to);
    case 'host.hand':
      if (model.phase === 'archived' || !model.members.some(({ id }) => id === command.member)) return false;
      model.host = command.member;
      return true;
    default:
      return false;
  }
}

/** Rule 4.10. */
function addTime(model: Model, seconds: number, at: number): boolean {
  if (model.phase !== 'briefing' && !isRunning(model)) return false;
  if (model.timer === null && model.heldMs === null) return false;
  if (model.timer) setTimer(model, Math.max(model.timer.dueAt, at) + seconds * 1_000);
  else if (model.heldMs !== null) model.heldMs += seconds * 1_000;
  return true;
}

/** Rule 2.2: once play has begun, what is freed is given back to its people. */
function handSeat(model: Model, delegation: string, to: 'scripted' | 'free'): boolean {
  const seat = model.seats.get(delegation);
  if (!seat) return false;
  const isGivenBack = to === 'free' && model.phase !== 'lobby';
  if (isGivenBack && (seat.occupant !== 'scripted' || headOf(model, delegation) === undefined)) return false;
  if (to === 'free' && !isGivenBack) {
    for (const member of model.members) if (member.seat === delegation) member.seat = null;
  }
  seat.occupant = isGivenBack ? 'person' : to;
  seat.ready = false;
  return true;
}

function declareReady(model: Model, own: ModelSeat, ready: boolean): boolean {
  if (model.phase !== 'briefing' && (!isRunning(model) || model.paused)) return false;
  own.ready = ready;
  return true;
}

/** Rule 7.3. */
function say(
  model: Model,
  seat: string,
  own: ModelSeat,
  command: Extract<Command, { type: 'message.send' }>,
): boolean {
  if (model.phase === 'archived' || own.saidToday >= SAID_A_DAY) return false;
  const { to, attaches } = command;
  if (to !== 'table' && !to.every((id) => model.seats.has(id))) return false;
  if (attaches !== undefined) {
    const text = readable(model, seat, attaches);
    if (!text) return false;
    const { audience } = text;
    if (audience !== 'table' && (to === 'table' || !to.every((id) => audience.includes(id)))) return false;
  }
  own.saidToday++;
  return true;
}

function duringTheDay(model: Model, seat: string, own: ModelSeat, command: Command): Verdict {
  switch (command.type) {
    case 'statement.make':
      return own.saidToday < SAID_A_DAY && ++own.saidToday > 0;
    case 'proposal.table':
      return table(model, seat, command, null);
    case 'proposal.sign':
      return sign(model, seat, command.proposal);
    case 'proposal.decline':
      return decline(model, seat, command.proposal);
    case 'proposal.withdraw':
      return withdraw(model, seat, command.proposal);
    case 'order.unseal':
      return own.sealed.delete(command.sealed);
    case 'order.seal':
      return maySeal(model, seat, command);
    case 'terms.answer':
      return model.phase === 'terms' && answerTerms(model, seat, own, command);
    default:
      return false;
  }
}

/** Rules 6.1 and 6.2 as far as they hang on no figure. */
function maySeal(
  { scenario, phase }: Model,
  seat: string,
  command: Extract<Command, { type: 'order.seal' }>,
): Verdict {
  const order = scenario.orders.find(({ id }) => id === command.order);
  const known = order?.by.includes(seat) && order.phases.some((one) => one === phase);
  const [least = 0, most = 0] = order?.cost.capacity ?? [];
  return known && command.points >= least && command.points <= most ? 'either' : false;
}

/** Rules 3.4 and 3.5. */
function answerTerms(
  model: Model,
  seat: string,
  own: ModelSeat,
  command: Extract<Command, { type: 'terms.answer' }>,
): boolean {
  const { answer, conditions = {} } = command;
  if (!isBelligerent(model, seat) || (answer === 'conditions') !== Object.keys(conditions).length > 0)
    return false;
  if (answer === 'questions' && !model.scenario.terms.questions) return false;
  if (answer === 'conditions') {
    const wish = {
      track: 'truce terms',
      clauses: conditions,
      expiresOn: model.scenario.days,
      audience: 'table',
    } as const;
    if (!table(model, seat, wish, seat)) return false;
  }
  own.terms = answer;
  return true;
}
