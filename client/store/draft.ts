// Owns what this person has begun and not sent: the proposal draft and half-written messages, kept per session and person.
import { computed, effect, signal } from '@preact/signals';
import type { ProposalDraft } from '../../shared/protocol/index.ts';
import { isRecord, keep, readKept } from './kept.ts';
import { view } from './session.ts';

export type { ProposalDraft };

export const emptyDraft: ProposalDraft = {
  track: 'confidence measure',
  clauses: {},
  conditions: {},
  signatories: [],
  audience: 'table',
  expiresOn: null,
  title: '',
  note: '',
  parent: null,
  singleText: false,
};

/** null while nothing is being drafted. */
export const draft = signal<ProposalDraft | null>(null);
/** Half-written messages by channel. */
export const messageDrafts = signal<Readonly<Record<string, string>>>({});

const keptUnder = computed(() => {
  const now = view.value;
  return now ? `draft.${now.session.id}.${now.audience.delegation}.${now.audience.member}` : null;
});
let loadedFrom: string | null = null;

const isDraft = (value: unknown): value is ProposalDraft =>
  isRecord(value) && isRecord(value.clauses) && isRecord(value.conditions) && typeof value.title === 'string';
const isTexts = (value: unknown): value is Readonly<Record<string, string>> =>
  isRecord(value) && Object.values(value).every((text) => typeof text === 'string');

effect(() => {
  const key = keptUnder.value;
  if (key === null || key === loadedFrom) return;
  loadedFrom = key;
  const kept = readKept<ProposalDraft | null>(key, isDraft, null);
  draft.value = kept ? { ...emptyDraft, ...kept } : null;
  messageDrafts.value = readKept(`${key}.messages`, isTexts, {});
});
effect(() => {
  const now = draft.value;
  const texts = messageDrafts.value;
  if (loadedFrom === null) return;
  keep(loadedFrom, now);
  keep(`${loadedFrom}.messages`, Object.keys(texts).length > 0 ? texts : null);
});

/** Changes part of the draft, beginning one if there is none. */
export function editDraft(change: Partial<ProposalDraft>): void {
  draft.value = { ...(draft.peek() ?? emptyDraft), ...change };
}

export const discardDraft = (): void => {
  draft.value = null;
};

/** Keeps a half-written message; an empty one is forgotten. */
export function editMessageDraft(channel: string, text: string): void {
  const { [channel]: _, ...rest } = messageDrafts.peek();
  messageDrafts.value = text === '' ? rest : { ...rest, [channel]: text };
}

/** What is left of a half-written message once `sent` of it was accepted: the words that were typed since. */
export const typedSince = (sent: string, now: string): string =>
  now.startsWith(sent) ? now.slice(sent.length).trimStart() : now;

/** Takes out of a half-written message what was accepted of it. */
export const clearSent = (channel: string, sent: string): void =>
  editMessageDraft(channel, typedSince(sent, messageDrafts.peek()[channel] ?? ''));
