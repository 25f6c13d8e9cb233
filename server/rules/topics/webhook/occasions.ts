// Which event of a session its webhook owes to the outside, read off the state alone; sends nothing and knows no address.
import type { DelegationId } from '../../../../shared/views/index.ts';
import type { WebhookEvent } from '../../../../shared/vocabulary/index.ts';
import type { SessionState } from '../../state.ts';

/** Something to be told once. */
export interface Occasion {
  /** One for each event of a session, so that whoever is told twice can notice. */
  readonly id: string;
  readonly event: WebhookEvent;
}

/** The stage a session is in, by name. */
export const stageKey = ({ regions, day }: Pick<SessionState, 'regions' | 'day'>): string =>
  `${regions.phase}/${day}/${regions.stage}`;

/** Rule 4.3: delegations held by people that have not said ready; readiness is public. */
export const awaited = ({ seats }: SessionState): readonly DelegationId[] =>
  Object.entries(seats)
    .filter(([, { occupant, ready }]) => occupant === 'person' && !ready)
    .map(([id]) => id);

/** The one delegation for which other people wait; null while several are awaited, or nobody else plays. */
function lastAwaited(state: SessionState): DelegationId | null {
  const people = Object.values(state.seats).filter(({ occupant }) => occupant === 'person').length;
  const [last, ...others] = awaited(state);
  return last !== undefined && others.length === 0 && people > 1 ? last : null;
}

/** Every event of the present stage, in the order in which each takes the place of those before it. */
function occasionsOf(state: SessionState): readonly Occasion[] {
  const { phase, stage, paused } = state.regions;
  if (state.ending !== null) return [{ id: 'ended', event: 'session ended' }];
  if (paused || phase === 'lobby') return [];
  const id = stageKey(state);
  const isDay = stage === 'deliberation' && phase !== 'briefing';
  const last = lastAwaited(state);
  const reminder = state.webhook?.reminder ?? null;
  return [
    { id, event: isDay ? 'day opened' : 'your move' },
    ...(last === null ? [] : [{ id: `${id}/${last}`, event: 'your move' as const }]),
    ...(reminder?.startsWith(id) && awaited(state).length > 0
      ? [{ id: reminder, event: 'reminder' as const }]
      : []),
  ];
}

/**
 * Rule 11.3: the event that is owed; null when none is. Only the latest counts: what nobody could be told before the next
 * one is told no more.
 */
export function owedOccasion(state: SessionState): Occasion | null {
  const { webhook } = state;
  const latest = occasionsOf(state).at(-1);
  return webhook && latest && !webhook.settled.includes(latest.id) ? latest : null;
}

/** When the webhook next wants to be looked after, milliseconds since 1970, 0 = at once; null = not of itself. */
export function webhookDueAt(state: SessionState): number | null {
  const { webhook } = state;
  if (webhook === null) return null;
  if (webhook.secret === null) return 0;
  const owed = owedOccasion(state);
  if (owed === null) return null;
  return webhook.attempt?.occasion === owed.id ? webhook.attempt.retryAt : 0;
}
