// Owns what needs whoever runs a session, the most pressing first; pure, and knows no words.
import type { DelegationId, FacilitatorView, ProposalView } from '../../../shared/views/index.ts';
import { type ClockSettings, FACILITATION, type MemberId } from '../../../shared/vocabulary/index.ts';
import { graceRuns } from '../room/logic/grace-runs.ts';

export type Alert =
  /** Time is up, or all others are ready: these are waited for, since the day opened. */
  | {
      readonly kind: 'waited';
      readonly delegations: readonly DelegationId[];
      readonly inGrace: boolean;
      /** Milliseconds; null where the day's opening is not known. */
      readonly forMs: number | null;
    }
  /** Nobody of it is there, and no persona plays it. */
  | { readonly kind: 'absent'; readonly delegation: DelegationId }
  /** Nobody of it has done anything for a while. */
  | { readonly kind: 'silent'; readonly delegation: DelegationId; readonly forMs: number | null }
  /** One person has done nothing, while others of the delegation act. */
  | {
      readonly kind: 'quiet';
      readonly delegation: DelegationId;
      readonly member: MemberId;
      readonly forMs: number;
    }
  | { readonly kind: 'waiting'; readonly members: readonly MemberId[] }
  /** Somebody has written to the facilitators and has no answer. */
  | { readonly kind: 'question'; readonly from: DelegationId; readonly channel: string }
  | { readonly kind: 'lapses'; readonly proposal: string; readonly missing: readonly DelegationId[] }
  | { readonly kind: 'stalled'; readonly proposal: string; readonly days: number; readonly signed: number }
  /** One delegation stands by two open texts that cannot both be meant. */
  | {
      readonly kind: 'promises';
      readonly delegation: DelegationId;
      readonly proposals: readonly [string, string];
      readonly clause: string;
    }
  | { readonly kind: 'incident'; readonly incident: string; readonly days: number }
  /** All that a planned inject waits for is the case. */
  | { readonly kind: 'plan'; readonly plan: string };

/** Days after which an open text without a new signature, or an open incident, is called to mind. */
const STALLED_DAYS = 2;
const OPEN_DAYS = 3;

/** Milliseconds of silence after which somebody is looked for. */
export function silenceOf(clock: ClockSettings): number {
  switch (clock.mode) {
    case 'correspondence':
      return 24 * 3_600_000;
    case 'untimed':
      return 600_000;
    case 'live':
      return Math.min(600, Math.max(120, clock.daySeconds / 2)) * 1_000;
  }
}

/** @param now server time, milliseconds since 1970 */
export function triageOf(view: FacilitatorView, now: number): readonly Alert[] {
  if (view.session.ending || view.control.left) return [];
  if (view.session.phase === 'lobby') return entranceAlerts(view);
  return [
    ...waitedFor(view, now),
    ...view.seats.flatMap(({ delegation, occupant }) =>
      occupant === 'person' ? delegationAlerts(view, delegation, now) : [],
    ),
    ...entranceAlerts(view),
    ...questions(view),
    ...proposalAlerts(view),
    ...promiseAlerts(view),
    ...overdue(view),
  ];
}

/** Who is not ready once at least half of the table is, or once time is up. */
function waitedFor({ seats, clock, control }: FacilitatorView, now: number): readonly Alert[] {
  const playing = seats.filter(({ occupant }) => occupant !== 'free');
  const late = playing.filter(({ ready }) => !ready).map(({ delegation }) => delegation);
  const inGrace = graceRuns(clock, clock.dueAt === null ? null : clock.dueAt - now);
  const isWaiting = inGrace || late.length * 2 <= playing.length;
  if (clock.paused || late.length === 0 || !isWaiting) return [];
  const { dayOpenedAt } = control;
  const forMs = dayOpenedAt === null ? null : Math.max(0, now - dayOpenedAt);
  return [{ kind: 'waited', delegations: late, inGrace, forMs }];
}

