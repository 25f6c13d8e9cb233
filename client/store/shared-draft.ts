// Owns the sharing of a draft among the people of one delegation: when it is saved, and what comes back. Alone, it does nothing.
import { computed, effect, signal } from '@preact/signals';
import type { Intent, ProposalDraft } from '../../shared/protocol/index.ts';
import type { SharedDraft } from '../../shared/views/index.ts';
import { draft } from './draft.ts';
import { type DraftSync, hasNews, nothingShared, takeIn } from './draft-sync.ts';
import { send, view } from './session.ts';

/** At most this often, in milliseconds. */
const SAVE_EVERY = 1_500;

/** The other people of this delegation who have arrived, by id. */
export const codrafters = computed<Readonly<Record<string, string>>>(() => {
  const now = view.value;
  if (!now) return {};
  const { delegation, member } = now.audience;
  const others = now.members.filter(
    ({ id, place, arrived }) =>
      arrived && id !== member && place.at === 'delegation' && place.delegation === delegation,
  );
  return Object.fromEntries(others.map(({ id, name }) => [id, name]));
});

/** Whether what is drafted here is seen by others of the delegation. */
export const isShared = computed(
  () =>
    Object.keys(codrafters.value).length > 0 &&
    view.value?.legal.some(({ command, refusal }) => command === 'draft.save' && refusal === null) === true,
);

const sync = signal<Omit<DraftSync, 'local'>>(nothingShared);
/** Ours, in whose place somebody's text has come; null = nothing of ours was replaced. */
export const replacedDraft = computed(() => sync.value.kept);

/** Sets our text in place of the one that came. */
export function restoreDraft(): void {
  const { kept } = sync.peek();
  if (!kept) return;
  draft.value = kept.draft;
  forgetReplaced();
}

export function forgetReplaced(): void {
  sync.value = { ...sync.peek(), kept: null };
}

const whole = (): DraftSync => ({ ...sync.peek(), local: draft.peek() });

/** Sitting down elsewhere begins anew. */
const seat = computed(() => {
  const now = view.value;
  return now ? `${now.session.id} ${now.audience.member}` : null;
});
let satAt: string | null = null;
const incoming = computed<SharedDraft | null>(() => view.value?.draft ?? null);

effect(() => {
  if (seat.value !== satAt) {
    satAt = seat.value;
    sync.value = nothingShared;
  }
  const saved = incoming.value;
  if (saved === null) return;
  const { local, ...rest } = takeIn(whole(), saved);
  if (rest.n === sync.peek().n) return;
  sync.value = rest;
  if (local !== draft.peek()) draft.value = local;
});

let timer: ReturnType<typeof setTimeout> | null = null;

effect(() => {
  // To be told of every change of the text and of its company.
  void draft.value;
  if (!isShared.value || timer !== null || !hasNews(whole())) return;
  timer = setTimeout(saveDraft, SAVE_EVERY);
});

/** Saves what is not saved yet, for the others to see; does nothing for somebody who drafts alone. */
export function saveDraft(): void {
  if (timer !== null) clearTimeout(timer);
  timer = null;
  const now = whole();
  if (!isShared.peek() || now.sent !== undefined || !hasNews(now)) return;
  sync.value = { ...sync.peek(), sent: now.local };
  void send({ type: 'draft.save', draft: asSent(now.local), over: now.n }, { quiet: true }).then((ack) => {
    if (!ack.ok) sync.value = { ...sync.peek(), sent: undefined };
    // Typed while it was under way.
    if (ack.ok && hasNews(whole()) && timer === null) timer = setTimeout(saveDraft, SAVE_EVERY);
  });
}

type Sent = Extract<Intent, { type: 'draft.save' }>['draft'];

/** The wire's lists are not readonly. */
function asSent(text: ProposalDraft | null): Sent {
  if (text === null) return null;
  const { signatories, audience } = text;
  return {
    ...text,
    signatories: [...signatories],
    audience: audience === 'table' ? audience : [...audience],
  };
}
