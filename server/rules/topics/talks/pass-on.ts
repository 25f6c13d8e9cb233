// How a mediator carries a message from one delegation to another: whole, unchanged, and with its author's name.
import { err, ok, type Result } from '../../../../shared/kernel/index.ts';
import { type Refusal, refusal } from '../../../../shared/protocol/index.ts';
import type { DelegationId } from '../../../../shared/views/index.ts';
import type { Message } from '../../state.ts';
import type { CommandNamed, Turn } from '../../turn.ts';
import { messageAt } from './message-at.ts';

const unknown = refusal('message/unknown', 'There is no such message.');

/**
 * Rule 7.15: what a mediator itself can read, and nobody else passes anything on. Whoever else could read it is not told.
 * The refusal does not tell a hidden message from one that never was.
 */
export function passOn(
  { scenario, state, command: { passesOn } }: Turn<CommandNamed<'message.send'>>,
  from: DelegationId,
): Result<Pick<Message, 'passedOn'>, Refusal> {
  if (passesOn === undefined) return ok({});
  if (scenario.delegations.find(({ id }) => id === from)?.role !== 'mediator') {
    return err(refusal('message/mediator_only', 'Only a mediator passes on what others have said.'));
  }
  const passed = messageAt(state, passesOn);
  if (!passed || (passed.readers !== 'table' && !passed.readers.includes(from))) return err(unknown);
  const { from: author, by, day, words } = passed;
  return ok({ passedOn: { from: author, day, words, ...(by && { by }) } });
}
