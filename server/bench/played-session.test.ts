// A session with a past must be one the rules made, and every copy of it a session of its own.
import { describe, expect, it } from 'vitest';
import { evolve, type Fact, type SessionState } from '../rules/rules.ts';
import { measuredScenario } from './past-folder.ts';
import { PlayedSession } from './played-session.ts';
import { DELEGATIONS } from './thirty-days-matches.ts';

const wish = { clock: { mode: 'untimed' }, seed: 'past', at: 1_741_651_200_000 } as const;
const fold = (facts: readonly Fact[]) => {
  const state = facts.reduce<SessionState | null>(evolve, null);
  if (state === null) throw new Error('no facts');
  return state;
};

describe('a played session', () => {
  const played = new PlayedSession(measuredScenario(), { ...wish, facts: 200, nights: 2 });

  it('has as many facts as wished and stands on a day of the truce', () => {
    expect(played.facts.length).toBeGreaterThanOrEqual(200);
    expect(played.facts.length).toBeLessThan(260);
    const state = fold(played.facts);
    expect(state.regions).toMatchObject({ phase: 'truce', stage: 'deliberation' });
    expect(Object.values(state.seats).map(({ occupant }) => occupant)).toEqual(Array(5).fill('person'));
  });

  it('is struck under names of its own each time, and is otherwise the same', () => {
    const [a, b] = [played.strike(), played.strike()];
    const stateOf = ({ append }: typeof a) => fold(append.facts);
    expect(a.append.session).not.toBe(b.append.session);
    expect(stateOf(a).id).toBe(a.append.session);
    expect(stateOf(a).code).toBe(a.grants[0]?.code);
    expect(a.append.index?.code).not.toBe(b.append.index?.code);
    expect(a.grants.map(({ delegation }) => delegation)).toEqual(DELEGATIONS);
    const hashes = (one: typeof a) => Object.values(stateOf(one).members).map(({ tokenHash }) => tokenHash);
    expect(new Set([...hashes(a), ...hashes(b)]).size).toBe(10);
    expect(a.append.index?.members?.map(({ tokenHash }) => tokenHash).sort()).toEqual(hashes(a).sort());
    expect(JSON.stringify(a)).not.toContain('bench-past-session');
    expect(JSON.stringify(a)).not.toContain('bench-past-token');
    expect(stateOf(a).treaty).toEqual(stateOf(b).treaty);
  });
});
