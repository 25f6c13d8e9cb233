// Tests that rounds with a gap, an overlap or an unsignable extension are found, each at its place.
import { describe, expect, it } from 'vitest';
import data from '../../assets/scenarios/five-rounds.json' with { type: 'json' };
import { parseScenario } from './parse-scenario.ts';
import { roundOn } from './rounds.ts';

type Data = typeof data;

function pathsAfter(damage: (copy: Data) => void): readonly string[] {
  const copy = structuredClone(data);
  damage(copy);
  const parsed = parseScenario(copy);
  return parsed.ok ? [] : parsed.error.map(({ path }) => path);
}
const round = (copy: Data, n: number) => copy.rounds[n - 1] as Data['rounds'][number];

describe('rounds', () => {
  it('as shipped are without fault', () => {
    expect(pathsAfter(() => {})).toEqual([]);
  });

  it.each<[string, (copy: Data) => void, string]>([
    [
      'a gap',
      (copy) => {
        round(copy, 3).from = 12;
      },
      'rounds[2].from',
    ],
    [
      'a number out of order',
      (copy) => {
        round(copy, 2).number = 3;
      },
      'rounds[1].number',
    ],
    [
      'an end before the last day',
      (copy) => {
        round(copy, 5).to = 29;
      },
      'rounds',
    ],
    [
      'a round that ends before it begins',
      (copy) => {
        round(copy, 5).to = 26;
      },
      'rounds[4].to',
    ],
    [
      'an extension that opens where nobody can sign it',
      (copy) => {
        copy.extension.opensOn = 26;
      },
      'extension.opensOn',
    ],
  ])('%s is found', (_, damage, path) => {
    expect(pathsAfter(damage)).toContain(path);
  });

  it('a pair that is no pair of delegations in file order is found', () => {
    const parsed = parseScenario(JSON.parse(JSON.stringify(data).replaceAll('"of":"RU-TR"', '"of":"TR-RU"')));
    const messages = parsed.ok ? [] : parsed.error.map(({ message }) => message);
    expect(messages).toEqual(['TR-RU is not a pair of delegations in file order']);
  });

  it('cover every day of the truce once', () => {
    for (let day = 1; day <= data.days; day++) {
      expect(data.rounds.filter(({ from, to }) => day >= from && day <= to)).toHaveLength(1);
    }
    expect(roundOn(data.rounds, 12)?.number).toBe(3);
    expect([roundOn(data.rounds, 0), roundOn(data.rounds, 31), roundOn(undefined, 1)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
