// Owns the drawing of short notices; they are read aloud, and the page behind them stays usable.
import { dismissToast, toasts } from '../../store/toasts.ts';
import { t } from '../../texts/t.ts';
import { Icon } from './icon.tsx';
import './toasts.css';

/** Place once, at the end of the page. */
export function Toasts() {
  return (
    <div class="toasts no-print" role="status" aria-live="polite">
      {toasts.value.map((toast) => (
        <div key={toast.id} class={`toast toast-${toast.tone}`}>
          <Icon name={toast.tone === 'refusal' ? 'warning' : 'check'} />
          <p>{toast.text}</p>
          <button
            type="button"
            class="icon-button toast-close"
            aria-label={t('kit.dismiss')}
            onClick={() => dismissToast(toast.id)}
          >
            <Icon name="close" size={16} />
          </button>
        </div>
      ))}
    </div>
  );
}
