// Owns the clause cards: one for each clause, its question and its options, to be cut out and laid on the table.
import type { PublicClause, PublicScenario } from '../../../shared/views/index.ts';
import { t } from '../../texts/t.ts';
import { Seal } from '../kit/seal.tsx';
import './clause-cards.css';

/** Two beside each other in four rows: what fits on A4 and on Letter. */
const PER_PAGE = 8;

export function ClauseCards({ scenario: { clauses } }: { readonly scenario: PublicScenario }) {
  const pages = Array.from({ length: Math.ceil(clauses.length / PER_PAGE) }, (_, page) =>
    clauses.slice(page * PER_PAGE, (page + 1) * PER_PAGE),
  );
  return (
    <>
      {pages.map((page, index) => (
        <section key={index} class="print-sheet on-paper cards" aria-label={t('print.cardsTitle')}>
          <p class="cards-note">{t('print.cut')}</p>
          <ul>
            {page.map((clause) => (
              <Card key={clause.id} clause={clause} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Card({ clause }: { readonly clause: PublicClause }) {
  return (
    <li class="card">
      <h3>
        <b>{clause.id}</b> {clause.title}
      </h3>
      <p class="card-question">{clause.question}</p>
      <ol>
        {clause.options.map((option, index) => (
          <li key={option.id} class={index === clause.statusQuo ? 'card-now' : ''}>
            <b>{option.id.slice(-1)}</b> <span>{option.label}</span>
            {index === clause.statusQuo ? <small>{t('print.inForce')}</small> : null}
          </li>
        ))}
      </ol>
      <p class="card-signed">
        {t('print.signedBy')}
        {clause.signatories.map((id) => (
          <Seal key={id} delegation={id} size={16} on="paper" />
        ))}
      </p>
    </li>
  );
}
