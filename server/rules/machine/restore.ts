// The statechart's configuration of a session, read off its folded state: the state is the one source of truth.
import { getNextTransitions, type StateValue } from 'xstate';
import type { SessionState } from '../state.ts';
import { sessionMachine } from './session-machine.ts';
import { type Staying, stayingAt } from './stay.ts';
import type { EventName, TurnContext } from './turn-context.ts';

/** Where the machine stands, as XState names it. */
export function machineValue({ regions }: SessionState): StateValue {
  const clock = regions.paused ? 'paused' : regions.stage;
  const { phase, compliance, monitoring, extension } = regions;
  if (phase === 'terms') return { terms: clock };
  if (phase === 'truce') return { truce: { clock, compliance, monitoring, extension } };
  return phase;
}

type Snapshot = ReturnType<typeof sessionMachine.resolveState>;

interface Standing {
  /** The machine standing there, for no session: a remembered context would keep its session in memory. */
  readonly snapshot: Snapshot;
  readonly heard: ReadonlySet<string>;
  readonly staying: Staying;
}

/** A few hundred combinations at most. */
const standings = new Map<string, Standing>();

const keyOf = ({
  phase,
  stage,
  paused,
  compliance,
  monitoring,
  extension,
}: SessionState['regions']): string =>
  `${phase}/${paused ? 'paused' : stage}/${compliance}/${monitoring}/${extension}`;

const noContext = {} as TurnContext;

/** The machine's standing where the session stands. */
export function standingOf(state: SessionState): Standing {
  const key = keyOf(state.regions);
  const known = standings.get(key);
  if (known) return known;
  const snapshot = sessionMachine.resolveState({ value: machineValue(state), context: noContext });
  const heard = new Set(getNextTransitions(snapshot).map(({ eventType }) => eventType));
  const standing = { snapshot, heard, staying: stayingAt(snapshot) };
  standings.set(key, standing);
  return standing;
}

/** The machine standing where the session stands. */
export function restore(context: TurnContext): Snapshot {
  return { ...standingOf(context.state).snapshot, context };
}

/** Event types that some transition would take where the session stands; guards are not asked. */
export function eventsHeard(state: SessionState): ReadonlySet<EventName | string> {
  return standingOf(state).heard;
}
