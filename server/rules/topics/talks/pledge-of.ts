// What a message promises, if it is one that can be promised; whether it is kept is judged elsewhere.

import type { Scenario } from '../../../../shared/catalogue/index.ts';
import { err, ok, type Result } from '../../../../shared/kernel/index.ts';
import { FACILITATION, type Pledge, type Refusal, refusal } from '../../../../shared/protocol/index.ts';
import type { DelegationId } from '../../../../shared/views/index.ts';
import type { Message } from '../../state.ts';
import type { CommandNamed, Turn } from '../../turn.ts';
import { truceDay } from '../session/truce-day.ts';

/** Rule 5.11: a delegation promises something to others, before the session is over. */
export function pledgeOf(
  { scenario, state, command: { promises } }: Turn<CommandNamed<'message.send'>>,
  from: DelegationId,
  readers: Message['readers'],
): Result<Pick<Message, 'pledge'>, Refusal> {
  if (promises === undefined) return ok({});
  if (from === FACILITATION) return err(refusal('promise/whose', 'Only delegations make promises.'));
  const others = readers === 'table' || readers.some((id) => id !== from && id !== FACILITATION);
  if (!others) return err(refusal('promise/to_nobody', 'Choose a delegation to which this is promised.'));
  if (state.ending)
    return err(refusal('promise/too_late', 'The session is over: nothing can be promised now.'));
  const since = truceDay(state);
  if (promises.until !== undefined && (promises.until < since || promises.until > scenario.days)) {
    return err(
      refusal('promise/day', `Choose a day from ${Math.max(1, since)} to ${scenario.days}, or leave it out.`),
    );
  }
  const unknown = unknownIn(scenario, promises);
  return unknown ? err(unknown) : ok({ pledge: { ...promises, since } });
}

function unknownIn({ orders, treaty }: Scenario, { test }: Pledge): Refusal | null {
  if (!test) return null;
  if (test.of === 'option') {
    const known = treaty.clauses.some(({ options }) => options.some(({ id }) => id === test.option));
    return known ? null : refusal('promise/unknown_option', `There is no option ${test.option}.`);
  }
  const stranger = test.orders.find((id) => !orders.some((order) => order.id === id));
  return stranger ? refusal('promise/unknown_order', `There is no order ${stranger}.`) : null;
}
