// Owns rows of tabs and rows of choices: one stop for the Tab key, arrows between, counts beside the names.
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { Icon, type IconName } from './icon.tsx';
import './tabs.css';

export interface TabItem<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** Shown when above 0. */
  readonly count?: number;
  /** strong: needs you; quiet: merely how many. */
  readonly countTone?: 'quiet' | 'strong';
  readonly icon?: IconName;
  /** Key that does the same, shown small. */
  readonly shortcut?: string;
}

interface TabsProps<Id extends string> {
  readonly items: readonly TabItem<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
  /** What the row chooses, for screen readers. */
  readonly label: string;
  /** Prefix of element ids: `${idPrefix}-tab-${id}` controls `${idPrefix}-panel`. */
  readonly idPrefix: string;
  readonly variant?: 'line' | 'bottom';
}

/** Tabs with roving focus; put the content in a `TabPanel` with the same `idPrefix`. */
export function Tabs<Id extends string>({
  items,
  selected,
  onSelect,
  label,
  idPrefix,
  variant = 'line',
}: TabsProps<Id>) {
  const arrows = useArrows(items, selected, onSelect);
  return (
    <div {...arrows} class={`tabs tabs-${variant}`} role="tablist" aria-label={label}>
      {items.map((item) => (
        <button
          key={item.id}
          type="button"
          role="tab"
          id={`${idPrefix}-tab-${item.id}`}
          class="tab"
          data-choice={item.id}
          aria-selected={item.id === selected}
          aria-controls={`${idPrefix}-panel`}
          tabIndex={item.id === selected ? 0 : -1}
          onClick={() => onSelect(item.id)}
        >
          {item.icon ? <Icon name={item.icon} size={variant === 'bottom' ? 22 : 18} /> : null}
          <span class="tab-label">{item.label}</span>
          <Count of={item} />
        </button>
      ))}
    </div>
  );
}

interface TabPanelProps {
  readonly idPrefix: string;
  readonly selected: string;
  readonly children: ComponentChildren;
  readonly class?: string;
}

export function TabPanel({ idPrefix, selected, children, class: name = '' }: TabPanelProps) {
  return (
    <div
      role="tabpanel"
      id={`${idPrefix}-panel`}
      aria-labelledby={`${idPrefix}-tab-${selected}`}
      class={name}
    >
      {children}
    </div>
  );
}

interface SegmentedProps<Id extends string> extends Omit<TabsProps<Id>, 'idPrefix' | 'variant'> {
  readonly on?: 'ground' | 'paper';
}

/** A few choices of which one holds, e.g. Map | Table. */
export function Segmented<Id extends string>({
  items,
  selected,
  onSelect,
  label,
  on = 'ground',
}: SegmentedProps<Id>) {
  const arrows = useArrows(items, selected, onSelect);
  return (
    <div {...arrows} class={`segmented segmented-on-${on}`} role="radiogroup" aria-label={label}>
      {items.map((item) => (
        // biome-ignore lint/a11y/useSemanticElements: a native radio cannot hold an icon and a key beside its words
        <button
          key={item.id}
          type="button"
          role="radio"
          class="segment"
          data-choice={item.id}
          aria-checked={item.id === selected}
          tabIndex={item.id === selected ? 0 : -1}
          onClick={() => onSelect(item.id)}
        >
          {item.icon ? <Icon name={item.icon} /> : null}
          {item.label}
          <Count of={item} />
          {item.shortcut ? <kbd class="segment-key">{item.shortcut}</kbd> : null}
        </button>
      ))}
    </div>
  );
}

function Count({ of: { count, countTone = 'quiet' } }: { readonly of: TabItem<string> }) {
  return count ? <span class={`tab-count tab-count-${countTone}`}>{count}</span> : null;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** For the row itself: arrows, Home and End choose, and the focus goes along. */
function useArrows<Id extends string>(
  items: readonly TabItem<Id>[],
  selected: Id,
  onSelect: (id: Id) => void,
) {
  const row = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = items.findIndex((item) => item.id === selected);
    const target = nextChoice(event.key, at, items.length);
    const item = target === null ? undefined : items[target];
    if (!item) return;
    event.preventDefault();
    onSelect(item.id);
    row.current?.querySelector<HTMLElement>(`[data-choice="${CSS.escape(item.id)}"]`)?.focus();
  };
  return { ref: row, onKeyDown };
}

/** Where a key leads from choice `at` of `count`, round the ends; null when it is no such key. */
export function nextChoice(key: string, at: number, count: number): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = STEPS[key];
  return step === undefined ? null : (at + step + count) % count;
}
