// Owns a text in which the glossary's terms can be pressed, and a term that stands alone.
import type { ComponentChildren } from 'preact';
import { explain, type Subject } from '../../store/about.ts';
import { markTerms } from '../../texts/glossary-words.ts';
import { handbookTexts } from '../../texts/handbook.ts';
import { t } from '../../texts/t.ts';
import './about.css';

interface TermsProps {
  readonly text: string;
  /** The term being defined: not marked in its own definition. */
  readonly except?: string;
}

export function Terms({ text, except = '' }: TermsProps) {
  return (
    <>
      {markTerms(text, handbookTexts.glossary, except).map((stretch, index) =>
        stretch.term === null ? (
          stretch.text
        ) : (
          <Term key={`${index}${stretch.term}`} id={stretch.term}>
            {stretch.text}
          </Term>
        ),
      )}
    </>
  );
}

interface TermProps {
  readonly id: string;
  readonly children: ComponentChildren;
}

/** A word of the glossary: a press opens its definition. */
export function Term({ id, children }: TermProps) {
  return <Explained subject={{ of: 'term', id }}>{children}</Explained>;
}

interface ExplainedProps {
  readonly subject: Subject;
  readonly children: ComponentChildren;
}

/** Words that open what is said about the thing they name. */
export function Explained({ subject, children }: ExplainedProps) {
  return (
    <button
      type="button"
      class="term"
      title={t('about.term')}
      onClick={(event) => {
        event.preventDefault();
        event.stopPropagation();
        explain(subject);
      }}
    >
      {children}
    </button>
  );
}
