// Owns the small sign beside a thing that opens what is said about it.
import { explain, type Subject } from '../../store/about.ts';
import { t } from '../../texts/t.ts';
import { Icon } from '../kit/icon.tsx';
import './about.css';

interface AboutButtonProps {
  readonly subject: Subject;
  /** The thing's name, for screen readers. */
  readonly name: string;
  /** Shown beside the sign; the sign alone when left out. */
  readonly words?: string;
}

export function AboutButton({ subject, name, words }: AboutButtonProps) {
  return (
    <button
      type="button"
      class={`about-button ${words ? 'about-button-words' : ''}`}
      aria-label={words ? undefined : t('about.open', { name })}
      title={t('about.open', { name })}
      onClick={(event) => {
        // Inside a label or a row, a press on the sign is not a press on what it explains.
        event.preventDefault();
        event.stopPropagation();
        explain(subject);
      }}
    >
      <Icon name="info" size={16} />
      {words ? <span>{words}</span> : null}
    </button>
  );
}
