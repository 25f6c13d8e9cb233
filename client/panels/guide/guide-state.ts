// Owns how far this seat has come with its guide and whether it is hidden: kept on this device, and moved on by what is done.
import { computed, effect, signal } from '@preact/signals';
import { isRecord, keep, readKept } from '../../store/kept.ts';
import { view } from '../../store/session.ts';
import { isMet, stepNow } from './guide-progress.ts';
import { guideSight } from './guide-sight.ts';

interface Progress {
  /** Ids of the steps that are behind. */
  readonly taken: readonly string[];
  readonly hidden: boolean;
}
const fresh: Progress = { taken: [], hidden: false };
const isProgress = (value: unknown): value is Progress =>
  isRecord(value) && Array.isArray(value.taken) && typeof value.hidden === 'boolean';

const progress = signal<Progress>(fresh);
const keptUnder = computed(() => {
  const seen = view.value;
  return seen?.mandate.guide ? `guide.${seen.session.id}.${seen.audience.delegation}` : null;
});

/** Changes what is kept; nothing before a seat with a guide has been taken. */
function change(part: Partial<Progress>): void {
  const key = keptUnder.peek();
  if (key === null) return;
  progress.value = { ...progress.peek(), ...part };
  keep(key, progress.peek());
}

export const guideHidden = computed(() => progress.value.hidden);
/** What the guide says now; null where there is no guide. */
export const guideNow = computed(() => {
  const sight = guideSight.value;
  const guide = view.value?.mandate.guide;
  return sight && guide ? stepNow(guide, new Set(progress.value.taken), sight) : null;
});

/** Hides the guide, or brings it back where it was. */
export const hideGuide = (hidden: boolean): void => change({ hidden });

/** Leaves a step behind, whether or not what it waits for has been done. */
export function passStep(id: string): void {
  const { taken } = progress.peek();
  if (!taken.includes(id)) change({ taken: [...taken, id] });
}

/** Follows what the player does for as long as a seat is open. Returns the way out. */
export function followGuide(): () => void {
  const stops = [
    effect(() => {
      const key = keptUnder.value;
      progress.value = key === null ? fresh : readKept(key, isProgress, fresh);
    }),
    effect(() => {
      const sight = guideSight.value;
      const now = guideNow.value;
      if (sight && now?.kind === 'step' && isMet(now.step.until, sight)) passStep(now.step.id);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
