// Owns capacity drawn as squares: filled = sealed, hatched = in the draft, hollow = left.
import type { Pip } from '../logic/capacity.ts';

export function Pips({ pips, label }: { readonly pips: readonly Pip[]; readonly label: string }) {
  return (
    <span class="pips" role="img" aria-label={label}>
      {pips.map((pip, index) => (
        <span key={`${index}${pip}`} class={`pip pip-${pip}`} />
      ))}
    </span>
  );
}

/** As many squares as an order costs. */
export function CostPips({ points, draft = false }: { readonly points: number; readonly draft?: boolean }) {
  return (
    <span class="pips" aria-hidden="true">
      {Array.from({ length: points }, (_, index) => (
        <span key={index} class={`pip pip-${draft ? 'draft' : 'used'}`} />
      ))}
    </span>
  );
}
