// What of a session's state is its clock: when the stage is over, and what else becomes true at its time.
import type { DelegationId } from '../../shared/views/index.ts';

/** What an alarm is about when it rings. */
export type Ring =
  /** So many hours before the day closes. */
  | { readonly kind: 'reminder'; readonly hours: number }
  /** A delegation without anybody present, or the last that all wait for. */
  | { readonly kind: 'cover'; readonly delegation: DelegationId; readonly why: 'absent' | 'silent' }
  /** A planned inject whose hour has come. */
  | { readonly kind: 'inject'; readonly plan: string };

/** `id` grows with every alarm set, so that one that was put off or called off is recognised; `dueAt` in milliseconds since 1970. */
export type Alarm = { readonly id: number; readonly dueAt: number } & Ring;

export interface ClockState {
  /** `id` grows with every timer set, so that a late firing of an old one is recognised. */
  readonly timer: { readonly id: number; readonly dueAt: number } | null;
  readonly timersSet: number;
  /** Milliseconds that were left when the clock was paused. */
  readonly heldMs: number | null;
  /** Why the clock is paused; empty where nobody said it, or it runs. */
  readonly pausedFor: string;
  /** The stage's time is up, and it stays open for those who are not ready. */
  readonly inGrace: boolean;
  /** Seconds that were added to this stage. */
  readonly addedSeconds: number;
  readonly alarms: Readonly<Record<number, Alarm>>;
  readonly alarmsSet: number;
}
