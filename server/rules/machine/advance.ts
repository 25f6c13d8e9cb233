// One event through the statechart, purely; the only caller of XState's transition().
import { transition } from 'xstate';
import { restore } from './restore.ts';
import { sessionMachine } from './session-machine.ts';
import type { MachineEvent, TurnContext } from './turn-context.ts';

/** The context after the event and everything that follows from it, and where the machine then stands. */
export function advance(context: TurnContext, event: MachineEvent) {
  const [next] = transition(sessionMachine, restore(context), event);
  return { context: next.context, value: next.value };
}
