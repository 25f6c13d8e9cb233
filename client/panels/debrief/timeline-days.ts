// Which days the timeline spans, and which day a key or a place on it means; pure numbers, no drawing.
import type { DebriefView } from '../../../shared/views/index.ts';

export interface TimelineSpan {
  /** 0 stands for the whole terms phase, which comes before day 1. */
  readonly first: number;
  /** The last day there is anything to see of. */
  readonly last: number;
  /** The last day there could have been. */
  readonly days: number;
}

/** Day 0 is shown where there was a terms phase; a refused truce has no other day. */
export function timelineSpan({ ending }: Pick<DebriefView, 'ending'>, days: number, termsDays: number) {
  const first = termsDays > 0 || ending.kind === 'refused' ? 0 : 1;
  const last = ending.kind === 'refused' ? 0 : Math.max(first, Math.min(days, ending.day));
  return { first, last, days } satisfies TimelineSpan;
}

const within = ({ first, last }: TimelineSpan, day: number): number => Math.min(last, Math.max(first, day));

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 5,
  PageDown: -5,
};

/** The day a key leads to; null when it is no such key. */
export function dayByKey(key: string, day: number, span: TimelineSpan): number | null {
  if (key === 'Home') return span.first;
  if (key === 'End') return span.last;
  const step = STEPS[key];
  return step === undefined ? null : within(span, day + step);
}

/** The day at a share (0 to 1) of the timeline's width, which holds one column a day. */
export function dayAt(share: number, span: TimelineSpan): number {
  return within(span, span.first + Math.floor(share * (span.days - span.first + 1)));
}

/** Middle of a day's column, as a share of the timeline's width. */
export const middleOf = (day: number, { first, days }: TimelineSpan): number =>
  (day - first + 0.5) / (days - first + 1);

/** Tension as the night of a day left it; a day that had no night keeps that of the one before. */
export function tensionOn({ days }: Pick<DebriefView, 'days'>, day: number): number {
  return days.findLast((dawn) => dawn.day <= day)?.tension ?? days[0]?.tension ?? 0;
}
