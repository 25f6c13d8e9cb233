// Owns what a delegation says besides its offers: priorities, replies to incidents, reminders; at most one statement a day.

import { optionId } from '../../shared/catalogue/index.ts';
import type { Intent } from '../../shared/protocol/index.ts';
import type { DelegationId, IncidentView } from '../../shared/views/index.ts';
import { diceFor, mayGive, mediates, type Situation } from './situation.ts';
import { ownMessages, ownPhrases, reasonOn, say, state, timesSaid } from './words.ts';

/** Share of unattributed incidents a belligerent answers in public. */
const ANSWERS = 0.3;
/** Texts left unanswered before a mediator says so, and days between two such remarks. */
const UNANSWERED = 3;
const REMARK_EVERY = 4;
/** Shares of the clock at which further priorities are told to the mediator in confidence, one at a time. */
const CONFIDENCES = [0.03, 0.06, 0.1, 0.15, 0.2, 0.3] as const;

/** Everything said today that no text calls for. */
export function statements(situation: Situation): Intent[] {
  if (!mayGive(situation, 'message.send')) return [];
  return [...priority(situation), ...confidence(situation), ...publicWord(situation)];
}

/** Opens with one true priority and asks for one back. */
function priority(situation: Situation): Intent[] {
  if (timesSaid(situation, 'askPriority') > 0 || mediates(situation.role)) return [];
  const clause = clausesByImportance(situation)[0];
  return clause === undefined
    ? []
    : [say(situation, 'table', 'askPriority', prioritySlots(situation, clause))];
}

/** Further priorities, one at a time, for the mediator alone. */
function confidence(situation: Situation): Intent[] {
  const mediator = situation.scenario.delegations.find((one) => mediates(one.role))?.id;
  const told = timesSaid(situation, 'askPriority');
  if (mediator === undefined || mediator === situation.me || told === 0) return [];
  const due = CONFIDENCES.filter((share) => situation.elapsed >= share).length;
  const clause = clausesByImportance(situation)[told];
  if (told > due || clause === undefined || said(situation, 'askPriority')) return [];
  return [say(situation, [mediator], 'askPriority', prioritySlots(situation, clause))];
}

function prioritySlots(situation: Situation, clause: number) {
  const id = situation.space.clauses[clause] ?? '';
  return {
    clause: { options: [optionId(id, bestOption(situation, clause))] },
    reason: reasonOn(situation, id),
  };
}

function publicWord(situation: Situation): Intent[] {
  if (!mayGive(situation, 'statement.make')) return [];
  if (ownMessages(situation).some((message) => message.statement && message.day === situation.day)) return [];
  return reminder(situation) ?? incidentWord(situation) ?? remarkOnStalling(situation) ?? [];
}

/** A clause in force found breached by another last night: its promise is recalled by day. */
function reminder(situation: Situation): Intent[] | null {
  const { breached, agreed } = situation.view.treaty;
  const entry = Object.entries(breached).find(
    ([, breach]) => breach.by !== situation.me && breach.day >= situation.day - 1,
  );
  if (!entry) return null;
  const [clause, breach] = entry;
  const option = situation.inForce[situation.space.place.get(clause) ?? 0] ?? 0;
  return [
    state(situation, 'recall', {
      who: { delegation: breach.by },
      day: agreed[clause]?.day ?? breach.day,
      clause: { options: [optionId(clause, option)] },
    }),
  ];
}

function incidentWord(situation: Situation): Intent[] | null {
  if (situation.rival === null) return null;
  const last = Object.values(situation.view.incidents)
    .filter((incident) => incident.day === situation.day - 1)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const named = last.find((incident) => incident.named !== null) ?? last[0];
  if (!named) return null;
  const speaks = named.named !== null || diceFor(situation, 'incident', named.id).chance(ANSWERS);
  return speaks ? wordOn(situation, named, situation.rival) : null;
}

/** Words match what own services know: nobody denies in public what was its own doing. */
function wordOn(situation: Situation, incident: IncidentView, rival: DelegationId): Intent[] | null {
  const place = { sector: { sector: incident.sector }, day: incident.day };
  if (incident.own === 'ours') return null;
  if (incident.named === situation.me) return [state(situation, 'incidentDeny', place)];
  if (incident.named === rival)
    return [state(situation, 'incidentBlame', { ...place, who: { delegation: rival } })];
  return [state(situation, 'askInvestigation', { ...place, hours: 48 })];
}

/** A mediator remarks on whoever leaves three texts and more without an answer. */
function remarkOnStalling(situation: Situation): Intent[] | null {
  if (!mediates(situation.role)) return null;
  const lastRemark =
    ownPhrases(situation).findLast((one) => one.message === 'callOutStall')?.day ?? -REMARK_EVERY;
  if (situation.day - lastRemark < REMARK_EVERY) return null;
  for (const other of situation.scenario.belligerents) {
    const waiting = situation.proposals.filter(
      (one) =>
        one.state === 'open' &&
        one.day < situation.day &&
        one.signatories.includes(other) &&
        one.signed[other] === undefined &&
        one.declined[other] === undefined,
    );
    if (waiting.length < UNANSWERED) continue;
    const slots = {
      who: { delegation: other },
      count: waiting.length,
      day: waiting[0]?.day ?? situation.day,
    };
    return [state(situation, 'callOutStall', slots)];
  }
  return null;
}

/** Numbers of the clauses by how much is at stake in them, the most first. */
function clausesByImportance(situation: Situation): number[] {
  const stake = (clause: number) => situation.sheet.worth(clause, bestOption(situation, clause));
  return situation.space.clauses.map((_, clause) => clause).toSorted((a, b) => stake(b) - stake(a) || a - b);
}

function bestOption(situation: Situation, clause: number): number {
  let best = 0;
  for (let option = 1; option < (situation.space.sizes[clause] ?? 0); option++) {
    if (situation.sheet.worth(clause, option) > situation.sheet.worth(clause, best)) best = option;
  }
  return best;
}

function said(situation: Situation, template: 'askPriority'): boolean {
  return timesSaid(situation, template, situation.view.clock.day) > 0;
}
