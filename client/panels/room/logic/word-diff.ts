// Owns the comparison of two short texts word by word; knows nothing of clauses or of how a change is drawn.

export interface Change {
  readonly kind: 'same' | 'cut' | 'add';
  readonly text: string;
}

/** Runs of unchanged words shorter than this, between two changes, are folded into them: single words left standing read as noise. */
const SHORTEST_ISLAND = 2;
/** Below this share of unchanged words two texts are told apart as wholes: one struck out, one inserted. */
const LEAST_IN_COMMON = 0.25;

/**
 * The changes that turn `before` into `after`, in reading order, by longest common subsequence of words
 * (Wagner and Fischer 1974). Joining 'same' and 'cut' gives `before`, joining 'same' and 'add' gives `after`,
 * both with single blanks between words. Meant for texts of up to a few hundred words.
 */
export function wordDiff(before: string, after: string): readonly Change[] {
  const from = wordsOf(before);
  const to = wordsOf(after);
  const steps = foldIslands(trace(from, to));
  const kept = steps.filter((step) => step.kind === 'same').length;
  const longest = Math.max(from.length, to.length);
  if (kept < longest * LEAST_IN_COMMON) return whole(from, to);
  return joined(steps);
}

interface Step {
  readonly kind: Change['kind'];
  readonly word: string;
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function whole(from: readonly string[], to: readonly string[]): readonly Change[] {
  const changes: Change[] = [];
  if (from.length > 0) changes.push({ kind: 'cut', text: from.join(' ') });
  if (to.length > 0) changes.push({ kind: 'add', text: to.join(' ') });
  return changes;
}

/** Lengths of the longest common subsequence of the two tails, row by row. */
function tailLengths(from: readonly string[], to: readonly string[]): readonly Uint16Array[] {
  const rows = Array.from({ length: from.length + 1 }, () => new Uint16Array(to.length + 1));
  for (let i = from.length - 1; i >= 0; i--) {
    const row = rows[i] as Uint16Array;
    const below = rows[i + 1] as Uint16Array;
    for (let j = to.length - 1; j >= 0; j--) {
      row[j] =
        from[i] === to[j] ? (below[j + 1] as number) + 1 : Math.max(below[j] as number, row[j + 1] as number);
    }
  }
  return rows;
}

function trace(from: readonly string[], to: readonly string[]): readonly Step[] {
  const rows = tailLengths(from, to);
  const length = (i: number, j: number) => rows[i]?.[j] ?? 0;
  const steps: Step[] = [];
  let i = 0;
  let j = 0;
  while (i < from.length || j < to.length) {
    const cut = from[i];
    const add = to[j];
    if (cut !== undefined && cut === add) {
      steps.push({ kind: 'same', word: cut });
      i++;
      j++;
    } else if (cut !== undefined && (add === undefined || length(i + 1, j) >= length(i, j + 1))) {
      steps.push({ kind: 'cut', word: cut });
      i++;
    } else if (add !== undefined) {
      steps.push({ kind: 'add', word: add });
      j++;
    }
  }
  return cutsFirst(steps);
}

/** Within a run of changes the cut words come before the added ones. */
function cutsFirst(steps: readonly Step[]): readonly Step[] {
  return runsOf(steps, (step) => step.kind !== 'same').flatMap((run) =>
    run.chosen
      ? [
          ...run.steps.filter((step) => step.kind === 'cut'),
          ...run.steps.filter((step) => step.kind === 'add'),
        ]
      : run.steps,
  );
}

interface Run {
  readonly chosen: boolean;
  readonly steps: Step[];
}

function runsOf(steps: readonly Step[], choose: (step: Step) => boolean): readonly Run[] {
  const runs: Run[] = [];
  for (const step of steps) {
    const last = runs.at(-1);
    const chosen = choose(step);
    if (last && last.chosen === chosen) last.steps.push(step);
    else runs.push({ chosen, steps: [step] });
  }
  return runs;
}

function foldIslands(steps: readonly Step[]): readonly Step[] {
  const runs = runsOf(steps, (step) => step.kind !== 'same');
  const folded = runs.flatMap((run, at) => {
    const inside = at > 0 && at < runs.length - 1;
    if (run.chosen || !inside || run.steps.length >= SHORTEST_ISLAND) return run.steps;
    return run.steps.flatMap((step): Step[] => [
      { kind: 'cut', word: step.word },
      { kind: 'add', word: step.word },
    ]);
  });
  return cutsFirst(folded);
}

function joined(steps: readonly Step[]): readonly Change[] {
  const changes: { kind: Change['kind']; words: string[] }[] = [];
  for (const step of steps) {
    const last = changes.at(-1);
    if (last && last.kind === step.kind) last.words.push(step.word);
    else changes.push({ kind: step.kind, words: [step.word] });
  }
  return changes.map((change) => ({ kind: change.kind, text: change.words.join(' ') }));
}
