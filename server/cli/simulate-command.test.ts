// Tests the simulate command as a program would use it: one JSON object, the same for the same seed, clear refusals.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { simulateCommand } from './simulate-command.ts';

const silent = () => undefined;

function report(...args: string[]): Record<string, unknown> {
  const { out, exitCode, error } = simulateCommand([...args, '--json'], silent);
  expect(error).toBe('');
  expect(exitCode).toBe(0);
  expect(out).not.toContain('\n');
  return JSON.parse(out) as Record<string, unknown>;
}

describe('simulateCommand', () => {
  it('reports games as one JSON object, the same again but for the time', () => {
    const { msPerGame, ...first } = report('--games', '2', '--seed', 'x', '--terms', '0', '--verify');
    expect(first).toMatchObject({
      games: 2,
      seed: 'x',
      redLineCrossings: 0,
      illegalCommands: 0,
      stuck: 0,
      mismatches: 0,
    });
    const outcomes = Object.values(first.outcomes as Record<string, number>);
    expect(outcomes.reduce((sum, count) => sum + count, 0)).toBe(2);
    expect(Object.keys(first.outcomes as object)).toEqual([
      'settled',
      'prolonged',
      'lapsed',
      'broken',
      'refused',
    ]);
    expect(msPerGame).toBeGreaterThan(0);
    const again = report('--games=2', '--seed=x', '--terms=0', '--verify');
    expect({ ...again, msPerGame }).toEqual({ ...first, msPerGame });
  });

  it('writes every fact of every game as a line of JSON', () => {
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'facts-')), 'facts.jsonl');
    const lines: string[] = [];
    simulateCommand(['--games', '1', '--seed', 'x', '--terms', '0', '--facts', file], (line) =>
      lines.push(line),
    );
    const facts = fs.readFileSync(file, 'utf8').trimEnd().split('\n');
    expect(JSON.parse(facts[0] ?? '')).toMatchObject({ game: 1, type: 'sessionOpened' });
    expect(facts.length).toBeGreaterThan(100);
    expect(lines).toEqual(['1 of 1 games']);
    fs.rmSync(path.dirname(file), { recursive: true });
  });

  it('lists scenarios, one id a line', () => {
    const { out, exitCode } = simulateCommand(['--list'], silent);
    expect(exitCode).toBe(0);
    expect(out.split('\n')).toContain('thirty-days');
  });

  it.each([
    [['--games', '0'], '--games must be a whole number from 1 to 1000000.'],
    [['--games', 'many'], '--games must be a whole number from 1 to 1000000.'],
    [['--games'], '--games needs a value.'],
    [['--seed', 'a b'], '--seed takes 1 to 32 letters, digits, hyphens and underscores.'],
    [['--terms', '-1'], '--terms must be a whole number of days, 0 or more.'],
    [['--terms', '9'], 'The terms phase of thirty-days has at most 5 days.'],
    [['--fast'], 'There is no argument --fast; --help shows those there are.'],
    [['--facts', '/no/such/folder/facts'], 'The file /no/such/folder/facts cannot be written.'],
  ])('refuses %j in one sentence', (args, sentence) => {
    expect(simulateCommand(args, silent)).toEqual({ exitCode: 2, out: '', error: sentence });
  });

  it('names the known scenarios when it does not know one', () => {
    const { exitCode, error } = simulateCommand(['--scenario', 'forty-days'], silent);
    expect(exitCode).toBe(2);
    expect(error).toMatch(/^There is no scenario forty-days; known are .*thirty-days/);
  });
});
