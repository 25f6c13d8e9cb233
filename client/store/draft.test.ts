import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { seatView } from '../testing/room-fixture.ts';

/** What this device keeps, as a browser would. */
function fakeStorage() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

const load = async () => ({ ...(await import('./draft.ts')), ...(await import('./session.ts')) });

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllGlobals());

test('a refresh loses nothing: a draft comes back with its session and seat', async () => {
  vi.stubGlobal('localStorage', fakeStorage());
  const before = await load();
  before.told.value = seatView('UA');
  before.editDraft({ clauses: { C03: 2 }, title: 'A panel' });
  before.editMessageDraft('table', 'We will sign if');
  vi.resetModules();
  const after = await load();
  after.told.value = seatView('UA');
  expect(after.draft.value).toMatchObject({
    clauses: { C03: 2 },
    title: 'A panel',
    track: 'confidence measure',
  });
  expect(after.messageDrafts.value).toEqual({ table: 'We will sign if' });
});

test('another seat of the same session has its own', async () => {
  vi.stubGlobal('localStorage', fakeStorage());
  const { draft, editDraft, told } = await load();
  told.value = seatView('UA');
  editDraft({ title: 'Ours' });
  told.value = seatView('RU');
  expect(draft.value).toBeNull();
  told.value = seatView('UA');
  expect(draft.value?.title).toBe('Ours');
});

test('a discarded draft and an emptied message leave nothing behind', async () => {
  const storage = fakeStorage();
  vi.stubGlobal('localStorage', storage);
  const { discardDraft, editDraft, editMessageDraft, told } = await load();
  told.value = seatView('UA');
  editDraft({ title: 'Ours' });
  editMessageDraft('table', 'x');
  discardDraft();
  editMessageDraft('table', '');
  expect([...storage.kept.keys()]).toEqual([]);
});

test('a browser that forbids storage only forgets', async () => {
  const forbidden = () => {
    throw new Error('denied');
  };
  vi.stubGlobal('localStorage', { getItem: forbidden, setItem: forbidden, removeItem: forbidden });
  const { draft, editDraft, told } = await load();
  told.value = seatView('UA');
  editDraft({ title: 'Ours' });
  expect(draft.value?.title).toBe('Ours');
});

test('what is typed while an answer is awaited stays, and so does what was refused', async () => {
  const { clearSent, editMessageDraft, messageDrafts } = await load();
  editMessageDraft('table', 'We will sign.');
  editMessageDraft('table', 'We will sign. If you do.');
  clearSent('table', 'We will sign.');
  expect(messageDrafts.value).toEqual({ table: 'If you do.' });
  editMessageDraft('table', 'But you will not.');
  clearSent('table', 'If you do.');
  expect(messageDrafts.value).toEqual({ table: 'But you will not.' });
  clearSent('table', 'But you will not.');
  expect(messageDrafts.value).toEqual({});
});
