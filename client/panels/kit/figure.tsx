// Owns the figure: the largest thing in its row, with its label, its unit and what moved it.
import { signed } from '../../texts/numbers.ts';
import { t } from '../../texts/t.ts';
import './figure.css';

interface FigureProps {
  readonly value: string | number;
  readonly label?: string;
  readonly unit?: string;
  /** Change since last night, in the figure's own unit; null or 0 shows none. */
  readonly change?: number | null;
  readonly digits?: number;
  /** Which direction is a loss for the reader and takes the signal; none when left out. */
  readonly bad?: 'up' | 'down';
  readonly size?: 'row' | 'head' | 'large';
}

/** A figure with its change: a triangle says the direction, so that colour is never alone. */
export function Figure({ value, label, unit, change = null, digits = 1, bad, size = 'row' }: FigureProps) {
  return (
    <span class={`figure figure-${size}`}>
      {label ? <span class="figure-label">{label}</span> : null}
      <span class="figure-line">
        <span class="figure-value">{value}</span>
        {unit ? <span class="figure-unit">{unit}</span> : null}
        <Change by={change} digits={digits} bad={bad} />
      </span>
    </span>
  );
}

interface ChangeProps {
  readonly by: number | null;
  readonly digits?: number;
  readonly bad?: 'up' | 'down' | undefined;
}

/** What moved: a triangle and the size of the change; nothing when it did not. */
export function Change({ by, digits = 1, bad }: ChangeProps) {
  if (by === null || Number(by.toFixed(digits)) === 0) return null;
  const direction = by > 0 ? 'up' : 'down';
  return (
    <span class={`change ${bad === direction ? 'change-bad' : ''}`}>
      <svg class="change-mark" viewBox="0 0 10 10" aria-hidden="true">
        <path d={by > 0 ? 'M5 1L9.5 9H0.5Z' : 'M5 9L0.5 1H9.5Z'} />
      </svg>
      <span aria-hidden="true">{Math.abs(by).toFixed(digits)}</span>
      <span class="unseen">{t('kit.changed', { by: signed(by, digits) })}</span>
    </span>
  );
}
