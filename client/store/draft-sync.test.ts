// Rule 5.12 on the page: the last writer's text stands everywhere, and nobody's words are lost unseen.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SharedDraft } from '../../shared/views/index.ts';
import { emptyDraft } from './draft.ts';
import { type DraftSync, hasNews, nothingShared, type Text, takeIn } from './draft-sync.ts';

const text = (title: string): Text => ({ ...emptyDraft, title });
const titleOf = (draft: Text): string | null => draft?.title ?? null;
const saved = (n: number, over: number, by: string, title: string | null): SharedDraft => ({
  n,
  over,
  by,
  at: n,
  draft: title === null ? null : text(title),
});
const types = (now: DraftSync, title: string): DraftSync => ({ ...now, local: text(title) });

describe('a draft of several', () => {
  it('takes over what another has saved, with nothing to keep where nothing was written here', () => {
    const now = takeIn(nothingShared, saved(1, 0, 'M2', 'Ours'));
    expect([titleOf(now.local), now.kept, hasNews(now)]).toEqual(['Ours', null, false]);
  });

  it('keeps what was typed here and not saved yet', () => {
    const now = takeIn(
      types(takeIn(nothingShared, saved(1, 0, 'M2', 'Ours')), 'Mine'),
      saved(2, 1, 'M2', 'Theirs'),
    );
    expect([titleOf(now.local), now.kept?.draft.title, now.kept?.by]).toEqual(['Theirs', 'Mine', 'M2']);
  });

  it('keeps what was saved here when the next was written without it, and only then', () => {
    const mine = takeIn({ ...types(nothingShared, 'Mine'), sent: text('Mine') }, saved(3, 2, 'M1', 'Mine'));
    expect(hasNews(mine)).toBe(false);
    expect(takeIn(mine, saved(4, 2, 'M2', 'Theirs')).kept?.draft.title).toBe('Mine');
    expect(takeIn(mine, saved(4, 3, 'M2', 'Mine, and more')).kept).toBeNull();
  });

  it('keeps what somebody else has put away', () => {
    const now = takeIn(takeIn(nothingShared, saved(1, 0, 'M2', 'Ours')), saved(2, 1, 'M2', null));
    expect([now.local, now.kept?.draft.title]).toEqual([null, 'Ours']);
  });

  it('goes on from its own saving with what was typed since', () => {
    const now = takeIn(
      { ...types(nothingShared, 'Mine, and'), sent: text('Mine') },
      saved(1, 0, 'M1', 'Mine'),
    );
    expect([titleOf(now.local), hasNews(now), now.kept]).toEqual(['Mine, and', true, null]);
  });

  it('waits no longer for its own saving once that may have been missed', () => {
    const now = takeIn({ ...types(nothingShared, 'Mine'), sent: text('Mine') }, saved(2, 1, 'M2', 'Theirs'));
    expect([now.sent, now.kept?.draft.title]).toEqual([undefined, 'Mine']);
  });

  it('comes to the same on every page, whoever typed, saved and heard when', () => {
    const step = fc.tuple(fc.constantFrom(0, 1), fc.constantFrom('type', 'save', 'hear'));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const pages = [nothingShared, nothingShared];
        const log: SharedDraft[] = [];
        const at = (page: number) => pages[page] ?? nothingShared;
        const save = (page: number) => {
          const now = at(page);
          if (!hasNews(now) || now.sent !== undefined) return;
          log.push({ n: log.length + 1, over: now.n, by: `M${page}`, at: 0, draft: now.local });
          pages[page] = { ...now, sent: now.local };
        };
        const hear = (page: number) => {
          const next = log[at(page).n];
          if (next) pages[page] = takeIn(at(page), next);
          return next !== undefined;
        };
        steps.forEach(([page, what], index) => {
          if (what === 'type') pages[page] = types(at(page), `${page}:${index}`);
          else if (what === 'save') save(page);
          else hear(page);
        });
        for (let round = 0; round < 200; round++) {
          for (const page of [0, 1]) while (hear(page));
          for (const page of [0, 1]) save(page);
        }
        expect(pages.map(({ local }) => titleOf(local))).toEqual(
          [0, 1].map(() => titleOf(log.at(-1)?.draft ?? null)),
        );
        expect(pages.some(hasNews)).toBe(false);
      }),
      { numRuns: 300, seed: 5 },
    );
  });
});
