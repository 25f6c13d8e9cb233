// Tests that a scenario file's faults are found, each at its place.

import { describe, expect, it } from 'vitest';
import type { Fault } from './fault.ts';
import { parseScenario } from './parse-scenario.ts';
import { faultsAfter, goodData, partOf, type ScenarioData, setField } from './testing/good-scenario.ts';

const remove = (target: object | undefined, key: string) => Reflect.deleteProperty(target ?? {}, key);
const order = (data: ScenarioData, id: string) => data.orders.find((candidate) => candidate.id === id);
const clause = (data: ScenarioData, n: number) => data.treaty.clauses[n - 1];

describe('the shipped scenario', () => {
  it('is without fault, frozen, and as large as it says', () => {
    const parsed = parseScenario(goodData());
    expect(parsed.ok).toBe(true);
    if (!parsed.ok) return;
    expect(parsed.value.orders).toHaveLength(49);
    expect(parsed.value.treaty.clauses).toHaveLength(17);
    expect(parsed.value.treaty.clauses.flatMap((c) => c.options)).toHaveLength(74);
    expect(Object.isFrozen(parsed.value.treaty.clauses[3]?.options[0])).toBe(true);
  });
});

describe('faults of shape', () => {
  it.each<[string, (data: ScenarioData) => void, Fault]>([
    [
      'a missing field',
      (d) => remove(clause(d, 4), 'question'),
      { path: 'treaty.clauses[3].question', message: 'is missing' },
    ],
    [
      'a misspelt field',
      (d) => setField(d.terms, 'maxDay', 3),
      { path: 'terms.maxDay', message: 'is not a field of this format' },
    ],
    [
      'a text for a figure',
      (d) => setField(clause(d, 4)?.weights, 'RU', '11'),
      { path: 'treaty.clauses[3].weights.RU', message: 'must be a number, not "11"' },
    ],
    [
      'a figure out of range',
      (d) => setField(clause(d, 4)?.values.RU, 1, 175),
      { path: 'treaty.clauses[3].values.RU[1]', message: '175 must be at most 100' },
    ],
    [
      'NaN',
      (d) => setField(d.parameters.friction, 'rate', Number.NaN),
      { path: 'parameters.friction.rate', message: 'is not a finite number' },
    ],
    ['another format', (d) => setField(d, 'format', 2), { path: 'format', message: '2 is not one of 1' }],
    [
      'an unknown effect',
      (d) => setField(order(d, 'rotate-units')?.effects[0], 'do', 'heal'),
      { path: 'orders[4].effects[0].do', message: '"heal" fits none of the allowed forms' },
    ],
    [
      'an unknown track',
      (d) => setField(order(d, 'rotate-units')?.effects[0], 'track', 'morale'),
      {
        path: 'orders[4].effects[0].track',
        message: expect.stringContaining('"morale" is not one of stock, readiness'),
      },
    ],
    [
      'an unknown mark',
      (d) => setField(order(d, 'cover-up')?.effects[0], 'mark', 'hidden'),
      {
        path: 'orders[14].effects[0].mark',
        message: expect.stringContaining('"hidden" is not one of conceal'),
      },
    ],
    [
      'a label too long',
      (d) => setField(clause(d, 1), 'short', 'Much too long a label'),
      { path: 'treaty.clauses[0].short', message: 'must have at most 14 characters' },
    ],
    [
      'no persona',
      (d) => setField(d.delegations[2], 'personas', []),
      { path: 'delegations[2].personas', message: 'must have at least 1 entries' },
    ],
    ['null', (d) => setField(d, 'treaty', null), { path: 'treaty', message: 'must be an object, not null' }],
    [
      'a forbidden name',
      (d) => Object.defineProperty(d.reasons, '__proto__', { value: {}, enumerable: true }),
      { path: 'reasons.__proto__', message: 'is not an allowed name' },
    ],
  ])('%s', (_, damage, fault) => {
    expect(faultsAfter(damage)).toContainEqual(fault);
  });

  it('are told together with faults across topics', () => {
    const faults = faultsAfter((data) => {
      remove(clause(data, 4), 'question');
      setField(order(data, 'probe')?.by, 0, 'XX');
      setField(data.settlement.clauses, 2, 'C99');
    });
    expect(faults.map((fault) => fault.path)).toEqual([
      'treaty.clauses[3].question',
      'settlement.clauses[2]',
      'orders[12].by[0]',
    ]);
  });
});

