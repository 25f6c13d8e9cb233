// Most of what is sent leaves the statechart where it stands, and is done without building the machine anew; knows no rule.
import { type AnyMachineSnapshot, getNextTransitions } from 'xstate';
import { type Deed, deeds } from './deeds.ts';
import { type Guard, guards } from './guards.ts';
import type { MachineEvent, TurnContext } from './turn-context.ts';

/** What has to be known of a place to stand in, so as to tell whether an event leaves it. */
export interface Staying {
  /** What is done on events that lead nowhere: one transition alone takes them, without guard and target. */
  readonly deeds: ReadonlyMap<string, readonly Deed[]>;
  /** What leads on by itself as soon as it holds. */
  readonly leading: readonly Guard[];
}

const deedNamed: Readonly<Record<string, Deed | undefined>> = deeds;
const guardNamed: Readonly<Record<string, Guard | undefined>> = guards;
const always: Guard = () => true;

/** Read off the chart: all that it has to say where this snapshot stands. */
export function stayingAt(snapshot: AnyMachineSnapshot): Staying {
  const transitions = getNextTransitions(snapshot);
  const quiet = transitions.filter(
    ({ eventType, target, guard }) =>
      target === undefined &&
      guard === undefined &&
      transitions.filter((one) => one.eventType === eventType).length === 1,
  );
  const leading = transitions.filter(({ eventType }) => eventType === '');
  return {
    deeds: new Map(
      quiet.flatMap(({ eventType, actions }) => {
        const named = actions.flatMap((action) => deedNamed[String(action)] ?? []);
        return named.length === actions.length ? [[eventType, named]] : [];
      }),
    ),
    leading: leading.map(({ guard }) => guardNamed[String(guard)] ?? always),
  };
}

/** The context after an event that leaves the machine where it stands; null where it may lead on, and the chart must be asked. */
export function stayed(
  { deeds, leading }: Staying,
  context: TurnContext,
  event: MachineEvent,
): TurnContext | null {
  const todo = deeds.get(event.type);
  if (todo === undefined) return null;
  let after = context;
  for (const deed of todo) after = { ...after, ...deed({ context: after, event }) };
  return leading.some((leads) => leads({ context: after, event })) ? null : after;
}
