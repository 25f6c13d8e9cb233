// A remembered view is the view made from scratch, whatever happened between; and a memo notices every change.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { viewFor } from '../rules.ts';
import { anyIntent } from '../testing/any-intent.ts';
import { pagesOf } from '../testing/pages-of.ts';
import { openTable } from '../testing/table.ts';
import { listMemo, sliceMemo } from './slice-memo.ts';

describe('rules 7.1 to 7.6: what is remembered is what would be made', () => {
  it('given any commands, when a seat’s view is taken after each, then it equals one made from scratch', () => {
    fc.assert(
      fc.property(fc.array(anyIntent(), { minLength: 5, maxLength: 40 }), (intents) => {
        const table = openTable().begin();
        for (const { seat, intent } of intents) {
          try {
            table.does(seat, intent);
          } catch {
            continue;
          }
          const audience = { kind: 'delegation', delegation: 'UA', member: '' } as const;
          const remembered = viewFor(table.scenario, table.state, audience);
          const fresh = viewFor(table.scenario, structuredClone(table.state), audience);
          expect(remembered).toEqual(fresh);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('memos', () => {
  it('make a slice anew when any of its sources is another object', () => {
    const memo = sliceMemo<{ readonly n: number }>();
    const [session, source] = [{}, {}];
    let made = 0;
    const make = () => ({ n: ++made });
    expect(memo(session, 'UA', [source], make)).toBe(memo(session, 'UA', [source], make));
    expect(memo(session, 'UA', [{}], make).n).toBe(2);
    expect(memo(session, 'RU', [source], make).n).toBe(3);
    expect(memo({}, 'UA', [source], make).n).toBe(4);
  });

  it('extend a grown list and start again on another branch', () => {
    const memo = listMemo<{ readonly n: number }, number>();
    const session = {};
    const [one, two, other] = [{ n: 1 }, { n: 2 }, { n: 9 }];
    const take = ({ n }: { readonly n: number }) => (n > 1 ? n : null);
    expect(memo(session, 'UA', pagesOf([one]), take)).toEqual([]);
    expect(memo(session, 'UA', pagesOf([one, two]), take)).toEqual([2]);
    expect(memo(session, 'UA', pagesOf([one, other, two]), take)).toEqual([9, 2]);
    expect(memo(session, 'UA', pagesOf([one]), take)).toEqual([]);
  });
});
