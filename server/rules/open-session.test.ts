// Rules 2.11 and 3.1: how a session begins, and who may choose its dice.
import { describe, expect, it } from 'vitest';
import type { ClockSettings, SessionSettings } from '../../shared/vocabulary/index.ts';
import { evolve } from './evolve.ts';
import { openSession, refuseSeed } from './open-session.ts';
import type { SessionState } from './state.ts';
import { smallScenario } from './testing/small-scenario.ts';

describe('rule 3.1: the seed', () => {
  it('given a session with others, when a host who plays names the seed, then it is refused in words', () => {
    expect(refuseSeed('hosted', 'UA', 'mine')).toEqual({
      code: 'session/seed_is_drawn',
      message:
        'Who plays with others cannot choose the seed, so that nobody can foresee the dice. Leave it out, or lead the session without playing.',
    });
  });

  it('given somebody who plays alone or leads without playing, or no seed named, then nothing is refused', () => {
    expect([
      refuseSeed('solo', 'UA', 'mine'),
      refuseSeed('hosted', undefined, 'mine'),
      refuseSeed('solo', 'UA', undefined),
      refuseSeed('hosted', 'UA', undefined),
    ]).toEqual([null, null, null, null]);
  });
});

describe('rule 2.11: when delegations are covered, said as the session is opened', () => {
  const opened = (clock: ClockSettings, absence?: SessionSettings['absence']) => {
    const facts = openSession(smallScenario, {
      session: 'session-1',
      code: 'ABC-DEF',
      kind: 'hosted',
      seed: 'seed',
      clock,
      termsDays: 0,
      host: { delegation: null, name: 'Host', tokenHash: 'hash' },
      personas: {},
      at: 1,
      ...(absence && { absence }),
    });
    const state = facts.ok ? facts.value.reduce<SessionState | null>(evolve, null) : null;
    return state?.settings.absence;
  };

  it('given nothing was said, then who is away is covered after three minutes, and by correspondence nobody is', () => {
    expect(opened({ mode: 'untimed' })).toEqual({ graceSeconds: 180, silentSeconds: null });
    const byMail = { mode: 'correspondence', day: { hours: 24 }, bulletinHours: 2 } as const;
    expect(opened(byMail)).toEqual({ graceSeconds: null, silentSeconds: null });
  });

  it('given the host has said so, then it is so, and whoever leads may set another', () => {
    const absence = { graceSeconds: 60, silentSeconds: 600 };
    expect(opened({ mode: 'untimed' }, absence)).toEqual(absence);
  });
});
