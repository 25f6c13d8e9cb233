// Tests whole games without people: they end, refuse nothing, cross no line, and are the same again.
import { describe, expect, it } from 'vitest';
import { evolve, type SessionState } from '../rules/rules.ts';
import { thirtyDays } from '../rules/testing/load-scenario.ts';
import { smallScenario } from '../rules/testing/small-scenario.ts';
import { playHeadless } from './play-headless.ts';

const personas = { RU: 'RU-P2', UA: 'UA-P3' };
const first = playHeadless(thirtyDays, { seed: 'h1', termsDays: 2, personas });
const again = playHeadless(thirtyDays, { seed: 'h1', termsDays: 2, personas });
const other = playHeadless(thirtyDays, { seed: 'h2', termsDays: 5 });

describe('playHeadless', () => {
  it.each([
    ['h1', first],
    ['h2', other],
  ])('plays game %s to an end with no command refused and no red line crossed', (_seed, game) => {
    expect(game.illegal).toEqual([]);
    expect(game.redLineCrossings).toEqual([]);
    expect(game.stuck).toBe(false);
    expect(game.state.ending).not.toBeNull();
    expect(game.state.regions.phase).toBe('debrief');
    expect(game.decisions).toBeGreaterThan(20);
  });

  it('gives the same facts for the same seed and others for another', () => {
    expect(JSON.stringify(again.facts)).toBe(JSON.stringify(first.facts));
    expect(JSON.stringify(other.facts)).not.toBe(JSON.stringify(first.facts));
  });

  it('tells facts that fold to the state it ended in', () => {
    expect(first.facts.reduce<SessionState | null>(evolve, null)).toEqual(first.state);
  });

  it('seats the personas it is told to, the host’s among them', () => {
    expect(first.state.seats.RU).toMatchObject({ occupant: 'scripted', persona: 'RU-P2' });
    expect(first.state.seats.UA).toMatchObject({ occupant: 'scripted', persona: 'UA-P3' });
  });

  it('plays a scenario it was not made for', () => {
    for (const seed of ['s1', 's2', 's3', 's4', 's5']) {
      const { state, illegal, stuck } = playHeadless(smallScenario, {
        seed,
        termsDays: smallScenario.terms.maxDays,
      });
      expect(illegal).toEqual([]);
      expect(stuck).toBe(false);
      expect(state.ending).not.toBeNull();
    }
  });
});
