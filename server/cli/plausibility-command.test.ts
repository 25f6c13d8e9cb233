// The plausibility command: figures beside the record's, a note on every one, the same for the same seed, words for wrong arguments.

import { describe, expect, it } from 'vitest';
import { plausibilityCommand } from './plausibility-command.ts';

interface Printed {
  readonly figures: readonly Readonly<Record<string, string>>[];
}

const few = ['--games', '2', '--seed', 'few'];

describe('plausibility', () => {
  it('given --json, then every figure has a name, both values, a source and a note', () => {
    const { exitCode, out } = plausibilityCommand([...few, '--json']);
    expect(exitCode).toBe(0);
    const { figures } = JSON.parse(out) as Printed;
    expect(figures.length).toBeGreaterThanOrEqual(8);
    for (const figure of figures) {
      expect(Object.keys(figure)).toEqual(['name', 'simulated', 'record', 'source', 'note']);
      for (const text of Object.values(figure)) expect(text).not.toBe('');
      expect(figure.simulated).not.toMatch(/NaN|undefined/);
    }
  });

  it('given the same seed, then the same text; it names what it played', () => {
    const { out } = plausibilityCommand(few);
    expect(out).toBe(plausibilityCommand(few).out);
    expect(out).toContain('2 truces for each of four regimes');
  });

  it.each([
    [['--games', '0'], '--games must be a whole number'],
    [['--seed', 'not a seed'], '--seed takes'],
    [['--speed'], 'There is no argument --speed'],
  ])('given %j, then it is refused in words', (args, words) => {
    const { exitCode, error } = plausibilityCommand(args);
    expect(exitCode).toBe(2);
    expect(error).toContain(words);
  });

  it('given --help, then how it is used', () => {
    expect(plausibilityCommand(['--help']).out).toContain('Usage:');
  });
});
