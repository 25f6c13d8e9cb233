// Whether a belligerent's questions about the offer still stand in for an answer; knows neither front nor patience.
import type { Scenario } from '../../../../shared/catalogue/index.ts';
import type { DelegationId } from '../../../../shared/views/index.ts';
import type { SessionState } from '../../state.ts';

/**
 * Rule 3.15: questions are no stalling for questionDays nights from the first, unless texts in force have answered every one
 * of them. Asked again, they win no more time.
 */
export function questionsStand(scenario: Scenario, state: SessionState, delegation: DelegationId): boolean {
  const first = state.askedOn[delegation];
  if (state.termsAnswers[delegation] !== 'questions' || first === undefined) return false;
  const { questionDays = 0 } = scenario.parameters.terms;
  const unanswered = (scenario.terms.questions ?? []).some(
    ({ clause }) => state.treaty.agreed[clause] === undefined,
  );
  return unanswered && state.day < first + questionDays;
}
