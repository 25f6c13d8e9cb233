// The statechart's configuration of a session, read off its folded state: the state is the one source of truth.
import { getNextTransitions, type StateValue } from 'xstate';
import type { SessionState } from '../state.ts';
import { sessionMachine } from './session-machine.ts';
import type { EventName, TurnContext } from './turn-context.ts';

/** Where the machine stands, as XState names it. */
export function machineValue({ regions }: SessionState): StateValue {
  const clock = regions.paused ? 'paused' : regions.stage;
  const { phase, compliance, monitoring, extension } = regions;
  if (phase === 'terms') return { terms: clock };
  if (phase === 'truce') return { truce: { clock, compliance, monitoring, extension } };
  return phase;
}

/** The machine standing where the session stands. */
export function restore(context: TurnContext) {
  return sessionMachine.resolveState({ value: machineValue(context.state), context });
}

const heardIn = new Map<string, ReadonlySet<string>>();

/** Event types that some transition would take where the session stands; guards are not asked. */
export function eventsHeard(context: TurnContext): ReadonlySet<EventName | string> {
  const key = JSON.stringify(machineValue(context.state));
  let heard = heardIn.get(key);
  if (!heard) {
    heard = new Set(getNextTransitions(restore(context)).map(({ eventType }) => eventType));
    heardIn.set(key, heard);
  }
  return heard;
}
