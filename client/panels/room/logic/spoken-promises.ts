// Owns which promises made in messages somebody sees, what is known of each, and whether it is theirs to say if it was kept.
import type { DelegationId, PledgeView, View } from '../../../../shared/views/index.ts';
import { FACILITATION } from '../../../../shared/vocabulary/index.ts';

export type Spoken = Omit<PledgeView, 'verdict'> & {
  /** `pending`: nobody judges it before the debrief. */
  readonly verdict: PledgeView['verdict'] | 'pending';
  readonly maySay: boolean;
};

/** The oldest first. `seenBy`: as one delegation could know them while the session ran; null = everything that is open now. */
export function spokenPromises(view: View, seenBy: DelegationId | null = null): readonly Spoken[] {
  if (view.session.ending !== null) {
    return view.pledges
      .filter(({ readers }) => seenBy === null || readers === 'table' || readers.includes(seenBy))
      .map((one) =>
        seenBy === null
          ? { ...one, maySay: maySay(view, one) }
          : { ...one, verdict: 'pending', judgedBy: null, maySay: false },
      );
  }
  return view.messages.flatMap(({ channel, n, from, readers, pledge }) =>
    pledge
      ? [{ channel, n, from, readers, pledge, verdict: 'pending' as const, judgedBy: null, maySay: false }]
      : [],
  );
}

/** Rule 9.8: those to whom it was made, and facilitators, whose word stands. */
function maySay(view: View, { from, readers, pledge, judgedBy }: PledgeView): boolean {
  const isOpen = view.legal.some(({ command, refusal }) => command === 'promise.judge' && refusal === null);
  if (!isOpen || pledge.test) return false;
  const { audience } = view;
  if (audience.kind === 'facilitator') return true;
  if (audience.kind !== 'delegation' || judgedBy === FACILITATION) return false;
  const { delegation } = audience;
  return from !== delegation && (readers === 'table' || readers.includes(delegation));
}
