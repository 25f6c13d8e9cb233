// Owns the phone's drawer: rises over the stage to half or full height, by press, drag or key.
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { t } from '../../texts/t.ts';
import './sheet.css';

export type SheetHeight = 'low' | 'half' | 'full';

interface SheetProps {
  readonly label: string;
  readonly children: ComponentChildren;
  readonly height: SheetHeight;
  readonly onHeight: (height: SheetHeight) => void;
  /** Stays visible under the scrolling part, e.g. the buttons that answer a proposal. */
  readonly footer?: ComponentChildren;
}

const ORDER: readonly SheetHeight[] = ['low', 'half', 'full'];
const DRAG_PX = 36;

/** A drawer over the stage. The handle is a button: a press moves one step up and from the top to the middle. */
export function Sheet({ label, children, height, onHeight, footer }: SheetProps) {
  const from = useRef<number | null>(null);
  const [dragged, setDragged] = useState(0);
  const move = (steps: number) => {
    const next = ORDER[Math.min(ORDER.length - 1, Math.max(0, ORDER.indexOf(height) + steps))];
    if (next && next !== height) onHeight(next);
  };
  const release = () => {
    if (from.current === null) return;
    from.current = null;
    if (dragged < -DRAG_PX) move(1);
    else if (dragged > DRAG_PX) move(-1);
    setDragged(0);
  };
  return (
    <section class={`sheet sheet-${height}`} aria-label={label} style={{ '--dragged': `${dragged}px` }}>
      <button
        type="button"
        class="sheet-handle"
        aria-label={t(height === 'full' ? 'kit.sheetLower' : 'kit.sheetRaise')}
        onClick={() => {
          if (Math.abs(dragged) < 4) move(height === 'full' ? -1 : 1);
        }}
        onPointerDown={(event) => {
          from.current = event.clientY;
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={(event) => {
          if (from.current !== null) setDragged(event.clientY - from.current);
        }}
        onPointerUp={release}
        onPointerCancel={release}
      />
      <div class="sheet-body">{children}</div>
      {footer ? <div class="sheet-foot">{footer}</div> : null}
    </section>
  );
}
