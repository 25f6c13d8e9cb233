// Tests whole games without people: they end, refuse nothing, cross no line, and are the same again.
import { describe, expect, it } from 'vitest';
import { evolve, type SessionState } from '../rules/rules.ts';
import { smallScenario, thirtyDays } from '../rules/testing/load-scenario.ts';
import { playHeadless } from './play-headless.ts';

describe('playHeadless', () => {
  it.each(['h1', 'h2', 'h3'])(
    'plays game %s to an end with no command refused and no red line crossed',
    (seed) => {
      const { state, illegal, redLineCrossings, stuck, decisions } = playHeadless(thirtyDays, {
        seed,
        termsDays: 5,
      });
      expect(illegal).toEqual([]);
      expect(redLineCrossings).toEqual([]);
      expect(stuck).toBe(false);
      expect(state.ending).not.toBeNull();
      expect(state.regions.phase).toBe('debrief');
      expect(decisions).toBeGreaterThan(20);
    },
  );

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

  it('gives the same facts for the same seed, others for another, and they fold to the same state', () => {
    const first = playHeadless(thirtyDays, { seed: 'again', termsDays: 2 });
    const second = playHeadless(thirtyDays, { seed: 'again', termsDays: 2 });
    expect(JSON.stringify(second.facts)).toBe(JSON.stringify(first.facts));
    const other = playHeadless(thirtyDays, { seed: 'other', termsDays: 2 });
    expect(JSON.stringify(other.facts)).not.toBe(JSON.stringify(first.facts));
    expect(first.facts.reduce<SessionState | null>(evolve, null)).toEqual(first.state);
  });

  it('seats the personas it is told to, the host’s among them', () => {
    const personas = { RU: 'RU-P2', UA: 'UA-P3' };
    const { state } = playHeadless(thirtyDays, { seed: 'seats', termsDays: 0, personas });
    expect(state.seats.RU).toMatchObject({ occupant: 'scripted', persona: 'RU-P2' });
    expect(state.seats.UA).toMatchObject({ occupant: 'scripted', persona: 'UA-P3' });
  });
});
