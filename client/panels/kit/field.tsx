// Owns the labelled text field of one or several lines, with its hint, its error and how much room is left.
import { useId } from 'preact/hooks';
import { t } from '../../texts/t.ts';
import './field.css';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly hint?: string;
  readonly error?: string | null;
  readonly placeholder?: string;
  readonly maxLength?: number;
  /** More than one line when above 1. */
  readonly rows?: number;
  /** Hides the label from the eye, not from screen readers. */
  readonly labelUnseen?: boolean;
  readonly on?: 'ground' | 'paper';
  readonly autoComplete?: string;
  readonly required?: boolean;
  /** Called on Ctrl+Enter (or Cmd+Enter) in a field of several lines. */
  readonly onSubmit?: () => void;
}

/** A text field. Nearing `maxLength` it says how many characters are left. */
export function Field(props: FieldProps) {
  const { label, value, onInput, hint, error = null, maxLength, rows = 1, on = 'ground' } = props;
  const id = useId();
  const noteId = `${id}-note`;
  const left = maxLength === undefined ? null : maxLength - value.length;
  const scarce = left !== null && maxLength !== undefined && left < Math.max(10, maxLength * 0.1);
  const note = error ?? (scarce ? t('kit.charactersLeft', { left }) : hint);
  const shared = {
    id,
    value,
    maxLength,
    placeholder: props.placeholder,
    required: props.required,
    class: 'field-input',
    'aria-invalid': error ? ('true' as const) : undefined,
    'aria-describedby': note ? noteId : undefined,
  };
  return (
    <div class={`field field-on-${on}`}>
      <label class={props.labelUnseen ? 'unseen' : 'field-label'} for={id}>
        {label}
      </label>
      {rows > 1 ? (
        <textarea
          {...shared}
          rows={rows}
          onInput={(event) => onInput(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) props.onSubmit?.();
          }}
        />
      ) : (
        <input
          {...shared}
          type="text"
          autoComplete={props.autoComplete ?? 'off'}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
      {note ? (
        <p id={noteId} class={error ? 'field-error' : 'field-hint'}>
          {note}
        </p>
      ) : null}
    </div>
  );
}
