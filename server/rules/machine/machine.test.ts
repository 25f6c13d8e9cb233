// The statechart and the folded state tell the same story, whatever anybody sends (rule 3.3).

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { transition } from 'xstate';
import { entriesOf } from '../../../shared/kernel/index.ts';
import { type AnyCommand, evolve, type Fact, type SessionState, step } from '../rules.ts';
import { anyIntent } from '../testing/any-intent.ts';
import { actorAt, openTable } from '../testing/table.ts';
import { authorize } from '../topics/session/authorize.ts';
import { advance } from './advance.ts';
import { eventOf } from './events.ts';
import { machineValue, restore, standingOf } from './restore.ts';
import { sessionMachine } from './session-machine.ts';

const replay = (facts: readonly Fact[]) => facts.reduce<SessionState | null>(evolve, null);

describe('rule 3.3: the machine is the only authority on what is legal now', () => {
  it('given any commands in any order, then chart, state and replay agree, and refusals change nothing', () => {
    fc.assert(
      fc.property(
        fc.array(anyIntent(), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 0, max: 5 }),
        (intents, termsDays) => {
          const table = openTable({ termsDays }).begin();
          for (const { seat, intent } of intents) {
            const before = table.state;
            if (before.seats[seat]?.occupant === 'free') continue;
            const actor = actorAt(before, seat);
            const command = { ...intent, id: 'command-1' } as AnyCommand;
            const at = (entriesOf(before.record).at(-1)?.at ?? 0) + 1;
            const decided = step(table.scenario, before, actor, command, at);
            if (!decided.ok) {
              expect(decided.error.message).toMatch(/\.$/);
              expect(table.state).toBe(before);
              continue;
            }
            if (authorize(before, actor, command.type) === null) {
              const context = {
                scenario: table.scenario,
                state: before,
                at,
                author: actor.kind === 'seat' ? (actor.member ?? null) : null,
                facts: [],
                refusal: null,
                heard: false,
              };
              const event = { type: eventOf[command.type], actor, command };
              const after = advance(context, event);
              expect(after.value).toEqual(machineValue(after.context.state));
              const [asDocumented] = transition(sessionMachine, restore(context), event);
              expect(after).toEqual({ context: asDocumented.context, value: asDocumented.value });
            }
            table.does(seat, intent);
            expect(replay(table.facts)).toEqual(table.state);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('given a day of the truce, then what only adds to it takes the short way, and what may lead on does not', () => {
    const { staying } = standingOf(openTable().begin().state);
    const short = ['TABLE', 'SIGN', 'WITHDRAW', 'SEAL', 'SAY', 'READY', 'SAVE_DRAFT', 'READ', 'INJECT'];
    const long = ['PAUSE', 'CLOSE_DAY', 'TIMER', 'ALARM', 'LEAVE', 'NIGHT_RESOLVED', 'RESUME', ''];
    expect(short.filter((type) => !staying.deeds.has(type))).toEqual([]);
    expect(long.filter((type) => staying.deeds.has(type))).toEqual([]);
    expect(staying.leading.length).toBeGreaterThan(3);
  });

  it('given the last delegation that declares itself ready, then the day closes although nobody closed it', () => {
    const table = openTable().begin();
    const seats = Object.keys(table.state.seats);
    for (const seat of seats.slice(1)) table.does(seat, { type: 'ready.declare', ready: true });
    expect(table.state.regions.stage).toBe('deliberation');
    table.does(seats[0] ?? '', { type: 'ready.declare', ready: true });
    expect(table.state.regions.stage).toBe('bulletin');
  });

  it.each([
    'xstate.done.state.session',
    'xstate.after.1000.session',
    'NIGHT_RESOLVED',
    'SIGN',
    '__proto__',
    'constructor',
  ])('given a forged type %s, then no command becomes it', (type) => {
    expect(Object.hasOwn(eventOf, type)).toBe(false);
  });
});
