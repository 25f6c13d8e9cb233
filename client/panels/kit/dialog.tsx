// Owns the modal box: the browser's own dialog, which keeps the focus in, closes on Escape and gives the focus back.
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '../../texts/t.ts';
import { Icon } from './icon.tsx';
import './dialog.css';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children?: ComponentChildren;
  /** Buttons, the most careful one first. */
  readonly footer?: ComponentChildren;
  readonly size?: 'small' | 'large';
  readonly class?: string;
}

/** Open as long as it is rendered. Closing by Escape, the cross or the ground behind it calls `onClose`. */
export function Dialog({ title, onClose, children, footer, size = 'small', class: name = '' }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = box.current;
    if (!dialog || dialog.open) return;
    const before = document.activeElement;
    dialog.showModal();
    return () => {
      dialog.close();
      // By now it is off the page, and the browser gives the focus back only for a dialog that is on it.
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog; the press on the ground is a convenience
    <dialog
      ref={box}
      class={`dialog dialog-${size} ${name}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === box.current) onClose();
      }}
    >
      <div class="dialog-inside">
        <header class="dialog-head">
          <h2 id={titleId}>{title}</h2>
          <button
            type="button"
            class="icon-button dialog-close"
            aria-label={t('kit.close')}
            onClick={onClose}
          >
            <Icon name="close" />
          </button>
        </header>
        {children === undefined || children === null ? null : <div class="dialog-body">{children}</div>}
        {footer ? <footer class="dialog-foot">{footer}</footer> : null}
      </div>
    </dialog>
  );
}
