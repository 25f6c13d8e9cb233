// Binds the statechart's vocabulary to XState: the chart itself stands in session-machine, and what its words mean in deeds and guards.
import { setup } from 'xstate';
import { deeds } from './deeds.ts';
import { guards } from './guards.ts';
import type { MachineEvent, TurnContext } from './turn-context.ts';

const bare = setup({ types: { context: {} as TurnContext, events: {} as MachineEvent } });

const actions = Object.fromEntries(
  Object.entries(deeds).map(([name, deed]) => [name, bare.assign(deed)]),
) as Readonly<Record<keyof typeof deeds, ReturnType<typeof bare.assign>>>;

export const sessionSetup = bare.extend({ actions, guards });
