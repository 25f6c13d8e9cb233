// Owns a row of choices drawn as seals, of which one holds: one stop for the Tab key, arrows between.
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { Seal } from '../kit/seal.tsx';
import { nextChoice } from '../kit/tabs.tsx';
import './seal-choice.css';

export interface SealItem {
  readonly id: string;
  /** Name for screen readers and the pointer. */
  readonly label: string;
  /** Drawn instead of the delegation's seal. */
  readonly content?: ComponentChildren;
}

interface SealChoiceProps {
  readonly items: readonly SealItem[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
  /** What the row chooses, for screen readers. */
  readonly label: string;
  readonly on?: 'ground' | 'paper';
  /** Side of a seal in CSS pixels at 100 % text. */
  readonly size?: number;
}

export function SealChoice({ items, selected, onSelect, label, on = 'ground', size = 20 }: SealChoiceProps) {
  const row = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const current = items.findIndex(({ id }) => id === selected);
    const at = nextChoice(event.key, current, items.length);
    const item = at === null ? undefined : items[at];
    if (!item) return;
    event.preventDefault();
    onSelect(item.id);
    row.current?.querySelector<HTMLElement>(`[data-choice="${CSS.escape(item.id)}"]`)?.focus();
  };
  return (
    <div
      ref={row}
      class={`seal-choice seal-choice-on-${on}`}
      role="radiogroup"
      aria-label={label}
      onKeyDown={move}
    >
      {items.map(({ id, label: name, content }) => (
        // biome-ignore lint/a11y/useSemanticElements: a native radio cannot hold a seal
        <button
          key={id}
          type="button"
          role="radio"
          aria-checked={id === selected}
          aria-label={name}
          title={name}
          data-choice={id}
          tabIndex={id === selected ? 0 : -1}
          onClick={() => onSelect(id)}
        >
          {content ?? <Seal delegation={id} size={size} on={on} title={null} />}
        </button>
      ))}
    </div>
  );
}