describe('faults across topics', () => {
  it.each<[string, (data: ScenarioData) => void, string, string]>([
    [
      'unknown delegation',
      (d) => setField(clause(d, 6)?.signatories, 2, 'XX'),
      'treaty.clauses[5].signatories[2]',
      '"XX" is not a delegation of this scenario',
    ],
    [
      'unknown clause',
      (d) => setField(d.settlement.clauses, 0, 'C77'),
      'settlement.clauses[0]',
      '"C77" is not a clause of this scenario',
    ],
    [
      'unknown option',
      (d) => setField(d.treaty.redLines.RU[0], 'option', 'C07e'),
      'treaty.redLines.RU[0].option',
      '"C07e" is not an option of this scenario',
    ],
    [
      'unknown sector',
      (d) => setField(d.sectors[0]?.neighbours, 0, 'odesa'),
      'sectors[0].neighbours[0]',
      '"odesa" is not a sector of this scenario',
    ],
    [
      'unknown source',
      (d) => setField(d.delegations[0]?.src, 0, 'XYZ'),
      'delegations[0].src[0]',
      '"XYZ" is not a source of this scenario',
    ],
    [
      'a third belligerent',
      (d) => setField(d.delegations[2], 'role', 'belligerent'),
      'delegations',
      'must hold exactly two belligerents, not 3',
    ],
    [
      'weights',
      (d) => setField(clause(d, 1)?.weights, 'RU', 5),
      'treaty.clauses',
      'the weights of RU sum to 101, not 100',
    ],
    [
      'scale',
      (d) => setField(d.treaty.scale, 'UA', 1),
      'treaty.scale.UA',
      'must be 0.925926, as its pair terms add up to 8; not 1',
    ],
    [
      'too few values',
      (d) => clause(d, 5)?.values.EU.pop(),
      'treaty.clauses[4].values.EU',
      'must have 5 entries, one per option, not 4',
    ],
    [
      'a mandate without values',
      (d) => remove(clause(d, 5)?.values, 'EU'),
      'treaty.clauses[4].values.EU',
      'is missing',
    ],
    [
      'status quo',
      (d) => setField(clause(d, 7), 'statusQuo', 'e'),
      'treaty.clauses[6].statusQuo',
      'there is no option C07e',
    ],
    [
      'impossible status quo',
      (d) => setField(clause(d, 9), 'statusQuo', 'a'),
      'treaty.impossible[2]',
      'the status quo holds C08c and C09a, which this rules out',
    ],
    [
      'option out of order',
      (d) => setField(clause(d, 2)?.options[1], 'id', 'C02c'),
      'treaty.clauses[1].options[1].id',
      'must be C02b',
    ],
    [
      'a clause twice',
      (d) => setField(clause(d, 2), 'id', 'C01'),
      'treaty.clauses[1].id',
      '"C01" stands here twice',
    ],
    [
      'an order twice',
      (d) => setField(d.orders[1], 'id', 'procure-abroad'),
      'orders[1].id',
      '"procure-abroad" stands here twice',
    ],
    [
      'no signable option',
      (d) =>
        setField(
          d.treaty.redLines,
          'MED',
          ['a', 'b', 'c', 'd'].map((l) => ({ option: `C01${l}`, text: 'No.' })),
        ),
      'treaty.redLines.MED',
      'leaves no option of C01 that MED could sign',
    ],
    [
      'one-sided neighbours',
      (d) => d.sectors[1]?.neighbours.pop(),
      'sectors[2].neighbours[0]',
      'kharkiv does not name kupiansk as its neighbour',
    ],
    [
      'sector number',
      (d) => setField(d.sectors[3], 'number', 9),
      'sectors[3].number',
      'must be 4, its place in the list',
    ],
    [
      'sector weights',
      (d) => setField(d.sectors[3], 'weight', 0.2),
      'sectors',
      'the weights sum to 1.1, not 1',
    ],
    ['a track lost', (d) => d.tracks.splice(3, 1), 'tracks', 'the track economy is missing'],
    [
      'start out of range',
      (d) => setField(partOf(d, 'tracks', 1, 'start'), 'RU', 99),
      'tracks[1].start.RU',
      "99 lies outside the track's range, 0 to 85",
    ],
    [
      'a pair lost',
      (d) => remove(partOf(d, 'tracks', 10, 'start'), 'US-EU'),
      'tracks[10].start.US-EU',
      'is missing',
    ],
    [
      'scope',
      (d) => setField(d.tracks[1], 'scope', 'delegation'),
      'tracks[1].scope',
      'readiness is a belligerent track',
    ],
    [
      'night out of order',
      (d) => d.nightSequence.reverse(),
      'nightSequence',
      expect.stringContaining('in this order'),
    ],
    [
      'extension after the end',
      (d) => setField(d.extension, 'opensOn', 31),
      'extension.opensOn',
      'must not be after the last day, 30',
    ],
    [
      'capital never affordable',
      (d) => setField(d.parameters.capacity, 'MED', 1),
      'orders[45].by[0]',
      'MED has a capacity of 1 and could never give an order that costs 2',
    ],
    [
      'odds not last',
      (d) => setField(partOf(d, 'orders', 13, 'effects', 6, 'outcomes', 0), 'chance', null),
      'orders[13].effects[6].outcomes[0].chance',
      'only the last outcome may take the rest',
    ],
    [
      'shown odds',
      (d) => setField(order(d, 'strike')?.oddsShown, 0, 'missed'),
      'orders[13].oddsShown[0]',
      'missed is not an outcome of this order',
    ],
    [
      'sector effect without sector',
      (d) => setField(order(d, 'fortify-sector'), 'target', { kind: 'none' }),
      'orders[5].effects[0].of',
      'names a sector, but this order has no sector as its target',
    ],
    [
      'a patron’s own stockpile',
      (d) => setField(order(d, 'send-aid')?.effects[1], 'of', 'self'),
      'orders[32].effects[1].of',
      'support belongs to belligerents, and others may give this order',
    ],
    [
      'wrong scope of a track',
      (d) => setField(order(d, 'good-offices')?.effects[0], 'of', 'self'),
      'orders[46].effects[0].of',
      'calm is a shared track and has no self',
    ],
    [
      'half a term',
      (d) => setField(order(d, 'fortify-sector')?.effects[0], 'times', [{ a: 1, b: 2 }]),
      'orders[5].effects[0].times[0]',
      'b and x must stand together or not at all',
    ],
    [
      'a clause table with a gap',
      (d) => remove(d.parameters.monitoring.byOption, 'c'),
      'parameters.monitoring.byOption.c',
      'is missing',
    ],
    [
      'an objective on nobody',
      (d) => setField(d.delegations[0]?.objectives[1]?.measure.all[0], 'of', null),
      'delegations[0].objectives[1].measure.all[0].of',
      'opinion belongs to a delegation; name one',
    ],
    [
      'a belief about nobody',
      (d) => setField(d.delegations[0]?.beliefs[0], 'about', 'XX'),
      'delegations[0].beliefs[0].about',
      '"XX" is not a delegation of this scenario',
    ],
    [
      'a patron to defend',
      (d) => setField(d.parameters.resumption.force, 'defender', 'EU'),
      'parameters.resumption.force.defender',
      '"EU" is not a belligerent of this scenario',
    ],
    [
      'compliance',
      (d) => setField(d.parameters.compliance, 'strainedAt', 70),
      'parameters.compliance.suspendedAt',
      'must be above strainedAt',
    ],
    ['a reason lost', (d) => remove(d.reasons.byClause.C03, 'EU'), 'reasons.byClause.C03.EU', 'is missing'],
    [
      'the pinned text',
      (d) => setField(d.check, 'nash', 'C01c C02c'),
      'check.nash',
      expect.stringContaining('leaves out C03'),
    ],
  ])('%s', (_, damage, path, message) => {
    expect(faultsAfter(damage)).toContainEqual({ path, message });
  });
});
