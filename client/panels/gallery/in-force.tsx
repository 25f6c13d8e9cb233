// Owns the text in force as the wall shows it: every clause agreed, in its short words, and those found breached.
import type { ObserverView } from '../../../shared/views/index.ts';
import { gt } from '../../texts/gallery.ts';
import { clauseTitle, optionIdAt, optionLabel } from '../../texts/names.ts';
import { t } from '../../texts/t.ts';
import { Paper } from '../kit/paper.tsx';

export function InForce({ view: { treaty } }: { readonly view: ObserverView }) {
  const agreed = Object.keys(treaty.agreed);
  return (
    <Paper class="gallery-treaty" labelledBy="gallery-treaty">
      <h2 id="gallery-treaty">{gt('gallery.agreed')}</h2>
      {agreed.length === 0 ? <p>{gt('gallery.nothingAgreed')}</p> : null}
      <ul>
        {agreed.map((clause) => (
          <li key={clause} class={treaty.breached[clause] ? 'treaty-breached' : ''}>
            <span>{clauseTitle(clause)}</span>
            <b>{optionLabel(optionIdAt(clause, treaty.inForce[clause] ?? 0))}</b>
            {treaty.breached[clause] ? <em>{t('bulletin.breached')}</em> : null}
          </li>
        ))}
      </ul>
    </Paper>
  );
}
