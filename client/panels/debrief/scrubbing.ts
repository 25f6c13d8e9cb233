// Owns picking a day with the pointer: press and drag across the columns; knows nothing of what is drawn in them.
import { dayAt, type TimelineSpan } from './timeline-days.ts';

/** Handlers for an element that holds one column a day over its whole width. */
export function scrubbing(span: TimelineSpan, onDay: (day: number) => void) {
  const pick = ({ currentTarget, clientX }: PointerEvent | MouseEvent) => {
    if (!(currentTarget instanceof Element)) return;
    const { left, width } = currentTarget.getBoundingClientRect();
    onDay(dayAt((clientX - left) / width, span));
  };
  return {
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0 || !(event.currentTarget instanceof Element)) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      // A finger may be about to scroll the page: it picks by moving along the days, or by a tap.
      if (event.pointerType === 'mouse') pick(event);
    },
    onPointerMove(event: PointerEvent) {
      const { currentTarget, pointerId } = event;
      if (currentTarget instanceof Element && currentTarget.hasPointerCapture(pointerId)) pick(event);
    },
    onClick(event: MouseEvent) {
      // A key pressed on a bar is a click without a place.
      if (event.detail > 0) pick(event);
    },
  };
}
