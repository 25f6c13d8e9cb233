// Owns the bar of an order's chances: three parts that differ by form, with their words under them.
import { percent } from '../../texts/numbers.ts';
import './odds-bar.css';

export interface OddsPart {
  readonly key: string;
  readonly label: string;
  /** 0 to 1; the parts sum to 1. */
  readonly chance: number;
  /** good: what the author hopes for; open: undecided; bad: found out. */
  readonly tone: 'good' | 'open' | 'bad';
}

/** Chances before an order is sealed. Order the parts good, open, bad. */
export function OddsBar({ parts, label }: { readonly parts: readonly OddsPart[]; readonly label: string }) {
  return (
    <figure class="odds">
      <figcaption class="unseen">{label}</figcaption>
      <div class="odds-bar" aria-hidden="true">
        {parts.map((part) => (
          <span key={part.key} class={`odds-part odds-${part.tone}`} style={{ flexGrow: part.chance }} />
        ))}
      </div>
      <ul class="odds-words">
        {parts.map((part) => (
          <li key={part.key} class={`odds-word-${part.tone}`}>
            <b>{percent(part.chance)}</b> {part.label}
          </li>
        ))}
      </ul>
    </figure>
  );
}
