// Owns dragging by pointer: picking up, what lies under the pointer, letting go; knows ids, not what they stand for.
import { useEffect, useRef, useState } from 'preact/hooks';

export interface Held {
  readonly id: string;
  /** Pointer in CSS pixels of the window. */
  readonly x: number;
  readonly y: number;
  /** Value of the `data-drop` under the pointer. */
  readonly over: string | null;
}

export interface Drag {
  readonly held: Held | null;
  /** For the element that can be dragged. A press without movement stays a press. */
  readonly grip: (id: string) => { readonly onPointerDown: (event: PointerEvent) => void };
}

/** How far a mouse must move before a press becomes a drag. */
const SLACK_PX = 6;
/** How long a finger must rest: before that its movement scrolls the page. */
const REST_MS = 220;

/** Things with a `grip` can be dropped on elements with `data-drop`. Escape lets go without dropping. */
export function useDrag(onDrop: (id: string, target: string) => void): Drag {
  const [held, setHeld] = useState<Held | null>(null);
  const drop = useRef(onDrop);
  drop.current = onDrop;
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);
  return {
    held,
    grip: (id) => ({
      onPointerDown: (event) => {
        if (event.button !== 0 || !event.isPrimary) return;
        stop.current?.();
        stop.current = follow(event, id, setHeld, (target) => drop.current(id, target));
      },
    }),
  };
}

const targetAt = (x: number, y: number): string | null =>
  document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-drop]')?.dataset.drop ?? null;

/** Follows one pointer until it is lifted. Returns the way to stop. */
function follow(
  start: PointerEvent,
  id: string,
  show: (held: Held | null) => void,
  drop: (target: string) => void,
): () => void {
  let dragging = false;
  const finger = start.pointerType === 'touch';
  const lift = (x: number, y: number) => {
    dragging = true;
    show({ id, x, y, over: targetAt(x, y) });
  };
  const rest = finger ? setTimeout(() => lift(start.clientX, start.clientY), REST_MS) : undefined;
  const over = new AbortController();
  const stop = () => {
    clearTimeout(rest);
    over.abort();
    show(null);
  };
  const options = { signal: over.signal };
  const moved = ({ clientX: x, clientY: y }: PointerEvent) => {
    const far = Math.hypot(x - start.clientX, y - start.clientY) > SLACK_PX;
    if (dragging || (far && !finger)) lift(x, y);
    else if (far) stop();
  };
  const lifted = ({ clientX, clientY }: PointerEvent) => {
    const target = dragging ? targetAt(clientX, clientY) : null;
    if (dragging) swallowClick();
    stop();
    if (target !== null) drop(target);
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Escape') stop();
  };
  window.addEventListener(
    'pointermove',
    (event) => event.pointerId === start.pointerId && moved(event),
    options,
  );
  window.addEventListener(
    'pointerup',
    (event) => event.pointerId === start.pointerId && lifted(event),
    options,
  );
  window.addEventListener('pointercancel', stop, options);
  window.addEventListener('keydown', pressed, options);
  // A finger that holds something must not scroll; only a listener that is not passive can say so.
  window.addEventListener('touchmove', (event) => dragging && event.preventDefault(), {
    ...options,
    passive: false,
  });
  return stop;
}

/** The press that ends a drag is no press of the thing dragged. */
function swallowClick(): void {
  const swallow = (event: MouseEvent) => {
    event.stopPropagation();
    event.preventDefault();
  };
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0);
}
