// Marks of proposals laid over a plot as elements of their own: one stop for the Tab key, arrows in the order they were tabled.
import { useRef, useState } from 'preact/hooks';
import { findDelegation } from '../../texts/names.ts';
import { Icon, type IconName } from '../kit/icon.tsx';
import { Seal, seatColours } from '../kit/seal.tsx';
import { SEAL_PATHS } from '../kit/seal-shape.ts';
import { nextChoice } from '../kit/tabs.tsx';
import type { PlotFrame, Point } from './plot-frame.ts';

export interface PlotMark {
  readonly id: string;
  /** In pixels. */
  readonly at: Point;
  readonly look:
    | { readonly kind: 'seal'; readonly author: string; readonly bound: boolean }
    | { readonly kind: 'small'; readonly author: string }
    | { readonly kind: 'outcome'; readonly icon: IconName; readonly binds: boolean }
    | { readonly kind: 'in force' };
  /** What is shown when it is pointed at, and read aloud. */
  readonly words: string;
}

interface PlotMarksProps {
  readonly frame: PlotFrame;
  readonly marks: readonly PlotMark[];
  readonly label: string;
  readonly onShow: (words: string | null) => void;
}

export function PlotMarks({ frame, marks, label, onShow }: PlotMarksProps) {
  const group = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const current = Math.min(at, marks.length - 1);
  const move = (event: KeyboardEvent) => {
    const next = nextChoice(event.key, current, marks.length);
    if (next === null) return;
    event.preventDefault();
    setAt(next);
    group.current?.querySelectorAll<HTMLElement>('button')[next]?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a set of marks in a drawing is no form
    <div ref={group} role="group" aria-label={label} onKeyDown={move}>
      {marks.map(({ id, at: [x, y], look, words }, index) => (
        <button
          key={id}
          type="button"
          class={`plot-mark plot-mark-${look.kind.replace(' ', '-')}`}
          style={{ left: `${(x / frame.width) * 100}%`, top: `${(y / frame.height) * 100}%` }}
          aria-label={words}
          tabIndex={index === current ? 0 : -1}
          onFocus={() => {
            setAt(index);
            onShow(words);
          }}
          onBlur={() => onShow(null)}
          onPointerEnter={() => onShow(words)}
          onPointerLeave={() => onShow(null)}
        >
          <Look look={look} />
        </button>
      ))}
    </div>
  );
}

function Look({ look }: { readonly look: PlotMark['look'] }) {
  switch (look.kind) {
    case 'seal':
      return (
        <span class={look.bound ? 'plot-mark-bound' : undefined}>
          <Seal delegation={look.author} size={16} on="paper" title={null} />
        </span>
      );
    case 'small':
      return <SmallSeal delegation={look.author} />;
    case 'outcome':
      return (
        <span class={`plot-outcome ${look.binds ? 'plot-outcome-binds' : ''}`}>
          <Icon name={look.icon} size={16} />
        </span>
      );
    case 'in force':
      return <span class="plot-in-force" />;
  }
}

/** The outline alone: too small for letters, told apart by its shape. */
function SmallSeal({ delegation }: { readonly delegation: string }) {
  const shape = findDelegation(delegation)?.seal.shape ?? 'circle';
  return (
    <svg class="plot-small" viewBox="0 0 24 24" style={seatColours(delegation)} aria-hidden="true">
      <path d={SEAL_PATHS[shape]} vector-effect="non-scaling-stroke" />
    </svg>
  );
}
