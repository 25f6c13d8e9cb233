// Owns how a draft that several people write is brought together: the last writer's text stands, what it replaced unseen is kept. Pure.
import type { MemberId, ProposalDraft } from '../../shared/protocol/index.ts';
import type { SharedDraft } from '../../shared/views/index.ts';

export type Text = ProposalDraft | null;

export interface DraftSync {
  /** What this page shows and edits. */
  readonly local: Text;
  /** The same as it was last known to be saved. */
  readonly saved: Text;
  /** Its number; 0 before the first. */
  readonly n: number;
  /** This page wrote it. */
  readonly isOurs: boolean;
  /** What this page has sent and not seen saved yet; undefined = nothing. */
  readonly sent: Text | undefined;
  /** Ours, in whose place somebody's text has come that was written without it. */
  readonly kept: { readonly draft: ProposalDraft; readonly by: MemberId } | null;
}

export const nothingShared: DraftSync = {
  local: null,
  saved: null,
  n: 0,
  isOurs: false,
  sent: undefined,
  kept: null,
};

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** Whether this page has something that the others have not. */
export const hasNews = ({ local, saved, sent }: DraftSync): boolean =>
  !same(local, sent === undefined ? saved : sent);

/** Takes in what somebody has saved; whatever is older than what is known changes nothing. */
export function takeIn(now: DraftSync, { n, over, by, draft }: SharedDraft): DraftSync {
  if (n <= now.n) return now;
  const isTouched = !same(now.local, now.saved);
  const next = { saved: draft, n, sent: undefined };
  if (now.sent !== undefined && same(now.sent, draft)) {
    // What is typed since then goes on from it.
    const kept = now.kept && same(now.kept.draft, draft) ? null : now.kept;
    return { ...now, ...next, isOurs: true, local: isTouched ? now.local : draft, kept };
  }
  const isLost = isTouched || (now.isOurs && over < now.n) || draft === null;
  const kept = isLost && now.local && !same(now.local, draft) ? { draft: now.local, by } : now.kept;
  // Where numbers were missed, what was sent may have been one of them.
  const sent = n === now.n + 1 ? now.sent : undefined;
  return { ...now, ...next, sent, isOurs: false, local: draft, kept };
}
