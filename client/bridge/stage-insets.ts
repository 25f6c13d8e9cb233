// Owns how much of the stage other elements cover: a drawer from below, notes and the dial from above.
import type { Insets } from '../scenes/props.ts';

interface Box {
  readonly top: number;
  readonly bottom: number;
}

/** Never more than this share of the stage's height is given away at one edge. */
const MOST = 0.72;

/** Insets of a host covered from above down to `above` and from below up to `below`; null = by nothing. */
export function insetsOf(host: Box, above: Box | null, below: Box | null): Insets {
  const height = Math.max(0, host.bottom - host.top);
  const limit = (covered: number) => Math.round(Math.min(Math.max(0, covered), height * MOST));
  return {
    top: above ? limit(above.bottom - host.top) : 0,
    right: 0,
    bottom: below ? limit(host.bottom - below.top) : 0,
    left: 0,
  };
}

/**
 * Follows what covers the host and tells its insets, at once and after every change has settled. Notes count only where
 * they would hide something that has no other place, which is the caller's to say. Returns the unsubscribe.
 */
export function followInsets(
  host: HTMLElement,
  withNotes: boolean,
  tell: (insets: Insets) => void,
): () => void {
  const root = host.closest('.phone, .stage-area, main, body') ?? document.body;
  const notes = withNotes ? root.querySelector('.stage-notes') : null;
  const sheet = document.querySelector('.sheet');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const measure = () => {
    tell(
      insetsOf(
        host.getBoundingClientRect(),
        notes?.getBoundingClientRect() ?? null,
        sheet?.getBoundingClientRect() ?? null,
      ),
    );
  };
  // A drawer slides for a while; drawing the map anew in every frame of it would stutter.
  const settle = () => {
    clearTimeout(timer);
    timer = setTimeout(measure, SETTLE_MS);
  };
  const observer = new ResizeObserver(settle);
  for (const element of [host, notes, sheet]) if (element) observer.observe(element);
  measure();
  return () => {
    clearTimeout(timer);
    observer.disconnect();
  };
}

const SETTLE_MS = 160;
