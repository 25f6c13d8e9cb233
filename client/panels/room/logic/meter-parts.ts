// Owns how many parts of a worth are drawn one by one: the largest alone, the rest together; draws nothing.
import type { DraftPart } from './worth-of-text.ts';

export interface ShownPart {
  readonly key: string;
  /** null for the sum of the rest. */
  readonly part: DraftPart | null;
  readonly by: number;
  /** How many parts it stands for. */
  readonly count: number;
}

/** At most `most` parts in their given order: the largest by size, and last the sum of what is left. `most` is 2 or more. */
export function meterParts(parts: readonly DraftPart[], most: number): readonly ShownPart[] {
  const one = (part: DraftPart): ShownPart => ({
    key: part.kind + part.subject,
    part,
    by: part.by,
    count: 1,
  });
  const felt = parts.filter((part) => Math.abs(part.by) >= 0.05);
  if (felt.length <= most) return felt.map(one);
  const largest = new Set([...felt].sort((a, b) => Math.abs(b.by) - Math.abs(a.by)).slice(0, most - 1));
  const rest = felt.filter((part) => !largest.has(part));
  const by = rest.reduce((sum, part) => sum + part.by, 0);
  return [
    ...felt.filter((part) => largest.has(part)).map(one),
    { key: 'rest', part: null, by, count: rest.length },
  ];
}
