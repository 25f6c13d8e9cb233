// Tests: the lists of proposals and the line of counters.
import { describe, expect, it } from 'vitest';
import { proposal } from '../../../testing/room-fixture.ts';
import { firstToShow, groupProposals, lineOfCounters } from './proposal-groups.ts';

describe('proposals', () => {
  const all = {
    'P-1': proposal({ state: 'in force', stateSince: 3 }),
    'P-2': proposal({ id: 'P-2', expiresOn: 20 }),
    'P-3': proposal({ id: 'P-3', expiresOn: 13, parent: 'P-2' }),
    'P-4': proposal({ id: 'P-4', author: 'UA', signed: { UA: 10 } }),
    'P-5': proposal({ id: 'P-5', state: 'withdrawn' }),
  };

  it('stand in lists with what needs the seat first', () => {
    expect(
      groupProposals(all, 'UA').map(({ group, proposals }) => [group, proposals.map((one) => one.id)]),
    ).toEqual([
      ['needs you', ['P-3', 'P-2']],
      ['yours', ['P-4']],
      ['in force', ['P-1']],
      ['closed', ['P-5']],
    ]);
    expect(firstToShow(all, 'UA')).toBe('P-3');
    expect(firstToShow({}, 'UA')).toBeNull();
  });

  it('remember which draft answered which', () => {
    expect(lineOfCounters(all, 'P-3').map((one) => one.id)).toEqual(['P-2', 'P-3']);
    expect(lineOfCounters(all, 'P-2').map((one) => one.id)).toEqual(['P-2', 'P-3']);
  });
});
