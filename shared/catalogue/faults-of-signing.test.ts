// Tests that clauses nobody could move, texts nobody could sign and endings without a belligerent are found.

import { describe, expect, it } from 'vitest';
import { isAnyTextSignable, isSignable } from './signable-texts.ts';
import { faultsAfter, goodScenario, type ScenarioData } from './testing/good-scenario.ts';

const refuse = (data: ScenarioData, who: 'RU' | 'UA' | 'US' | 'EU' | 'MED', ...options: string[]) =>
  data.treaty.redLines[who].push(...options.map((option) => ({ option, text: 'Never.' })));

describe('faults of signing', () => {
  it.each<[string, (data: ScenarioData) => void, string, string]>([
    [
      'a clause that red lines nail to its status quo',
      (d) => {
        refuse(d, 'RU', 'C02b');
        refuse(d, 'UA', 'C02c', 'C02d');
      },
      'treaty.clauses[1]',
      'can never leave its status quo: C02b is a red line of RU; C02c is a red line of UA; C02d is a red line of UA. Lift one of these, or change who signs the clause',
    ],
    [
      'a clause whose options contradict every option of another',
      (d) =>
        d.treaty.impossible.push({
          oneOf: ['C16b', 'C16c', 'C16d'].filter((id) => JSON.stringify(d).includes(`"id":"${id}"`)),
          withOneOf: ['C01a', 'C01b', 'C01c', 'C01d'],
          text: 'Never both.',
        }),
      'treaty.clauses[15]',
      expect.stringContaining('C16b needs what others refuse or what contradicts it'),
    ],
    [
      'a condition that nobody can meet',
      (d) => {
        refuse(d, 'UA', 'C13b', 'C13c', 'C13d', 'C13e');
        d.treaty.conditionalRedLines.push({
          who: 'RU',
          if: ['C15a', 'C15c', 'C15d', 'C15e'].filter((id) => JSON.stringify(d).includes(`"id":"${id}"`)),
          needOneOf: ['C13b'],
          text: 'Only beside that.',
        });
      },
      'treaty.clauses[14]',
      expect.stringMatching(/^can never leave its status quo: C15a needs what others refuse/),
    ],
    [
      'a settlement that nobody could sign',
      (d) => {
        refuse(d, 'US', 'C10a', 'C10b');
        refuse(d, 'EU', 'C10c');
      },
      'settlement.signatories',
      'no whole text crosses none of the red lines of RU, UA, US, EU, MED: lift a red line, or let fewer sign the settlement',
    ],
    [
      'an extension without a belligerent',
      (d) => d.extension.signatories.splice(1, 1, 'MED'),
      'extension.signatories',
      'leaves out UA: a war is not prolonged without those who fight it, so add UA',
    ],
    [
      'a settlement without a belligerent',
      (d) => d.settlement.signatories.splice(0, 1),
      'settlement.signatories',
      'leaves out RU: a war is not settled without those who fight it, so add RU',
    ],
    [
      'a signatory without a seat',
      (d) => d.treaty.clauses[12]?.signatories.splice(2, 1, 'UN'),
      'treaty.clauses[12].signatories[2]',
      '"UN" is not a delegation of this scenario',
    ],
  ])('%s', (_, damage, path, message) => {
    expect(faultsAfter(damage)).toContainEqual({ path, message });
  });
});

describe('isSignable', () => {
  const { treaty } = goodScenario;

  it('lets an option stand that needs another which all could sign', () => {
    expect(isSignable(treaty, 'C01c', ['RU', 'UA'])).toBe(true);
  });

  it('refuses an option that needs what another signatory never signs', () => {
    // Ukraine signs C05b only beside C11d, a red line of Russia.
    expect(isSignable(treaty, 'C05b', ['RU', 'UA'])).toBe(false);
    expect(isSignable(treaty, 'C05b', ['UA'])).toBe(true);
  });

  it('finds a whole text for all, as the bargaining analysis does', () => {
    expect(
      isAnyTextSignable(
        treaty,
        goodScenario.delegations.map(({ id }) => id),
      ),
    ).toBe(true);
  });
});
