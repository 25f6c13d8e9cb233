// Owns the order in which a delegation attends to its day: answers, texts, words, orders, ready; pure, and finished by itself.

import { assertNever } from '../../shared/kernel/index.ts';
import type { Intent } from '../../shared/protocol/index.ts';
import { refusals, signature, withdrawals } from './answers.ts';
import { type Bargain, readBargain } from './bargain.ts';
import { lessonAnswers } from './lesson.ts';
import { ordersForTonight } from './orders.ts';
import { questionAnswers } from './question-answers.ts';
import { type DecideInput, mayGive, readSituation, type Situation } from './situation.ts';
import { statements } from './statements.ts';
import { coveringWords, newTexts } from './tabling.ts';
import { termsAnswer } from './terms.ts';

export type { DecideInput } from './situation.ts';

/**
 * What a scripted delegation does now, from its own view alone: the same input gives the same commands, in order. Call it
 * again whenever its view has changed; it ends with `ready.declare` once nothing is left to do, and gives nothing when it
 * is ready already. A caller whose commands were all refused must not ask again with the same view.
 */
export function decide(input: DecideInput): readonly Intent[] {
  const { session, clock } = input.view;
  if (clock.paused) return [];
  switch (session.phase) {
    case 'lobby':
    case 'debrief':
    case 'archived':
      return [];
    case 'briefing':
      return ready(readSituation(input));
    case 'terms':
      return clock.stage === 'bulletin' ? ready(readSituation(input)) : termsDay(readSituation(input));
    case 'truce':
      return clock.stage === 'bulletin' ? ready(readSituation(input)) : truceDay(readSituation(input));
    default:
      return assertNever(session.phase, 'phase');
  }
}

function truceDay(situation: Situation): Intent[] {
  const bargain = lazily(() => readBargain(situation));
  const written = lessonAnswers(situation);
  if (written.length > 0) return written;
  const withdrawn = withdrawals(situation, bargain);
  if (withdrawn.length > 0) return withdrawn;
  // A signature may change the text in force, and with it everything below.
  const signed = signature(situation, bargain);
  if (signed.length > 0) return signed;
  const answered = refusals(situation, bargain);
  const tabled = newTexts(situation, bargain);
  // Own texts get their covering words in the next call, when their ids are known.
  if (tabled.length > 0) return [...answered, ...tabled];
  return [
    ...answered,
    ...coveringWords(situation),
    ...statements(situation),
    ...ordersForTonight(situation, bargain),
    ...ready(situation),
  ];
}

/** Before the truce there are the terms to answer, questions about them, conditions to sign, and the front. */
function termsDay(situation: Situation): Intent[] {
  const bargain = lazily(() => readBargain(situation));
  const signed = signature(situation, bargain);
  if (signed.length > 0) return signed;
  const answered = termsAnswer(situation, bargain);
  if (answered.length > 0) return answered;
  const explained = questionAnswers(situation, bargain);
  if (explained.length > 0) return explained;
  return [
    ...refusals(situation, bargain),
    ...coveringWords(situation),
    ...ordersForTonight(situation, bargain),
    ...ready(situation),
  ];
}

function ready(situation: Situation): Intent[] {
  const own = situation.view.seats.find((seat) => seat.delegation === situation.me);
  if (own?.ready || !mayGive(situation, 'ready.declare')) return [];
  return [{ type: 'ready.declare', ready: true }];
}

/** Talks are worked out at most once a call, and only when something depends on them. */
function lazily(work: () => Bargain): () => Bargain {
  let done: Bargain | null = null;
  return () => {
    done ??= work();
    return done;
  };
}
