// The terms phase: a belligerent accepts the truce, accepts it on conditions, or stalls; knows nothing of the front.

import type { Scenario } from '../../../../shared/catalogue/index.ts';
import { err, ok } from '../../../../shared/kernel/index.ts';
import { refusal } from '../../../../shared/protocol/index.ts';
import type { SessionState } from '../../state.ts';
import type { CommandNamed, Decision, Turn } from '../../turn.ts';
import { seatOf } from '../session/seats.ts';
import { tableProposal } from '../treaty/table-proposal.ts';

const isBelligerent = (scenario: Scenario, delegation: string): boolean =>
  scenario.delegations.some(({ id, role }) => id === delegation && role === 'belligerent');

/** Rules 3.4 and 3.5. Conditions are tabled as a text of their own; the acceptance counts once that text is in force. */
export function answerTerms(turn: Turn<CommandNamed<'terms.answer'>>): Decision {
  const { scenario, state, command, at } = turn;
  const delegation = seatOf(turn);
  if (!isBelligerent(scenario, delegation)) {
    return err(refusal('terms/not_a_belligerent', 'Only the two belligerents answer the offer of a truce.'));
  }
  const conditions = command.conditions ?? {};
  const named = Object.keys(conditions).length > 0;
  if (command.answer !== 'conditions' && named) {
    const stray = 'Conditions belong to an acceptance on conditions. Choose that answer, or leave them out.';
    return err(refusal('terms/stray_conditions', stray));
  }
  if (command.answer === 'questions' && !scenario.terms.questions) {
    const nothing = 'This offer leaves nothing to ask. Accept it, name conditions, or let it wait.';
    return err(refusal('terms/nothing_to_ask', nothing));
  }
  if (state.termsAnswers[delegation] === command.answer && command.answer !== 'conditions') return ok([]);
  const answered = { type: 'termsAnswered', at, delegation, answer: command.answer } as const;
  if (command.answer !== 'conditions') return ok([answered]);
  if (!named) {
    return err(
      refusal('terms/no_conditions', 'Name at least one clause as your condition, or accept without.'),
    );
  }
  const tabled = tableProposal(
    {
      ...turn,
      command: {
        id: command.id,
        type: 'proposal.table',
        track: 'truce terms',
        clauses: conditions,
        expiresOn: scenario.days,
        audience: 'table',
      },
    },
    delegation,
  );
  return tabled.ok ? ok([answered, ...tabled.value]) : tabled;
}

/** Rule 3.4: day 1 begins when both belligerents have accepted. */
export function bothAccept(scenario: Scenario, state: SessionState): boolean {
  return scenario.delegations
    .filter(({ role }) => role === 'belligerent')
    .every(({ id }) => state.termsAnswers[id] === 'accept');
}
