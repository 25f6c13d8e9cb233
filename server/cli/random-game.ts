// Owns games of players who choose at random among what looks possible: a load on the rules alone, with no views and no thought.

import { OPTION_LETTERS, type Order, type Scenario } from '../../shared/catalogue/index.ts';
import { createRandom, deriveSeed, type Random } from '../../shared/kernel/index.ts';
import type { Intent } from '../../shared/protocol/index.ts';
import type { Choices, DelegationId } from '../../shared/views/index.ts';
import { HeadlessSession } from '../app/headless-session.ts';
import { aimsOf } from '../rules/orders/aims.ts';
import { endsTruce, isIncident } from '../rules/orders/order-shape.ts';
import type { SessionState } from '../rules/rules.ts';
import { openProposals } from '../rules/topics/treaty/proposals.ts';

/** Commands a seat gives by day before it is ready. */
const MOST_ACTS = 4;
/** Most clauses in a random text. */
const MOST_CLAUSES = 3;

/**
 * Plays a game from day 1 by commands drawn at random: texts, answers, orders, messages. Some are refused, as people's are.
 * Nobody attacks or stages an incident, so that games last; the same seed gives the same game.
 */
export function playRandomly(scenario: Scenario, seed: string): SessionState {
  const session = new HeadlessSession(scenario, { seed, termsDays: 0 });
  const dice = createRandom(deriveSeed(seed, 'random player'));
  while (!session.over) {
    const { stage } = session;
    for (const seat of dice.shuffle(session.seats)) {
      if (session.over || session.stage !== stage) break;
      if (session.state.regions.stage === 'deliberation') actAtRandom(scenario, session, seat, dice);
      session.sendFrom(seat, { type: 'ready.declare', ready: true });
    }
  }
  return session.state;
}

function actAtRandom(scenario: Scenario, session: HeadlessSession, seat: DelegationId, dice: Random): void {
  for (let acts = dice.int(MOST_ACTS + 1); acts > 0; acts--) {
    const intent = intentAtRandom(scenario, session.state, seat, dice);
    if (intent) session.sendFrom(seat, intent);
  }
}

function intentAtRandom(
  scenario: Scenario,
  state: SessionState,
  seat: DelegationId,
  dice: Random,
): Intent | null {
  const kind = dice.next();
  if (kind < 0.5) return orderAtRandom(scenario, state, seat, dice);
  if (kind < 0.65) return textAtRandom(scenario, state, dice);
  if (kind < 0.85) return answerAtRandom(state, seat, dice);
  return { type: 'message.send', to: 'table', words: { text: 'We have read your text.' } };
}

function orderAtRandom(
  scenario: Scenario,
  state: SessionState,
  seat: DelegationId,
  dice: Random,
): Intent | null {
  const own = scenario.orders.filter(
    (order) => order.by.includes(seat) && !endsTruce(order) && !isIncident(order),
  );
  const order = own.length > 0 ? dice.pick(own) : null;
  const target = order && targetAtRandom(scenario, state, seat, order, dice);
  if (!order || !target) return null;
  const [least, most] = order.cost.capacity;
  return { type: 'order.seal', order: order.id, points: least + dice.int(most - least + 1), target };
}

function targetAtRandom(
  scenario: Scenario,
  state: SessionState,
  seat: DelegationId,
  order: Order,
  dice: Random,
): Record<string, string> | null {
  const target: Record<string, string> = {};
  for (const { field, choices } of aimsOf(scenario, state, seat, order)) {
    if (choices.length === 0) return null;
    target[field] = dice.pick(choices);
  }
  return target;
}

/** Any track but a settlement's, which would end the game. */
function textAtRandom(scenario: Scenario, state: SessionState, dice: Random): Intent {
  const clauses: Record<string, Choices[string]> = {};
  const separable = scenario.treaty.clauses.filter(({ track }) => track !== 'settlement');
  for (let left = 1 + dice.int(MOST_CLAUSES); left > 0; left--) {
    const { id, options } = dice.pick(separable);
    clauses[id] = dice.int(Math.min(options.length, OPTION_LETTERS.length));
  }
  const expiresOn = Math.min(scenario.days, state.day + 3);
  return { type: 'proposal.table', track: 'truce terms', clauses, expiresOn, audience: 'table' };
}

function answerAtRandom(state: SessionState, seat: DelegationId, dice: Random): Intent | null {
  const waiting = openProposals(state).filter(
    (one) => one.state === 'open' && one.signatories.includes(seat) && one.signed[seat] === undefined,
  );
  if (waiting.length === 0) return null;
  const { id } = dice.pick(waiting);
  return dice.chance(0.5)
    ? { type: 'proposal.sign', proposal: id }
    : { type: 'proposal.decline', proposal: id, reason: 'It brings us too little.' };
}
