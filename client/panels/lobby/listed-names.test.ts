import { describe, expect, it } from 'vitest';
import { claimOf, listedAs, offeredNames } from './listed-names.ts';

const listed = ['Omar S.', 'Chloé M.', 'Ann', 'Joann', 'Hanna'].map((name, at) => ({
  id: `M${at + 1}`,
  name,
}));
const entry = (name: string, claims: string | null = null) => ({ name, claims });

describe('rule 2.7: coming in as somebody of the list', () => {
  it('a name typed as it stands there is that person, whatever its case, accents and blanks', () => {
    for (const name of ['Omar S.', ' omar s. ', 'OMAR  S.']) expect(listedAs(name, listed)?.id).toBe('M1');
    expect(listedAs('Chloe M.', listed)?.id).toBe('M2');
    expect(claimOf(entry(' omar s.'), listed)?.id).toBe('M1');
  });

  it('a part of a name, and an empty field, are nobody of the list', () => {
    for (const name of ['Omar', 'Omar S. and Bo', '', ' ']) expect(claimOf(entry(name), listed)).toBeNull();
  });

  it('a name pressed is that person, until somebody else has arrived as it', () => {
    const twins = [...listed, { id: 'M9', name: 'Ann' }];
    expect(claimOf(entry('Ann', 'M9'), twins)?.id).toBe('M9');
    expect(claimOf(entry('Ann', 'M9'), listed)?.id).toBe('M3');
    expect(claimOf(entry('Bo', 'M9'), listed)).toBeNull();
  });
});

describe('names offered', () => {
  const names = (typed: string) => offeredNames(typed, listed).names.map(({ name }) => name);

  it('hold what is typed, those that begin with it first', () => {
    expect(names('ann')).toEqual(['Ann', 'Joann', 'Hanna']);
    expect(names('CHLOE')).toEqual(['Chloé M.']);
  });

  it('are eight at once, and the rest is counted, so that nobody thinks the list ends there', () => {
    const thirty = Array.from({ length: 30 }, (_, at) => ({ id: `M${at}`, name: `Person ${at}` }));
    expect(offeredNames('', thirty)).toMatchObject({ more: 22, nobodyFits: false });
    expect(offeredNames('', thirty).names).toHaveLength(8);
    for (const { id, name } of thirty) expect(offeredNames(name, thirty).names[0]?.id).toBe(id);
    expect(offeredNames('', listed).more).toBe(0);
  });

  it('are none where nobody fits, which is said only where there is a list', () => {
    expect(offeredNames('Zoe', listed)).toEqual({ names: [], more: 0, nobodyFits: true });
    expect(offeredNames('Zoe', [])).toEqual({ names: [], more: 0, nobodyFits: false });
  });
});
