// Owns when a delegation tables a text and which, and the words that go with it; the texts themselves are found elsewhere.

import { roundOn } from '../../shared/catalogue/index.ts';
import type { Intent } from '../../shared/protocol/index.ts';
import type { Choices, ProposalView } from '../../shared/views/index.ts';
import type { Track } from '../../shared/vocabulary/index.ts';
import type { Bargain } from './bargain.ts';
import { accountOf, againstWalkingAway, figure, note } from './decision-notes.ts';
import { extensionConditions, isBareQuestion } from './extension-text.ts';
import { listensToday } from './lesson.ts';
import { latestSingleText, singleText, singleTextIsDue } from './mediator.ts';
import { bestPartialDeal } from './partial-deals.ts';
import { diceFor, mayGive, mediates, resultOf, type Situation } from './situation.ts';
import { changes } from './treaty-space.ts';
import { giveTakeReason, ownMessages, reasonOn, say } from './words.ts';

/** Open texts of its own at which a delegation waits for answers before it tables more. */
const OPEN_AT_MOST = 4;
/** Days an offer stands. */
const STANDS_FOR = 3;
/** The same for an extension on conditions, and the days before the last on which one is tabled. */
const EXTENSION_STANDS_FOR = 1;
const EXTENSION_LAST_DAYS = 2;
/** Chance of consent below which a partial deal is not worth the table's time. */
const PARTIAL_CHANCE = 0.12;

/** At most one settlement text and one partial deal a day, and late in the truce an extension on conditions. */
export function newTexts(situation: Situation, bargain: () => Bargain): Intent[] {
  if (!mayGive(situation, 'proposal.table') || listensToday(situation)) return [];
  const own = situation.proposals.filter((one) => one.author === situation.me && one.track !== 'extension');
  const room = OPEN_AT_MOST - own.filter((one) => one.state === 'open').length;
  const today = own.filter((one) => one.day === situation.day);
  const intents: Intent[] = [];
  if (room > 0 && isOnAgenda(situation, 'settlement') && !today.some((one) => one.track === 'settlement'))
    intents.push(...settlementText(situation, bargain));
  if (room > intents.length && !today.some((one) => one.track !== 'settlement')) {
    intents.push(...partialDeal(situation, bargain));
  }
  if (isOnAgenda(situation, 'extension')) intents.push(...extensionText(situation, bargain));
  return intents;
}

/** A settlement serves as well and binds for good, so it is sought first; the last days are for what can still be had. */
function extensionText(situation: Situation, bargain: () => Bargain): Intent[] {
  if (situation.day < situation.days - EXTENSION_LAST_DAYS) return [];
  const clauses = extensionConditions(situation, bargain().models);
  if (clauses === null) return [];
  const expiresOn = Math.min(situation.days, situation.day + EXTENSION_STANDS_FOR);
  return [{ type: 'proposal.table', track: 'extension', clauses, expiresOn, audience: 'table' }];
}

/** Words and a note for own texts of today that have gone out without any; found by the view, so none is forgotten. */
export function coveringWords(situation: Situation): Intent[] {
  if (!mayGive(situation, 'message.send')) return [];
  const covered = new Set(ownMessages(situation).map((message) => message.attaches));
  return situation.proposals
    .filter(
      (one) => one.author === situation.me && one.day === situation.view.clock.day && one.state === 'open',
    )
    .filter((one) => !isBareQuestion(one) && !covered.has(one.id))
    .flatMap((one) => [...wordsFor(situation, one), ...noteFor(situation, one)]);
}

function settlementText(situation: Situation, bargain: () => Bargain): Intent[] {
  if (mediates(situation.role)) return mediatorsText(situation, bargain);
  if (!settlementIsDue(situation)) return [];
  const next = bargain().next();
  if (next === null) return [];
  const clauses = allChoices(situation, next.text);
  return [
    {
      type: 'proposal.table',
      track: 'settlement',
      clauses,
      expiresOn: lastDayOf(situation),
      audience: 'table',
      ...parentOf(situation),
    },
  ];
}

/** The mediator's single text; the one before it is taken back, so that only one lies on the table. */
function mediatorsText(situation: Situation, bargain: () => Bargain): Intent[] {
  if (!singleTextIsDue(situation)) return [];
  const text = singleText(situation, bargain().signers());
  const before = latestSingleText(situation);
  const clauses = text === null ? null : allChoices(situation, text);
  if (clauses === null) return [];
  const stillOpen = before?.state === 'open' ? before : null;
  if (
    stillOpen &&
    JSON.stringify(clauses) === JSON.stringify(allChoices(situation, resultOf(situation, stillOpen)))
  ) {
    return [];
  }
  const withdraw: Intent[] = stillOpen ? [{ type: 'proposal.withdraw', proposal: stillOpen.id }] : [];
  return [
    ...withdraw,
    {
      type: 'proposal.table',
      track: 'settlement',
      clauses,
      expiresOn: lastDayOf(situation),
      audience: 'table',
      singleText: true,
    },
  ];
}

