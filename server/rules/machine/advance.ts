// One event through the statechart, purely: stepped in a scope that is made once and never run.
import { createActor } from 'xstate';
import { restore, standingOf } from './restore.ts';
import { sessionMachine } from './session-machine.ts';
import { stayed } from './stay.ts';
import type { MachineEvent, TurnContext } from './turn-context.ts';

type Scope = Parameters<typeof sessionMachine.transition>[2];

const nothing = () => {};

/**
 * What XState's own `transition()` makes anew on every call, at eight times the price of the step itself. It holds nothing:
 * the machine spawns, defers and emits nothing, and its actions are data. A test compares every step with `transition()`.
 */
function inertScope(): Scope {
  const self = createActor(sessionMachine);
  return {
    self,
    system: self.system,
    id: '',
    sessionId: '',
    logger: nothing,
    defer: nothing,
    emit: nothing,
    stopChild: nothing,
    actionExecutor: nothing,
  };
}

const scope = inertScope();

/** The context after the event and everything that follows from it, and where the machine then stands. */
export function advance(context: TurnContext, event: MachineEvent) {
  const { snapshot, staying } = standingOf(context.state);
  const after = stayed(staying, context, event);
  if (after) return { context: after, value: snapshot.value };
  const next = sessionMachine.transition(restore(context), event, scope);
  return { context: next.context, value: next.value };
}
