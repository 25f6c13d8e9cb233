// Owns a delegation's answers to texts that await it: sign, hold or decline, with words and a note; tables nothing itself.

import type { Intent } from '../../shared/protocol/index.ts';
import { awaits, type DelegationId, type ProposalView } from '../../shared/views/index.ts';
import { judgePartial, judgeSettlement, partialAsk, type Verdict } from './acceptance.ts';
import type { Bargain } from './bargain.ts';
import { accountOf, againstWalkingAway, figure, note } from './decision-notes.ts';
import { judgeExtension } from './extension.ts';
import { isLeftToLesson } from './lesson.ts';
import { type Condition, conditionFor, crossedOptions, objectionTo } from './objections.ts';
import { inCompany } from './partial-deals.ts';
import { addsCrossing } from './red-lines.ts';
import { mayGive, resultOf, type Situation } from './situation.ts';
import { contradicts } from './treaty-space.ts';
import { giveTakeReason, ownMessages, plainRefusal, reasonOn, say, timesSaid } from './words.ts';

/** Refusals put into a message a day: the others learn from them, and nobody reads ten. */
const REFUSALS_SAID = 2;

/** Own signatures that have become unwise are taken back first: an offer must stay one that its author would sign. */
export function withdrawals(situation: Situation, bargain: () => Bargain): Intent[] {
  if (!mayGive(situation, 'proposal.withdraw')) return [];
  return situation.proposals
    .filter((one) => one.state === 'open' && one.author === situation.me && one.track !== 'extension')
    .filter((one) => isUnwise(situation, one, bargain))
    .map((one) => ({ type: 'proposal.withdraw', proposal: one.id }));
}

/** One signature at most in a call: the text in force may have changed after it, so the rest is judged anew. */
export function signature(situation: Situation, bargain: () => Bargain): Intent[] {
  if (!mayGive(situation, 'proposal.sign')) return [];
  for (const proposal of mightSign(situation)) {
    if (verdictOn(situation, proposal, bargain) === 'sign') return signing(situation, proposal);
  }
  return [];
}

/** Texts declined today, each with a reason; the most telling ones also in words. */
export function refusals(situation: Situation, bargain: () => Bargain): Intent[] {
  if (!mayGive(situation, 'proposal.decline')) return [];
  const intents: Intent[] = [];
  let said = timesSaid(situation, 'refuse', situation.day);
  const awaiting = situation.proposals.filter((one) => awaits(one, situation.me));
  for (const proposal of awaiting.filter((one) => !isLeftToLesson(situation, one))) {
    const verdict = verdictOn(situation, proposal, bargain);
    if (verdict === 'decline') intents.push(...declining(situation, proposal));
    if (verdict === 'sign' || said >= REFUSALS_SAID || hasSpokenOf(situation, proposal)) continue;
    const words = objecting(situation, proposal, verdict);
    said += words.length;
    intents.push(...words);
  }
  return intents;
}

function verdictOn(situation: Situation, proposal: ProposalView, bargain: () => Bargain): Verdict {
  if (proposal.track === 'extension') return judgeExtension(situation, proposal);
  return proposal.track === 'settlement'
    ? settlementVerdict(situation, proposal, bargain())
    : partialVerdict(situation, proposal);
}

function settlementVerdict(situation: Situation, proposal: ProposalView, bargain: Bargain): Verdict {
  const text = resultOf(situation, proposal);
  const worth = situation.sheet.utility(text);
  const crossesRedLine = situation.sheet.crosses(text) || contradicts(situation.space, text);
  // What fails these needs no reckoning.
  if (crossesRedLine || worth < bargain.floor) return 'decline';
  const windowOpens = situation.day - (1 - situation.elapsed) * situation.days;
  return judgeSettlement({
    worth,
    crossesRedLine,
    floor: bargain.floor,
    ownNext: ownNextWorth(bargain, worth),
    recent: situation.proposals
      .filter((one) => one.track === 'settlement' && one.author !== situation.me && one.day >= windowOpens)
      .map((one) => situation.sheet.utility(resultOf(situation, one))),
    elapsed: situation.elapsed,
    lastChance: proposal.expiresOn <= situation.day,
  });
}

/**
 * The next own text may ask for more than the target; a point above the target is enough to keep others waiting. It is
 * looked for only when an offer of this worth lies within that point.
 */
function ownNextWorth(bargain: Bargain, offered: number): number {
  const { target } = bargain.ambition();
  if (offered < target || offered >= target + 1) return target;
  const next = bargain.next();
  return next ? Math.max(target, Math.min(next.worth, target + 1)) : target;
}

function partialVerdict(situation: Situation, proposal: ProposalView): Verdict {
  const text = resultOf(situation, proposal);
  const inForceAnyway = contradicts(situation.space, text);
  return judgePartial({
    gain: situation.sheet.utility(text) - situation.inForceWorth,
    crossesRedLine:
      inForceAnyway ||
      addsCrossing(situation, text) ||
      addsCrossing(situation, inCompany(situation, proposal)),
    asked: partialAsk(situation.elapsed, situation.persona.parameters.e),
    lastChance: proposal.expiresOn <= situation.day && situation.day > 0,
  });
}

