// Rules 7.5, 7.10, 8.5, 8.12, 8.19, 8.23 and 8.25: what was agreed on monitors, panel and access decides how sure anybody can be.

import { describe, expect, it } from 'vitest';
import { entryAt } from '../../../shared/kernel/index.ts';
import { sectorsSlice } from '../redact/sectors-slice.ts';
import { thirtyDays } from '../testing/load-scenario.ts';
import { nightOf, optionFor, order } from '../testing/night-of.ts';
import { optionsOf } from '../testing/options-of.ts';
import { openTable } from '../testing/table.ts';
import { type Given, truceState } from '../testing/truce-state.ts';
import { factsOf } from '../testing/war-replay.ts';
import { baseCoverage } from '../war/monitoring.ts';
import { knownWalkAway } from '../war/walk-away.ts';
import { panelChance } from './investigate.ts';
import { panelWrongChance, wrongChance } from './wrong-chance.ts';

const textIn = (text: string) => truceState(thirtyDays, { text }).treaty.inForce;
const strike = order('RU', 'strike', 3, { sector: 'pokrovsk' });
const seeds = Array.from({ length: 160 }, (_, n) => `fog${n}`);
/** Findings of many such nights on a case that lay open. */
function findings(given: Given) {
  return seeds.flatMap((seed) => factsOf(nightOf([strike], { ...given, seed }).facts, 'incidentNamed'));
}

describe('rule 8.25: how sure a finding is', () => {
  it('given each access to the line, then coverage, and with it the odds of a wrong finding, are the text’s', () => {
    const coverage = ['C02a', 'C02b', 'C02d', 'C02c'].map((text) =>
      baseCoverage(thirtyDays, truceState(thirtyDays, { day: 12, text })),
    );
    expect(coverage).toEqual([...coverage].sort((a, b) => a - b));
    expect(new Set(coverage).size).toBe(4);
    const wrong = coverage.map((share) => wrongChance(thirtyDays, share));
    expect(wrong).toEqual([...wrong].sort((a, b) => b - a));
    expect(wrong.at(-1)).toBeGreaterThan(0);
  });

  it('given each panel, then it rules as often, and errs as much, as the text makes it', () => {
    const texts = optionsOf(thirtyDays, 'C03').map(textIn);
    const rules = texts.map((text) => panelChance(thirtyDays, text, 0.6));
    const errs = texts.map((text) => panelWrongChance(thirtyDays, text, 0.6));
    expect(new Set(rules).size).toBe(4);
    const [itself = 0, consensus = 0, mediators = 1, oneSided = 0] = errs;
    expect(itself).toBeGreaterThan(oneSided);
    expect(oneSided).toBeGreaterThan(mediators);
    expect(consensus).toBeLessThan(itself);
  });

  it('given a finding, then the record says where it comes from and how sure it can be held, the surer the better the eyes', () => {
    const dark = findings({ text: 'C03c' });
    const lit = findings({
      text: 'C03c C02c',
      monitoring: 'operational',
      tracks: { coverage: { shared: 0.8 } },
    });
    const mean = (list: typeof dark) => list.reduce((sum, { sure = 0 }) => sum + sure, 0) / list.length;
    expect(dark.length).toBeGreaterThan(5);
    expect(mean(lit)).toBeGreaterThan(mean(dark));
    for (const { sure = 0 } of [...dark, ...lit]) {
      expect(sure).toBeGreaterThan(0.6);
      expect(sure).toBeLessThan(1);
    }
    expect(new Set(lit.map(({ how }) => how))).toContain('panel');
  });

  it('given findings under good and poor eyes, then about as many are wrong as they say they risk', () => {
    const rulings = findings({ text: 'C03d' }).filter(({ how }) => how === 'panel');
    const expected = rulings.reduce((sum, { sure = 0 }) => sum + 1 - sure, 0) / rulings.length;
    const wrong = rulings.filter((one) => one.wrong).length / rulings.length;
    expect(rulings.length).toBeGreaterThan(20);
    expect(Math.abs(wrong - expected)).toBeLessThan(0.15);
  });

  it('given a seat, then it reads source and certainty of a finding beside it, and nothing of them before', () => {
    for (const seed of seeds) {
      const table = openTable({ seed, people: ['RU', 'UA'] }).begin();
      table.does('RU', { type: 'order.seal', order: 'strike', points: 3, target: { sector: 'pokrovsk' } });
      table.everybodyReady();
      const [incident] = Object.values(table.view('EU').incidents).filter(({ named }) => named !== null);
      if (!incident) continue;
      expect(incident.finding).toEqual({ how: 'seen', sure: expect.closeTo(0.77, 1) });
      for (const one of Object.values(table.view('EU').incidents))
        if (one.named === null) expect(one.finding).toBeUndefined();
      return;
    }
    throw new Error('nobody was ever named');
  });
});

describe('rule 8.19: three figures of violations', () => {
  it('given incidents, then both sides’ counts and the verified one stand on the public record and differ', () => {
    const incidents = seeds
      .slice(0, 60)
      .flatMap((seed) =>
        factsOf(
          nightOf([strike], { seed, tracks: { coverage: { shared: 0.35 } } }).facts,
          'incidentOccurred',
        ),
      )
      .map(({ incident }) => incident);
    const sums = { RU: 0, UA: 0, verified: 0 };
    for (const { claims, verified } of incidents) {
      sums.RU += claims.RU ?? 0;
      sums.UA += claims.UA ?? 0;
      sums.verified += verified;
    }
    expect(sums.RU).not.toBe(sums.UA);
    expect(sums.verified).toBeGreaterThan(0);
    expect(sums.verified).toBeLessThan(Math.min(sums.RU, sums.UA) / 2);
    const open = seeds
      .map((seed) =>
        entryAt(nightOf([strike], { seed }).after.bulletins, 0)?.items.find(({ slots }) => 'claimA' in slots),
      )
      .find((item) => item !== undefined);
    expect(Object.keys(open?.slots ?? {})).toEqual(
      expect.arrayContaining(['claimA', 'claimB', 'verified', 'coverage']),
    );
  });
});

describe('rules 7.5 and 7.10: every estimate says how sure it is and where it comes from', () => {
  const dark = truceState(thirtyDays, { day: 12 });
  const lit = truceState(thirtyDays, { day: 12, tracks: { coverage: { shared: 0.8 } } });
  const width = ({ low, high }: { readonly low: number; readonly high: number }) => high - low;

  it('given the walk-away value, the attack’s forecast and the line, then each with its certainty, wider in the dark', () => {
    const [wide, narrow] = [dark, lit].map((state) => knownWalkAway(thirtyDays, state, 'RU'));
    expect(wide && narrow && width(wide) > width(narrow)).toBe(true);
    expect(narrow).toMatchObject({ sure: 0.9, basis: expect.stringMatching(/\w/) });
    for (const { war, edge } of optionFor('RU', 'denounce-and-attack')?.forecast ?? [])
      for (const one of [war, edge])
        expect(one).toMatchObject({ sure: 0.9, basis: expect.stringMatching(/\w/) });
    const sureOf = (state: typeof dark) => sectorsSlice(thirtyDays, state, 'RU')[0]?.reported[0]?.sure ?? 0;
    expect(sureOf(lit)).toBeCloseTo(0.9, 2);
    expect(sureOf(dark)).toBeLessThan(sureOf(lit));
  });
});
