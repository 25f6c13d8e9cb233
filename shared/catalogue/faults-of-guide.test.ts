// Tests that a lesson that refers to what is not there is told so, with its place.
import { describe, expect, it } from 'vitest';
import data from '../../assets/scenarios/first-game.json' with { type: 'json' };
import { parseScenario } from './parse-scenario.ts';

const faultsAfter = (from: string, to: string): readonly string[] => {
  const text = JSON.stringify(data);
  expect(text).toContain(from);
  const parsed = parseScenario(JSON.parse(text.replace(from, to)));
  return parsed.ok ? [] : parsed.error.map(({ path, message }) => `${path}: ${message}`);
};

describe('guideFaults', () => {
  it('has nothing to say of the first game as shipped', () => {
    expect(parseScenario(data).ok).toBe(true);
  });

  it.each([
    [
      '"guide":{"delegation":"TAR"',
      '"guide":{"delegation":"XX"',
      'guide.delegation: "XX" is not a delegation',
    ],
    [
      '"on":"sector","sector":"harrow-ford"',
      '"on":"sector","sector":"dam"',
      'until.sector: "dam" is not a sector',
    ],
    ['"holds":["F02b"', '"holds":["F02e"', 'until.holds[0]: "F02e" is not an option'],
    ['"id":"clock","part"', '"id":"welcome","part"', 'guide.steps[1].id: "welcome" stands here twice'],
    ['"on":"countering","by":"BRE"', '"on":"countering","by":"XX"', 'until.by: "XX" is not a delegation'],
    ['F04b F05a F06c","say"', 'F04b F05a","say"', '.text: leaves out F06'],
    ['"certain":[{"day":1,', '"certain":[{"day":9,', 'friction.certain[0].day: is after the last day, 7'],
  ])('%s → %s', (from, to, fault) => {
    expect(faultsAfter(from, to).join('\n')).toContain(fault);
  });
});
