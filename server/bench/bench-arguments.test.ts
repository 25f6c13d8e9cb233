// What the bench command understands, and what its figures are held against.
import { describe, expect, it } from 'vitest';
import { parseBenchArguments } from './bench-arguments.ts';
import { figureKinds, judge, suiteNames, suites } from './figures.ts';
import { benchJson, benchTable } from './report.ts';

const parsed = (...args: readonly string[]) => {
  const result = parseBenchArguments(args);
  if (!result.ok) throw new Error(result.error);
  return result.value;
};
const fault = (...args: readonly string[]) => {
  const result = parseBenchArguments(args);
  return result.ok ? null : result.error;
};

describe('arguments', () => {
  it('measure everything but the cluster unless told', () => {
    const usual = parsed();
    expect(usual).toMatchObject({ only: null, quick: false, json: false, help: false });
    expect(usual.suites).toEqual(suiteNames.filter((name) => name !== 'cluster'));
    expect(parsed('--cluster').suites).toEqual(['cluster']);
  });

  it('run the suites that the named figures need, in their usual order', () => {
    const some = parsed('--only', 'restartSeconds,throughputToEcho');
    expect(some.suites).toEqual(['throughput', 'restart']);
    expect(some.only).toEqual(['restartSeconds', 'throughputToEcho']);
    expect(parsed('--only=latency').only).toEqual(Object.keys(suites.latency));
    expect(parsed('--only=clusterPerCore').suites).toEqual(['cluster']);
    expect(parsed('--quick', '--json')).toMatchObject({ quick: true, json: true });
  });

  it('say what is wrong', () => {
    expect(fault('--fast')).toBe('There is no argument --fast; --help shows those there are.');
    expect(fault('--only')).toContain('needs one name');
    expect(fault('--only', ',')).toContain('needs one name');
    expect(fault('--only', 'speed')).toContain('no figure speed');
    expect(fault('--only', 'constructor')).toContain('no figure constructor');
  });
});

describe('figures', () => {
  it('have names of their own', () => {
    const all = suiteNames.flatMap((suite) => Object.keys(suites[suite]));
    expect(new Set(all).size).toBe(all.length);
    expect(Object.keys(figureKinds).sort()).toEqual([...all].sort());
  });

  it('are met on the right side of the floor', () => {
    expect(judge('throughputToEcho', 0.55).met).toBe(true);
    expect(judge('throughputToEcho', 0.549).met).toBe(false);
    expect(judge('latencyP99ToEcho', 3).met).toBe(true);
    expect(judge('latencyP99ToEcho', 3.01).met).toBe(false);
    expect(judge('commandsPerSecond', 1)).toMatchObject({ floor: null, aim: null, met: null });
    expect(() => judge('speed', 1)).toThrow('speed');
  });

  it('are no aim that is easier than its floor', () => {
    for (const { title, bar } of Object.values(figureKinds)) {
      if (bar)
        expect(
          bar.better === 'more' ? bar.aim - bar.floor : bar.floor - bar.aim,
          title,
        ).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('report', () => {
  const figures = [
    judge('commandsPerSecond', 1234.56),
    judge('throughputToEcho', 0.6),
    judge('restartSeconds', 12),
  ];

  it('shows what has a bar first, and whether it is met', () => {
    const lines = benchTable(figures, ['A note.']).split('\n');
    expect(lines[2]).toMatch(/throughputToEcho\s+0\.6 ×\s+≥ 0\.55 ×\s+≥ 0\.75 ×\s+floor$/);
    expect(lines[3]).toMatch(/restartSeconds\s+12 s\s+≤ 10 s\s+≤ 3 s\s+NOT MET$/);
    expect(lines[4]).toMatch(/commandsPerSecond\s+1,230 1\/s$/);
    expect(lines.at(-1)).toBe('A note.');
  });

  it('is JSON with the floor’s verdict', () => {
    expect(JSON.parse(benchJson(figures, [])).figures).toEqual([
      { name: 'commandsPerSecond', value: 1235, unit: '1/s', floor: null, aim: null, met: null },
      { name: 'throughputToEcho', value: 0.6, unit: 'x', floor: 0.55, aim: 0.75, met: true },
      { name: 'restartSeconds', value: 12, unit: 's', floor: 10, aim: 3, met: false },
    ]);
  });
});