function delegationAlerts(view: FacilitatorView, delegation: DelegationId, now: number): readonly Alert[] {
  const people = view.members.filter(
    ({ place, arrived }) => arrived && place.at === 'delegation' && place.delegation === delegation,
  );
  if (!people.some(({ present }) => present)) return [{ kind: 'absent', delegation }];
  if (view.clock.paused || isReady(view, delegation)) return [];
  const limit = silenceOf(view.clock.settings);
  const lastOf = (id: MemberId) => view.control.members.find((one) => one.id === id)?.lastAt ?? null;
  const from = view.control.runsSince ?? now;
  const silence = people.map(({ id }) => ({ member: id, forMs: now - Math.max(lastOf(id) ?? 0, from) }));
  const long = silence.filter(({ forMs }) => forMs >= limit);
  if (long.length === people.length) {
    return [{ kind: 'silent', delegation, forMs: Math.min(...long.map(({ forMs }) => forMs)) }];
  }
  return long.map(({ member, forMs }) => ({ kind: 'quiet', delegation, member, forMs }));
}

const isReady = ({ seats }: FacilitatorView, id: DelegationId): boolean =>
  seats.find(({ delegation }) => delegation === id)?.ready ?? false;

function entranceAlerts({ members }: FacilitatorView): readonly Alert[] {
  const waiting = members.filter(({ place, arrived }) => arrived && place.at === 'entrance');
  return waiting.length > 0 ? [{ kind: 'waiting', members: waiting.map(({ id }) => id) }] : [];
}

/** Channels with the facilitators in which they have not spoken last. */
function questions({ messages }: FacilitatorView): readonly Alert[] {
  const last = new Map(messages.map((message) => [message.channel, message]));
  return [...last.values()]
    .filter(
      ({ readers, from }) => readers !== 'table' && readers.includes(FACILITATION) && from !== FACILITATION,
    )
    .map(({ from, channel }): Alert => ({ kind: 'question', from, channel }));
}

const openTexts = ({ proposals }: FacilitatorView): readonly ProposalView[] =>
  Object.values(proposals).filter(({ state }) => state === 'open');

/** Whose signature is missing, and who has not declined. */
const missingOf = ({ signatories, signed, declined }: ProposalView): readonly DelegationId[] =>
  signatories.filter((id) => signed[id] === undefined && declined[id] === undefined);

function proposalAlerts(view: FacilitatorView): readonly Alert[] {
  const { day } = view.clock;
  return openTexts(view).flatMap((one): Alert[] => {
    const missing = missingOf(one);
    if (missing.length === 0 || Object.keys(one.declined).length > 0) return [];
    if (one.expiresOn <= day) return [{ kind: 'lapses', proposal: one.id, missing }];
    const last = Math.max(one.day, ...Object.values(one.signed));
    const days = day - last;
    if (days < STALLED_DAYS) return [];
    return [{ kind: 'stalled', proposal: one.id, days, signed: Object.keys(one.signed).length }];
  });
}

/** Two open texts that one delegation has signed, for different readers, with different options of the same clause. */
function promiseAlerts(view: FacilitatorView): readonly Alert[] {
  const texts = openTexts(view);
  return texts.flatMap((a, index) =>
    texts.slice(index + 1).flatMap((b): Alert[] => {
      const clause = contested(a, b);
      if (clause === null) return [];
      return Object.keys(a.signed)
        .filter((id) => b.signed[id] !== undefined)
        .map((delegation) => ({ kind: 'promises', delegation, proposals: [a.id, b.id], clause }));
    }),
  );
}

/** The first clause on which two texts for different readers differ. */
function contested(a: ProposalView, b: ProposalView): string | null {
  if (String(a.audience) === String(b.audience)) return null;
  const [one, other] = [a, b].map(({ clauses, conditions }) => ({ ...conditions, ...clauses }));
  const differs = (clause: string) => other?.[clause] !== undefined && other[clause] !== one?.[clause];
  return Object.keys(one ?? {}).find(differs) ?? null;
}

function overdue({ incidents, clock, facilitation }: FacilitatorView): readonly Alert[] {
  const open = Object.values(incidents)
    .filter(({ state, day }) => state === 'open' && clock.day - day >= OPEN_DAYS)
    .map(({ id, day }): Alert => ({ kind: 'incident', incident: id, days: clock.day - day }));
  const plans = facilitation.plans
    .filter(({ holds, state }) => holds && state === 'waiting')
    .map(({ id }): Alert => ({ kind: 'plan', plan: id }));
  return [...open, ...plans];
}
