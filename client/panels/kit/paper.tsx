// Owns the sheet of paper: what commits somebody lies on it; everything else stays on the ground.
import type { ComponentChildren } from 'preact';
import './paper.css';

interface PaperProps {
  readonly children: ComponentChildren;
  readonly as?: 'div' | 'section' | 'article' | 'aside' | 'form';
  /** id of its heading. */
  readonly labelledBy?: string;
  readonly class?: string;
}

/** A sheet. Inside it `.on-paper` gives figures, buttons and focus rings their ink. */
export function Paper({ children, as: Tag = 'section', labelledBy, class: name = '' }: PaperProps) {
  return (
    <Tag class={`paper on-paper ${name}`} aria-labelledby={labelledBy}>
      {children}
    </Tag>
  );
}
