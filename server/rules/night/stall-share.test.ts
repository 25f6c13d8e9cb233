// Rule 8.32: stalling in talks, judged from what is public.
import { describe, expect, it } from 'vitest';
import type { Proposal } from '../state.ts';
import { thirtyDays } from '../testing/load-scenario.ts';
import { openProposal } from '../testing/open-proposal.ts';
import { truceState, withSealed } from '../testing/truce-state.ts';
import { factsOf } from '../testing/war-replay.ts';
import { resolveNight } from './resolve-night.ts';
import { stallingOf } from './stall-share.ts';

const declined = { UA: { day: 5, reason: 'it asks for too much' } };

function offers(list: readonly Partial<Proposal>[]): Readonly<Record<string, Proposal>> {
  const made = list.map((more, index) =>
    openProposal({
      id: `P-${index + 1}`,
      author: 'RU',
      day: 4,
      track: 'settlement',
      signed: { RU: 4 },
      stateSince: 4,
      ...more,
    }),
  );
  return Object.fromEntries(made.map((one) => [one.id, one]));
}
const share = (list: readonly Partial<Proposal>[]) =>
  stallingOf(thirtyDays, truceState(thirtyDays, { day: 6, proposals: offers(list) }), 'RU');

describe('rule 8.32: stalling', () => {
  it('given five offers that everybody else declined, then all five count', () => {
    expect(share(Array.from({ length: 5 }, () => ({ declined })))).toEqual({ count: 5, share: 1 });
  });

  it('given fewer than five offers, then nothing is said of them', () => {
    expect(share(Array.from({ length: 4 }, () => ({ declined }))).share).toBe(0);
  });

  it('given offers that somebody signed, that are still open, or that lie in a back channel, then they do not count', () => {
    const good = [{ signed: { RU: 4, UA: 5 } }, {}, { declined, signatories: ['RU', 'UA', 'US'] }];
    expect(share([...good, { declined }, { declined }])).toEqual({ count: 2, share: 0.4 });
    expect(share(Array.from({ length: 9 }, () => ({ declined, audience: ['RU', 'UA'] }))).share).toBe(0);
  });

  it('given a text that contradicts itself with what is in force, then nobody could have signed it', () => {
    expect(share(Array.from({ length: 5 }, () => ({ clauses: { C08: 2, C09: 0 } }))).share).toBe(1);
  });

  it('given the last five are better than those before, then only they count', () => {
    const bad = Array.from({ length: 5 }, () => ({ declined }));
    expect(share([...bad, {}, {}, {}, {}, {}]).share).toBe(0);
  });

  it('rule 8.31: given a staller, when a report is published, then it is named and its standing falls', () => {
    const proposals = offers(Array.from({ length: 5 }, () => ({ declined })));
    const report = { delegation: 'MED', order: 'compliance-report', points: 1 };
    const state = withSealed(thirtyDays, truceState(thirtyDays, { day: 6, proposals }), [report]);
    const facts = resolveNight(thirtyDays, state, 0);
    expect(factsOf(facts, 'stallingPublished')).toMatchObject([{ against: 'RU', count: 5 }]);
    const moved = factsOf(facts, 'tracksMoved').filter(({ cause }) => cause.id === 'compliance-report');
    expect(moved.flatMap(({ changes }) => changes)).toContainEqual(
      expect.objectContaining({ of: 'RU', by: -1.8 }),
    );
  });
});
