// Owns a row of boxes to tick, as many of them as one likes.
import type { ComponentChildren } from 'preact';
import './check-row.css';

interface CheckRowProps<Id extends string> {
  readonly label: string;
  /** The label is read aloud only. */
  readonly labelUnseen?: boolean;
  readonly items: readonly { readonly id: Id; readonly label: ComponentChildren }[];
  readonly chosen: readonly Id[];
  readonly onChoose: (chosen: readonly Id[]) => void;
}

/** What is ticked anew comes last. */
export function CheckRow<Id extends string>(props: CheckRowProps<Id>) {
  const { label, labelUnseen = false, items, chosen, onChoose } = props;
  const toggle = (id: Id) =>
    onChoose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <fieldset class="check-row">
      <legend class={labelUnseen ? 'unseen' : 'field-label'}>{label}</legend>
      {items.map((item) => (
        <label key={item.id}>
          <input type="checkbox" checked={chosen.includes(item.id)} onChange={() => toggle(item.id)} />{' '}
          {item.label}
        </label>
      ))}
    </fieldset>
  );
}
