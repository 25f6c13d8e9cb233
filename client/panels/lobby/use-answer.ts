// Owns the waiting for one answer: whether it is under way, and the refusal that came back.
import { useState } from 'preact/hooks';
import type { Answer } from './lobby-props.ts';

interface Asking {
  readonly busy: boolean;
  /** In words; null while nothing was refused. */
  readonly refused: string | null;
  /** Asks, and calls `done` when it was not refused. */
  readonly ask: (act: () => Answer, done: () => void) => Promise<void>;
}

export function useAnswer(): Asking {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const ask = async (act: () => Answer, done: () => void) => {
    setBusy(true);
    const words = await act();
    setBusy(false);
    setRefused(words);
    if (words === null) done();
  };
  return { busy, refused, ask };
}