/** Belligerents table a whole text every third day, patrons every sixth; all more often as time runs out. */
function settlementIsDue(situation: Situation): boolean {
  if (situation.elapsed < 0.06) return false;
  const own = situation.proposals.filter((one) => one.author === situation.me && one.track === 'settlement');
  const last = own.at(-1)?.day ?? 0;
  const late = situation.elapsed > 0.85;
  const pace = situation.rival !== null ? (late ? 1 : 3) : late ? 3 : 6;
  const offset = last === 0 ? diceFor(situation, 'pace').int(pace + 1) : 0;
  return situation.day - last >= pace + offset;
}

function partialDeal(situation: Situation, bargain: () => Bargain): Intent[] {
  const own = situation.proposals.filter((one) => one.author === situation.me && one.track !== 'settlement');
  const pace = situation.rival !== null || mediates(situation.role) ? 2 : 4;
  const last =
    own.findLast((one) => one.track !== 'extension')?.day ?? -diceFor(situation, 'first deal').int(pace);
  if (situation.day - last < pace || situation.elapsed > 0.95) return [];
  const deal = bestPartialDeal(situation, bargain().models());
  if (deal === null || deal.chance < PARTIAL_CHANCE) return [];
  const conditional = Object.keys(deal.give).length > 0 && Object.keys(deal.take).length > 0;
  const all: Choices = { ...deal.give, ...deal.take };
  const track = trackOf(situation, all);
  if (!isOnAgenda(situation, track)) return [];
  return [
    {
      type: 'proposal.table',
      track,
      clauses: conditional ? deal.give : all,
      ...(conditional ? { conditions: deal.take } : {}),
      expiresOn: lastDayOf(situation),
      audience: 'table',
    },
  ];
}

/** Whether texts of a track can be tabled in the round of today; always where days are not parted into rounds. */
function isOnAgenda({ scenario, day }: Situation, track: Track): boolean {
  return roundOn(scenario.rounds, day)?.tracks.includes(track) ?? true;
}

/** Truce terms when any clause is one; else a confidence measure. */
function trackOf(situation: Situation, choices: Choices): 'truce terms' | 'confidence measure' {
  const named = situation.scenario.clauses.filter((clause) => choices[clause.id] !== undefined);
  return named.some((clause) => clause.track === 'truce terms') ? 'truce terms' : 'confidence measure';
}

function wordsFor(situation: Situation, proposal: ProposalView): Intent[] {
  if (proposal.singleText) {
    const changed = Object.keys(
      changes(situation.space, situation.inForce, resultOf(situation, proposal)),
    ).length;
    const slots = { day: proposal.expiresOn, count: changed };
    return [say(situation, proposal.audience, 'singleText', slots, proposal.id)];
  }
  const moved = giveTakeReason(situation, resultOf(situation, proposal));
  if (!moved) return [];
  const template = proposal.parent
    ? 'counter'
    : Object.keys(proposal.conditions).length > 0
      ? 'offerConditional'
      : 'offer';
  const day = proposal.parent
    ? (situation.view.proposals[proposal.parent]?.day ?? proposal.day)
    : proposal.expiresOn;
  const slots = {
    give: { options: [moved.give ?? moved.take] },
    take: { options: [moved.take] },
    reason: reasonOn(situation, moved.reason),
    day,
  };
  return [say(situation, proposal.audience, template, slots, proposal.id)];
}

function noteFor(situation: Situation, proposal: ProposalView): Intent[] {
  const text = resultOf(situation, proposal);
  const worth = situation.sheet.utility(text);
  const measure =
    proposal.track === 'settlement'
      ? againstWalkingAway(situation, worth)
      : `${figure(worth)} in force instead of ${figure(situation.inForceWorth)}`;
  return note(situation, 'offer', `${accountOf(situation, text)}; ${measure}.`, proposal.id);
}

/** A counter names the latest settlement text of another that still stands and that it has not signed. */
function parentOf(situation: Situation): { parent: string } | Record<string, never> {
  const parent = situation.proposals.findLast(
    (one) =>
      one.track === 'settlement' &&
      one.state === 'open' &&
      one.author !== situation.me &&
      !one.singleText &&
      one.signed[situation.me] === undefined,
  );
  return parent ? { parent: parent.id } : {};
}

function allChoices(situation: Situation, text: Int8Array): Choices {
  return Object.fromEntries(situation.space.clauses.map((clause, index) => [clause, text[index] ?? 0]));
}

function lastDayOf(situation: Situation): number {
  return Math.min(situation.days, situation.day + STANDS_FOR);
}
