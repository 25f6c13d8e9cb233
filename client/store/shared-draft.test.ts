// Rule 5.12 on the page: when a draft is saved for the others, and that somebody alone sends nothing.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Intent } from '../../shared/protocol/index.ts';
import type { MemberCard, SharedDraft } from '../../shared/views/index.ts';
import { keepingLine } from '../testing/keeping-line.ts';
import { playerCard } from '../testing/member-card.ts';
import { seatView } from '../testing/room-fixture.ts';

const card = (id: string, name: string, arrived = true): MemberCard =>
  playerCard(id, 'UA', 'head', { name, arrived, present: arrived });
const legal = [{ command: 'draft.save', refusal: null }];
const pair = [card('M1', 'Olena'), card('M2', 'Ann')];

/** The stores of a page that has just sat down, and what it sends. */
async function sitDown(members: readonly MemberCard[]) {
  const session = await import('./session.ts');
  const stores = { ...(await import('./draft.ts')), ...(await import('./shared-draft.ts')) };
  const sent: Intent[] = [];
  session.enterSeat('token', () => keepingLine(sent));
  const show = (draft: SharedDraft | null) => {
    session.told.value = seatView('UA', { members, legal, draft });
  };
  show(null);
  const titles = () =>
    sent.flatMap((intent) => (intent.type === 'draft.save' ? [intent.draft?.title ?? null] : []));
  return { ...stores, show, titles };
}

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

test('with others here, what is typed is saved once in a while, as it stands then', async () => {
  const { editDraft, show, titles, draft } = await sitDown(pair);
  for (const title of ['O', 'Ou', 'Our']) editDraft({ title });
  expect(titles()).toEqual([]);
  await vi.advanceTimersByTimeAsync(1_500);
  expect(titles()).toEqual(['Our']);
  show({ n: 1, over: 0, by: 'M1', at: 0, draft: draft.value });
  editDraft({ title: 'Ours' });
  await vi.advanceTimersByTimeAsync(1_499);
  expect(titles()).toEqual(['Our']);
  await vi.advanceTimersByTimeAsync(1);
  expect(titles()).toEqual(['Our', 'Ours']);
});

test('leaving a field saves at once, and nothing twice', async () => {
  const { editDraft, saveDraft, titles } = await sitDown(pair);
  editDraft({ title: 'Ours' });
  saveDraft();
  saveDraft();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(titles()).toEqual(['Ours']);
});

test('what another saves is shown, ours can be brought back, and that is saved again', async () => {
  const { editDraft, emptyDraft, show, draft, replacedDraft, restoreDraft, titles } = await sitDown(pair);
  editDraft({ title: 'Mine' });
  show({ n: 1, over: 0, by: 'M2', at: 0, draft: { ...emptyDraft, title: 'Theirs' } });
  expect([draft.value?.title, replacedDraft.value?.by]).toEqual(['Theirs', 'M2']);
  restoreDraft();
  await vi.advanceTimersByTimeAsync(1_500);
  expect([draft.value?.title, replacedDraft.value, titles()]).toEqual(['Mine', null, ['Mine']]);
});

test('somebody alone, or with names on the list who have not come, keeps the draft on the device', async () => {
  const { editDraft, saveDraft, titles } = await sitDown([card('M1', 'Olena'), card('M2', 'Ann', false)]);
  editDraft({ title: 'Mine' });
  await vi.advanceTimersByTimeAsync(5_000);
  saveDraft();
  expect(titles()).toEqual([]);
});
