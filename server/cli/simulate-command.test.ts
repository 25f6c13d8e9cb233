// Tests the simulate command as a program would use it: one JSON object, the same for the same seed, clear refusals.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../adapters/project-root.ts';
import { simulateCommand } from './simulate-command.ts';

const silent = () => undefined;

/** In one thread, because threads are the build's: see the last test. */
async function report(...args: string[]): Promise<Record<string, unknown>> {
  const { out, exitCode, error } = await simulateCommand([...args, '--workers', '1', '--json'], silent);
  expect(error).toBe('');
  expect(exitCode).toBe(0);
  expect(out).not.toContain('\n');
  return JSON.parse(out) as Record<string, unknown>;
}

describe('simulateCommand', () => {
  it('reports games as one JSON object, the same again but for the time', async () => {
    const { msPerGame, ...first } = await report('--games', '2', '--seed', 'x', '--terms', '0', '--verify');
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
    const again = await report('--games=2', '--seed=x', '--terms=0', '--verify');
    expect({ ...again, msPerGame }).toEqual({ ...first, msPerGame });
  });

  it('counts how often each order was given, those never given with 0, when asked', async () => {
    const { orders } = await report('--games', '1', '--seed', 'x', '--terms', '0', '--orders');
    const times = Object.values(orders as Record<string, number>);
    expect(times.length).toBeGreaterThan(40);
    expect(times.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(50);
    expect(await report('--games', '1', '--seed', 'x', '--terms', '0')).not.toHaveProperty('orders');
  });

  it('writes every fact of every game as a line of JSON', async () => {
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'facts-')), 'facts.jsonl');
    const lines: string[] = [];
    const args = ['--games', '1', '--seed', 'x', '--terms', '0', '--workers', '1', '--facts', file];
    await simulateCommand(args, (line) => lines.push(line));
    const facts = fs.readFileSync(file, 'utf8').trimEnd().split('\n');
    expect(JSON.parse(facts[0] ?? '')).toMatchObject({ game: 1, type: 'sessionOpened' });
    expect(facts.length).toBeGreaterThan(100);
    expect(lines).toEqual(['1 of 1 games']);
    fs.rmSync(path.dirname(file), { recursive: true });
  });

  it('lists scenarios, one id a line', async () => {
    const { out, exitCode } = await simulateCommand(['--list'], silent);
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
    [['--workers', '0'], '--workers must be a whole number from 1 to 64.'],
  ])('refuses %j in one sentence', async (args, sentence) => {
    expect(await simulateCommand(args, silent)).toEqual({ exitCode: 2, out: '', error: sentence });
  });

  it('names the known scenarios when it does not know one', async () => {
    const { exitCode, error } = await simulateCommand(['--scenario', 'forty-days'], silent);
    expect(exitCode).toBe(2);
    expect(error).toMatch(/^There is no scenario forty-days; known are .*thirty-days/);
  });

  it('gives the same bytes from one thread and from two', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'threads-'));
    const tool = path.join(projectRoot(), 'dist/server/cli/simulate.js');
    const play = (workers: string) => {
      const facts = path.join(folder, workers);
      const args = ['--games', '2', '--seed', 'x', '--terms', '0', '--json', '--facts', facts];
      const child = spawnSync(process.execPath, [tool, ...args, '--workers', workers], { encoding: 'utf8' });
      expect(child.status).toBe(0);
      const { msPerGame, ...report } = JSON.parse(child.stdout) as Record<string, unknown>;
      expect(msPerGame).toBeGreaterThan(0);
      return { report, progress: child.stderr, facts: fs.readFileSync(facts, 'utf8') };
    };
    expect(play('2')).toEqual(play('1'));
    fs.rmSync(folder, { recursive: true });
  }, 180_000);
});