/** Open texts that want this seat's name, those it declined earlier among them: a refusal can be thought over. */
function mightSign(situation: Situation): ProposalView[] {
  return situation.proposals.filter(
    (one) =>
      one.state === 'open' &&
      one.author !== situation.me &&
      one.signatories.includes(situation.me) &&
      one.signed[situation.me] === undefined &&
      !isLeftToLesson(situation, one),
  );
}

function isUnwise(situation: Situation, proposal: ProposalView, bargain: () => Bargain): boolean {
  const text = resultOf(situation, proposal);
  if (proposal.track === 'settlement') {
    return situation.sheet.crosses(text) || situation.sheet.utility(text) < bargain().floor - 0.5;
  }
  return (
    addsCrossing(situation, inCompany(situation, proposal)) ||
    situation.sheet.utility(text) < situation.inForceWorth - 0.5
  );
}

function signing(situation: Situation, proposal: ProposalView): Intent[] {
  const sign: Intent = { type: 'proposal.sign', proposal: proposal.id };
  if (proposal.track === 'extension') {
    return [sign, ...note(situation, 'extension', extensionNote(situation), proposal.id)];
  }
  const text = resultOf(situation, proposal);
  const worth = situation.sheet.utility(text);
  const moved = giveTakeReason(situation, text);
  const words = moved
    ? [
        say(situation, proposal.audience, 'accept', {
          take: { options: [moved.take] },
          give: { options: [moved.give ?? moved.take] },
          day: situation.day,
        }),
      ]
    : [];
  const because =
    proposal.track === 'settlement'
      ? `Signed. ${accountOf(situation, text)}; ${againstWalkingAway(situation, worth)}.`
      : `Signed. ${accountOf(situation, text)}; ${figure(worth)} in force instead of ${figure(situation.inForceWorth)}.`;
  return [sign, ...words, ...note(situation, 'signature', because, proposal.id)];
}

function extensionNote(situation: Situation): string {
  return `Going on is worth more than letting it lapse: ${againstWalkingAway(situation, situation.inForceWorth)}.`;
}

function declining(situation: Situation, proposal: ProposalView): Intent[] {
  if (proposal.track === 'extension') {
    const because = `Letting it lapse is worth more than going on: ${againstWalkingAway(situation, situation.inForceWorth)}.`;
    const reason = 'Going on as we are does not serve us.';
    return [
      { type: 'proposal.decline', proposal: proposal.id, reason },
      ...note(situation, 'extension', because, proposal.id),
    ];
  }
  const text = resultOf(situation, proposal);
  const worth = situation.sheet.utility(text);
  const whole = proposal.track === 'settlement';
  const worst = objectionTo(situation, text, whole)?.options[0];
  const crossed = crossedOptions(situation, text, whole);
  const line = crossed.length > 0 ? `A red line is crossed by ${crossed.join(' and ')}. ` : '';
  const measure =
    proposal.track === 'settlement'
      ? againstWalkingAway(situation, worth)
      : `${figure(worth)} in force instead of ${figure(situation.inForceWorth)}`;
  return [
    { type: 'proposal.decline', proposal: proposal.id, reason: plainRefusal(situation, worst) },
    ...note(situation, 'refusal', `${line}${accountOf(situation, text)}; ${measure}.`, proposal.id),
  ];
}

/**
 * Objections in words: to the mediator in confidence when it asked for them, else where the text was tabled. A conditional
 * red line is said as an offer, "this if that"; a mediator is told that and the worst option besides.
 */
function objecting(situation: Situation, proposal: ProposalView, verdict: Verdict): Intent[] {
  if (proposal.track === 'extension') return [];
  const text = resultOf(situation, proposal);
  const to = proposal.singleText ? [proposal.author] : proposal.audience;
  const condition = conditionFor(situation, text);
  const words = condition ? [conditionWords(situation, proposal, to, condition)] : [];
  if (words.length > 0 && !proposal.singleText) return words;
  const objection = objectionTo(situation, text, proposal.track === 'settlement');
  if (objection === null) return words;
  const { options, redLine } = objection;
  const clause = options[0]?.slice(0, -1) ?? '';
  // Who gains by waiting answers with a question instead of a reason, but never to hide a red line.
  const stalls =
    verdict === 'hold' && !redLine && situation.persona.parameters.stallThreshold > 0.4 + situation.elapsed;
  const slots = { clause: { options: [...options] }, reason: reasonOn(situation, clause) };
  return [...words, say(situation, to, stalls ? 'stall' : 'refuse', slots, proposal.id)];
}

function conditionWords(
  situation: Situation,
  proposal: ProposalView,
  to: 'table' | readonly DelegationId[],
  { give, take }: Condition,
): Intent {
  const reason = reasonOn(situation, take.slice(0, -1));
  const slots = { give: { options: [give] }, take: { options: [take] }, reason, day: proposal.day };
  return say(situation, to, 'counter', slots, proposal.id);
}

function hasSpokenOf(situation: Situation, proposal: ProposalView): boolean {
  return ownMessages(situation).some((message) => message.attaches === proposal.id);
}
