// Owns the sheets of the dossier: instructions, what all know, red lines, beliefs. Public and secret never share a sheet.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { MandateSlice, PublicDelegation, SeatView } from '../../../shared/views/index.ts';
import { optionLabel } from '../../texts/names.ts';
import { hasText, t } from '../../texts/t.ts';
import { Paper } from '../kit/paper.tsx';
import { Seal } from '../kit/seal.tsx';
import './dossier-sheets.css';

interface SecretProps {
  readonly view: Pick<SeatView, 'mandate'>;
  readonly delegation: PublicDelegation;
}

/** The capital's instructions, for this delegation alone. */
export function SecretSheet({ view, delegation }: SecretProps) {
  const { secretBrief, objective } = view.mandate;
  return (
    <SecretPaper title={t('briefing.instructions')} who={delegation.name}>
      <p class="sheet-text">{secretBrief}</p>
      <h3>{t('briefing.objectiveOf', { title: objective.title })}</h3>
      <p class="sheet-text">{objective.text}</p>
      <p class="sheet-small">
        {t('briefing.objectiveTest', { test: objective.test, worth: objective.worth })}
      </p>
    </SecretPaper>
  );
}

/** What every delegation can read of this one. */
export function PublicSheet({ delegation }: { readonly delegation: PublicDelegation }) {
  const titleId = useId();
  return (
    <Paper class="sheet-paper" labelledBy={titleId}>
      <header class="sheet-head">
        <h2 id={titleId}>{t('briefing.public')}</h2>
        <span>{t('briefing.publicTo')}</span>
      </header>
      <p class="sheet-text">{delegation.publicBrief}</p>
      <h3>{t('briefing.opening')}</h3>
      <blockquote class="sheet-text sheet-quote">“{delegation.openingStatement}”</blockquote>
      <p class="sheet-small">
        {t('briefing.spokenBy', { office: delegation.offices.head ?? delegation.name })}
      </p>
    </Paper>
  );
}

export function RedLinesSheet({ mandate }: { readonly mandate: MandateSlice }) {
  return (
    <SecretPaper title={t('briefing.redLines')}>
      {mandate.redLines.length > 0 ? <h3>{t('briefing.neverSign')}</h3> : <p>{t('briefing.noRedLines')}</p>}
      <ul class="lines">
        {mandate.redLines.map((line) => (
          <li key={line.option}>
            <b>{line.option}</b>
            <span>
              {line.text} <small>{optionLabel(line.option)}</small>
            </span>
          </li>
        ))}
      </ul>
      {mandate.conditionalRedLines.length > 0 ? <h3>{t('briefing.onlyAtAPrice')}</h3> : null}
      <ul class="lines">
        {mandate.conditionalRedLines.map((line) => (
          <li key={line.text}>
            <b>{line.if.join(', ')}</b>
            <span>
              {line.text} <small>{t('briefing.needs', { options: line.needOneOf.join(', ') })}</small>
            </span>
          </li>
        ))}
      </ul>
      {mandate.pairTerms.length > 0 ? <h3>{t('briefing.together')}</h3> : null}
      <ul class="lines">
        {mandate.pairTerms.map((term) => (
          <li key={term.text}>
            <b>{t('briefing.points', { by: term.add })}</b>
            <span>
              {term.text}{' '}
              <small>
                {t('briefing.pair', { some: term.ifOneOf.join(', '), others: term.andOneOf.join(', ') })}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </SecretPaper>
  );
}

const CONFIDENCE: Readonly<Record<string, number>> = { low: 1, moderate: 2, high: 3 };

export function BeliefsSheet({ mandate }: { readonly mandate: MandateSlice }) {
  return (
    <SecretPaper title={t('briefing.beliefs')}>
      <p class="sheet-small">{t('briefing.beliefsNote')}</p>
      <ul class="beliefs">
        {mandate.beliefs.map((belief) => (
          <li key={belief.claim}>
            <Seal delegation={belief.about} size={24} on="paper" />
            <div>
              <p class="sheet-text">{belief.claim}</p>
              <p class="belief-sure">
                <span class="belief-steps" aria-hidden="true">
                  {[1, 2, 3].map((step) => (
                    <span
                      key={step}
                      class={step <= (CONFIDENCE[belief.confidence] ?? 0) ? 'belief-step-full' : ''}
                    />
                  ))}
                </span>
                {confidenceInWords(belief.confidence)}, {belief.basis}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </SecretPaper>
  );
}

function confidenceInWords(confidence: string): string {
  const key = `confidence.${confidence}`;
  return hasText(key) ? t(key) : confidence;
}

interface SecretPaperProps {
  readonly title: string;
  readonly who?: string;
  readonly children: ComponentChildren;
}

/** A sheet with the edge of the seat's colour and the word that it is not public. */
function SecretPaper({ title, who, children }: SecretPaperProps) {
  const titleId = useId();
  return (
    <Paper class="sheet-paper sheet-secret" labelledBy={titleId}>
      <header class="sheet-head">
        <h2 id={titleId}>{title}</h2>
        <span>{who ? t('briefing.onlyFor', { who }) : t('briefing.only')}</span>
      </header>
      {children}
    </Paper>
  );
}
