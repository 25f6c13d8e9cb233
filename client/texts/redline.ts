// Owns the comparison of two treaty texts, word by word; knows nothing of clauses.

export interface RedlinePart {
  readonly kind: 'same' | 'out' | 'in';
  readonly text: string;
}

/** Below this share of common words a comparison is harder to read than both texts one after the other. */
const WORTH_MIXING = 0.45;

/**
 * What goes and what comes between two texts: the longest common run of words stays (Wagner and Fischer 1974, on words).
 * Texts with little in common are struck and inserted whole.
 */
export function redline(before: string, after: string): readonly RedlinePart[] {
  if (before === after) return [{ kind: 'same', text: after }];
  const [old, now] = [before.split(/\s+/).filter(Boolean), after.split(/\s+/).filter(Boolean)];
  const parts = joinRuns(compareWords(old, now));
  const common = parts.reduce(
    (sum, part) => (part.kind === 'same' ? sum + part.text.split(' ').length : sum),
    0,
  );
  if (common / Math.max(old.length, now.length, 1) >= WORTH_MIXING) return parts;
  return [
    { kind: 'out', text: before },
    { kind: 'in', text: after },
  ];
}

function compareWords(old: readonly string[], now: readonly string[]): RedlinePart[] {
  const common = commonLengths(old, now);
  const parts: RedlinePart[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [word, other] = [old[i], now[j]];
    if (word !== undefined && word === other) {
      parts.push({ kind: 'same', text: word });
      i++;
      j++;
    } else if (
      word !== undefined &&
      (other === undefined || lengthAt(common, i + 1, j) >= lengthAt(common, i, j + 1))
    ) {
      parts.push({ kind: 'out', text: word });
      i++;
    } else if (other !== undefined) {
      parts.push({ kind: 'in', text: other });
      j++;
    }
  }
  return parts;
}

const lengthAt = (lengths: readonly (readonly number[])[], i: number, j: number): number =>
  lengths[i]?.[j] ?? 0;

/** `[i][j]`: longest common run of words of what follows word i of one and word j of the other. */
function commonLengths(old: readonly string[], now: readonly string[]): number[][] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i--) {
    const row = lengths[i];
    for (let j = now.length - 1; row && j >= 0; j--) {
      row[j] =
        old[i] === now[j]
          ? lengthAt(lengths, i + 1, j + 1) + 1
          : Math.max(lengthAt(lengths, i + 1, j), lengthAt(lengths, i, j + 1));
    }
  }
  return lengths;
}

/** Neighbouring words of a kind become one part; what goes stands before what comes. */
function joinRuns(parts: readonly RedlinePart[]): RedlinePart[] {
  const runs: RedlinePart[] = [];
  let [out, come]: [string[], string[]] = [[], []];
  const flush = () => {
    if (out.length > 0) runs.push({ kind: 'out', text: out.join(' ') });
    if (come.length > 0) runs.push({ kind: 'in', text: come.join(' ') });
    [out, come] = [[], []];
  };
  for (const part of parts) {
    if (part.kind === 'out') out.push(part.text);
    else if (part.kind === 'in') come.push(part.text);
    else {
      flush();
      const last = runs.at(-1);
      if (last?.kind === 'same') runs[runs.length - 1] = { kind: 'same', text: `${last.text} ${part.text}` };
      else runs.push(part);
    }
  }
  flush();
  return runs;
}
