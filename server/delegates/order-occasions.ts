// Owns what a day invites beyond its figures: who answers a blow, presses a client, tests a truce, and when; weighs no effect.

import type { DelegationId } from '../../shared/views/index.ts';
import { oddsAt } from './order-worth.ts';
import { diceFor, type Situation } from './situation.ts';

/** Days for which a blow, a refusal or a finding is fresh. */
const FRESH = 2;
/** Share of the days on which a delegation that would test the truce does so. */
const TESTS = 0.1;
/** Share of the refusals at which a patron leans on its client. */
const LEANS = 0.12;
/** What answering a blow is felt to bring, in points: rule of thumb for deterrence, no study's figure. */
const ANSWERING: Readonly<Record<string, number>> = { provoking: 0.9, probing: 2, striking: 2.8 };
/** What leverage over a client, or over the one just named, is felt to bring, in points. */
const LEVERS: Readonly<Record<string, number>> = { seizing: 0.3, withholding: 0.3, silence: 0.3 };
/** What keeping a promise is felt to bring on its last days, in points. */
const KEEPS_WORD = 1;

/** Shows of force, as mixes with the order whose odds speak of being named. */
const FORCE: Readonly<Record<string, string>> = {
  provoking: 'provocation',
  probing: 'probe',
  striking: 'strike',
};

/**
 * Habits that keep delegations from all doing the same: not everybody would deceive or strike, whatever the odds, which is
 * settled once for the session; and what can be done only once is not done on the first day that allows it.
 */
export function isConsidered(situation: Situation, mix: string): boolean {
  const { bluff, risk } = situation.persona.parameters;
  if (mix === 'staging') return diceFor(situation, 'would stage').chance(2 * bluff);
  if (mix in FORCE)
    return mix === showOfForce(situation) && (wasStruck(situation) || testsTheTruce(situation));
  return isInvited(situation, mix) && !isRareToday(situation, mix, risk);
}

/** The one show of force that comes to mind today. */
function showOfForce(situation: Situation): string {
  return diceFor(situation, 'force', situation.day).pick(Object.keys(FORCE));
}

/** What patrons hold back until something speaks for it. */
function isInvited(situation: Situation, mix: string): boolean {
  // Relief is for restraint that has been shown, not for the first days.
  if (mix === 'easing' && situation.elapsed < 0.1) return false;
  if (mix === 'releasing' && situation.elapsed < 0.4) return false;
  if (mix === 'seizing')
    return situation.elapsed > 0.1 && wasNamed(situation, situation.scenario.belligerents);
  if (mix === 'withholding' || mix === 'silence') return clientRefuses(situation);
  return true;
}

function isRareToday(situation: Situation, mix: string, risk: number): boolean {
  if (mix === 'elections' && votePromised(situation)) return false;
  const rare = ['a vote', 'elections', 'no vote', 'releasing', 'undermining'].includes(mix);
  return rare && !diceFor(situation, 'rare', mix, situation.day).chance(0.04 + 0.1 * risk);
}

/** What the day adds to the worth of a mix, in points of result. */
export function occasionBonus(situation: Situation, mix: string): number {
  const force = FORCE[mix];
  if (force !== undefined) {
    const { reciprocity, risk } = situation.persona.parameters;
    const felt = wasStruck(situation) ? 0.4 + 0.6 * reciprocity : 0.4 + 0.6 * risk;
    return (ANSWERING[mix] ?? 0) * felt * unnamed(situation, force);
  }
  if (mix === 'elections' && votePromised(situation)) return KEEPS_WORD;
  return LEVERS[mix] ?? 0;
}

/** A text in force asks for a vote, and its last day is near. */
function votePromised({ view, day }: Situation): boolean {
  const asked = view.orders.options.find(({ order }) => order === 'hold-elections')?.asked;
  return asked !== undefined && day >= asked.due - 3;
}

/** Shown chance of not being named for it, 0 to 1. */
function unnamed(situation: Situation, order: string): number {
  const option = situation.view.orders.options.find((one) => one.order === order);
  const chances = option ? oddsAt(option, option.capacity[1]) : null;
  return chances === null ? 1 : 1 - (chances.named ?? chances.seen ?? 0);
}

/** A crossing or a strike of the last days that was not ordered here; exchanges of fire are nobody's blow. */
function wasStruck(situation: Situation): boolean {
  if (situation.rival === null) return false;
  const blows = Object.values(situation.view.incidents).filter(
    ({ own, seen, day }) =>
      own === 'not ours' &&
      seen !== 'exchange of fire' &&
      day >= situation.day - FRESH &&
      day < situation.day,
  );
  // Some blows are let pass: by habit, settled once for each.
  const { reciprocity, risk } = situation.persona.parameters;
  return blows.some(({ id }) => diceFor(situation, 'answers', id).chance(0.25 + 0.4 * reciprocity * risk));
}

/** The bold see now and then how far they can go. */
function testsTheTruce(situation: Situation): boolean {
  if (situation.rival === null) return false;
  const { risk } = situation.persona.parameters;
  return (
    diceFor(situation, 'would test').chance(0.6 * risk) &&
    diceFor(situation, 'tests', situation.day).chance(TESTS)
  );
}

/** Whether one of these was publicly named for an incident, or found in breach, in the last days. */
function wasNamed({ view, day }: Situation, sides: readonly DelegationId[]): boolean {
  const fresh = (on: number | null) => on !== null && on >= day - FRESH;
  return (
    Object.values(view.incidents).some(({ named, namedOn }) => named === sides[0] && fresh(namedOn)) ||
    Object.values(view.treaty.breached).some((breach) => breach.by === sides[0] && fresh(breach.day))
  );
}

/** Whether the belligerent that this patron supplies declined, in the last days, a text that this patron had signed. */
function clientRefuses(situation: Situation): boolean {
  if (situation.role !== 'patron' || !diceFor(situation, 'leans on', situation.day).chance(LEANS))
    return false;
  const supplies = situation.view.orders.options.find((one) => one.order === 'send-aid');
  const clients = supplies?.aims.find(({ field }) => field === 'delegation')?.choices ?? [];
  return situation.proposals.some(({ signed, declined }) =>
    clients.some(
      (client) =>
        signed[situation.me] !== undefined &&
        (declined[client]?.day ?? Number.NEGATIVE_INFINITY) >= situation.day - FRESH,
    ),
  );
}
