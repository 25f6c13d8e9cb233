// Rule 9.6 as far as it is public: a clause in force is a promise of everybody who signed it.
import { describe, expect, it } from 'vitest';
import type { ProposalView, RecordEntry } from '../../../../shared/views/index.ts';
import { proposal as tabled } from '../../../testing/room-fixture.ts';
import { promiseLedger } from './promise-ledger.ts';

const entry = { from: 0, gave: [], got: [] };
const text = (id: string, more: Partial<ProposalView>): ProposalView => ({
  ...tabled({ id }),
  state: 'in force',
  ...more,
});
const found = (day: number, who: string, options: readonly string[]): RecordEntry => ({
  day,
  kind: 'breach.found',
  slots: { who: { delegation: who }, clauses: { options } },
  focus: null,
  secret: false,
});
const view = {
  ledger: [
    { ...entry, day: 2, proposal: 'P-1', clause: 'C02', to: 2 },
    { ...entry, day: 5, proposal: 'P-2', clause: 'C07', to: 1 },
    { ...entry, day: 9, proposal: 'P-3', clause: 'C02', to: 3 },
  ],
  proposals: {
    'P-1': text('P-1', { signed: { RU: 2, UA: 2 } }),
    'RU-UA:1': text('RU-UA:1', { publicId: 'P-2', signed: { RU: 4, UA: 5 }, audience: ['RU', 'UA'] }),
    'P-3': text('P-3', { signed: { UA: 9, US: 8 } }),
  },
  record: [found(3, 'RU', ['C02c']), found(6, 'RU', ['C02c']), found(1, 'UA', ['C02c'])],
  treaty: { inForce: { C02: 3, C07: 1 }, agreed: {}, breached: {} },
};

describe('the ledger of promises', () => {
  const ledger = promiseLedger(view, ['RU', 'UA', 'US', 'EU']);
  const of = (id: string) => ledger.find(({ delegation }) => delegation === id)?.promises ?? [];

  it('has every signatory of a clause in force, and nobody else', () => {
    expect(ledger.map(({ delegation }) => delegation)).toEqual(['RU', 'UA', 'US']);
    expect(of('UA').map(({ option }) => option)).toEqual(['C02d', 'C07b', 'C02c']);
  });

  it('says which were found broken, by whom, from the day on which they bound', () => {
    expect(of('RU').map(({ option, foundBroken }) => [option, foundBroken])).toEqual([
      ['C07b', null],
      ['C02c', 6],
    ]);
    expect(of('UA').every(({ foundBroken }) => foundBroken === null)).toBe(true);
  });

  it('knows a side letter under the id its reader knows, and what a later text replaced', () => {
    expect(of('RU')[0]).toMatchObject({ proposal: 'RU-UA:1', sideLetter: true, replaced: false });
    expect(of('RU')[1]).toMatchObject({ proposal: 'P-1', sideLetter: false, replaced: true });
  });
});
