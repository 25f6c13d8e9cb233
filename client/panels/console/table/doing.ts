// Owns the words for how far a delegation is: ready or not, and when it last did something.
import type { FacilitatorView } from '../../../../shared/views/index.ts';
import { ct } from '../../../texts/console.ts';
import { agoInWords } from '../ago.ts';
import { lastActAt } from '../people.ts';

export interface Doing {
  readonly ready: boolean;
  readonly words: string;
  /** When it last did something; empty for a script. */
  readonly note: string;
}

/** @param now server time, milliseconds since 1970 */
export function doingOf(view: FacilitatorView, delegation: string, now: number): Doing {
  const seat = view.seats.find((one) => one.delegation === delegation);
  const ready = seat?.ready ?? false;
  const words = ct(ready ? 'doing.ready' : 'doing.notReady');
  if (seat?.occupant !== 'person') return { ready, words, note: '' };
  const last = lastActAt(view, delegation);
  return { ready, words, note: last === null ? ct('doing.nothing') : agoInWords(now - last) };
}
