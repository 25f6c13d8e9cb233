// Owns the labelled field for a whole number within bounds; what is typed counts as soon as it fits them.
import { useId, useState } from 'preact/hooks';
import { t } from '../../texts/t.ts';
import './field.css';

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onInput: (value: number) => void;
  /** What the number means, e.g. `1:20`. */
  readonly hint?: string;
}

/** A number field. While what stands in it does not fit, it says the bounds and the last number that did counts. */
export function NumberField({ label, value, min, max, onInput, hint }: NumberFieldProps) {
  const id = useId();
  const noteId = `${id}-note`;
  const [typed, setTyped] = useState<string | null>(null);
  const fits = (text: string) => /^\d+$/.test(text) && Number(text) >= min && Number(text) <= max;
  const wrong = typed !== null && !fits(typed);
  const note = wrong ? t('kit.numberBounds', { min, max }) : hint;
  return (
    <div class="field field-on-ground">
      <label class="field-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="field-input"
        type="text"
        inputMode="numeric"
        autoComplete="off"
        value={typed ?? String(value)}
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={note ? noteId : undefined}
        onInput={(event) => {
          const text = event.currentTarget.value.trim();
          setTyped(text);
          if (fits(text)) onInput(Number(text));
        }}
        onBlur={() => setTyped(null)}
      />
      {note ? (
        <p id={noteId} class={wrong ? 'field-error' : 'field-hint'}>
          {note}
        </p>
      ) : null}
    </div>
  );
}
