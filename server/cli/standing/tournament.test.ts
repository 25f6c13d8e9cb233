// Promise 5 of the war model (docs/rules/8-war-and-peace.md) by play: every standing script against every other. docs/model.md has the margins.
import { expect, it, vi } from 'vitest';
import { thirtyDays } from '../../rules/testing/load-scenario.ts';
import { TRIAL_GAMES } from './promise-figures.ts';
import { patience, regime, seed, times } from './testing/promise-set.ts';
import { playTournament } from './tournament.ts';

vi.setConfig(patience);

it.each([
  ['RU', 'dark'],
  ['UA', 'dark'],
  ['RU', 'strong'],
  ['UA', 'strong'],
] as const)(
  'no free lunch: given %s in the %s, then no standing script does best in most games',
  (self, name) => {
    const { wins } = playTournament(thirtyDays, regime(name), self, seed, TRIAL_GAMES.tournament * times);
    expect(Math.max(...Object.values(wins))).toBeLessThanOrEqual(0.5);
    expect(Object.keys(wins).length).toBeGreaterThanOrEqual(3);
  },
);
